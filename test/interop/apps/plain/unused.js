import 'goalpost';
import 'goalpost/components';
