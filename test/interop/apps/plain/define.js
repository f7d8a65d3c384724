import 'goalpost/define';
