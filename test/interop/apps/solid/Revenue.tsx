import 'goalpost/define';
import 'goalpost/types/solid';

export const Revenue = (props: { value: string }) => (
  <gp-kpi-card
    lang="vi"
    value={props.value}
    target="trên 270 tỷ đồng"
    on:gp-problem={({ problems }) => console.info(problems)}
  >
    <span>{props.value}</span>
  </gp-kpi-card>
);
