import type { Locale } from '../locale'

/**
 * The words of pass-phrases: 256 in each language, one for each value of a byte. Common words of three to nine letters, none rude, sad or about people's looks, and none
 * with a letter that a Russian keyboard lacks (ә, ғ, қ, ң, ө, ұ, ү, һ, і) or that people write in two ways (ё).
 */
export const passPhraseWords: Readonly<Record<Locale, readonly string[]>> = {
  kk: [
    ...'абырой адал айдын айна айран алау алаша алма алпыс алтау алты алтын ана анар апа апта ара арай арал арба арзан арман арна арпа арша арыстан аспаз'.split(' '),
    ...'аспан астана асу асхана асыл ата аула ауыл ауылдас аяз аялдама бадам базар бал бала балапан балауса балет балта барабан барыс баспана бастау бата'.split(' '),
    ...'батыр бау бауыр бейне бекет белдемше береке бесеу бешпет бидай бизон болат бор бота бояу вагон глобус дала дана дария дарын дауыс дойбы долана домбыра'.split(' '),
    ...'доп дос дуал еден елу емен есеп жаз жазу жазушы жалын жарыс жасыл жауап жейде жел желкен жер жерлес жиде жиен жол жолаушы жолбарыс жолдас жомарт жота'.split(' '),
    ...'жуа жусан жыл жылу жыр замандас ине какао карта картоп кеме кептер кереге керуен кесе кеспе кетпен кеш кино кит конус костюм лашын леп лимон магнит'.split(' '),
    ...'май мамыр марал марафон маржан мата маусым мейрам мекен мектеп мерей мереке меруерт минут мойыл музей музыка мыс нан наурыз немере ойын опера орамал'.split(' '),
    ...'орда оркестр орман отан отбасы отыз отын палау пальто панда парасат парта пеш пингвин пияз планета порт ракета раушан робот роман сабан сабын саз'.split(' '),
    ...'сазан сай сайыс самал самаурын самырсын сан сапар сары саумал сахна саяхат терезе сорпа спорт сурет сусар сусын суыр сызба сый сым сыр сырлас табан'.split(' '),
    ...'таза тазы тай тайынша тал талант тамаша тамшы тамыз тамыр тана тарих тарту тары тас тату тау таутеке театр теннис терме той тон торт тосап тоты'.split(' '),
    ...'трактор тырма тырна футбол шай шам шана шапан шар шарф шаршы шатыр шахмат шашу шеге шелек шелпек шертер шетен шие шоколад шолпан шопан шортан шырша'.split(' '),
    ...'шырын ырыс экран'.split(' '),
  ],
  ru: [
    ...'аист акула алмаз альбом апрель арбуз арка атлас байдарка балкон бамбук барабан барсук башня белка берег билет бинокль блин блокнот бобр брусника бубен'.split(' '),
    ...'букет бумага бусы вагон ваниль варенье ведро вереск весло весна ветер ветка вилка виноград вода волна волос ворота восток гитара глина глобус голос'.split(' '),
    ...'голубь гора горох гранат грелка гриб груша дельфин дерево диван дождь дом доска дыня ежевика енот жемчуг жираф журнал забор завтрак закат залив замок'.split(' '),
    ...'зарница заря зебра зеркало зерно золото зонт изба изюм имбирь искра калина камень камин канат капуста карандаш карман карта картина каша кедр кефир'.split(' '),
    ...'кино клевер клубок книга колесо колодец компас конверт корзина кофта кресло кружка крыло крыша кубик кукла курага куртка лампа ландыш лебедь лев лента'.split(' '),
    ...'лес лестница лимон липа лиса лодка ложка лосось лошадь луг луч лыжи май малина маска мастер матрос маяк медь мел метель метро моряк мост музей музыка'.split(' '),
    ...'муравей мыло мята набор небо нитка нора норка обед облако огонь озеро окно олень орбита орех осина остров панда папка парк парус пастух перец песня'.split(' '),
    ...'песок пингвин пирог платок погода поезд полдень полка полночь почта пояс пруд птица пшеница радуга ракета рассвет река ремень рисунок роза роса'.split(' '),
    ...'рубанок ручей рынок рябина салат самовар санки сахар свеча свисток сено сирень скворец скрипка слива снежинка сова сокол солнце соловей спица степь'.split(' '),
    ...'стриж стул сумка сыр театр телега тетрадь тигр ткань топаз тополь трамвай тропа тыква улей улица утро фасоль фиалка фигура флаг фонарь фонтан хлеб'.split(' '),
    ...'хлопок холм цветок цирк чайка часы чашка чудо шалаш шапка шарф шахматы шкаф школа шляпа щенок щука яблоко ягода ярмарка ясень'.split(' '),
  ],
  en: [
    ...'acorn amber anchor apple arch arrow aspen autumn badge bagel bamboo banana banjo basket beach bean berry birch bird blanket boat bonfire boot bottle'.split(' '),
    ...'bowl bread breeze brick bronze brook broom bubble bucket butter cabin cable cactus camel canal candle canoe carpet carrot castle cello chalk cherry'.split(' '),
    ...'chimney circle citrus cliff clock cloud coat cocoa coin compass copper coral cotton cousin crane cream cricket crown cup curtain daisy dawn deer desk'.split(' '),
    ...'dinner dolphin door dragon duck eagle earth echo elbow elm engine evening falcon feather fence fern field finch fish flour flute forest fountain fox'.split(' '),
    ...'friend fruit garden gate giraffe glass glove grain grape grass hammer harp harvest hazel heron hill honey hotel house island ivy jacket jam jasmine'.split(' '),
    ...'jelly jigsaw kettle key kite koala ladder lake lantern lark laurel lemon lesson letter lime linen lion lunch lynx magnet map maple marble mint mirror'.split(' '),
    ...'mitten morning moss mountain museum napkin nest night notebook oak oasis ocean olive orange orchard otter owl paddle paint palm paper parade park path'.split(' '),
    ...'peach pear pebble pencil penguin piano picnic pigeon pilot pine planet plum pocket poem poplar potato prairie puddle quill quilt rabbit raft rain'.split(' '),
    ...'raisin rice river robin rocket roof rope ruby saddle sail salmon salt sand school seal seed ship silk silver sled snow soap soup south spark spoon'.split(' '),
    ...'spring square star stone stove stream summer sun swan table tea tent thread thunder tiger tomato torch tower tree trumpet tulip turtle valley vanilla'.split(' '),
    ...'village violet violin wallet walnut water west wheat wheel window winter wolf yarn yellow zebra'.split(' '),
  ],
}
