/**
 * The words that no name may be: oaths, the coarse words for body and bed, and the worst names for people. What is merely unkind, and what is also a surname, a place, an everyday
 * word or one of history (`Сукин`, `Жид`, `Minet`, `Eban`, `Huy`, `Nigeria`), is not here, or only as a whole word.
 * `word` stands for itself, `word*` for what begins with it, `*word*` for what holds it.
 */
export const rudeWords = {
  /** Russian, and Kazakh as it is typed without its own letters. */
  cyrillic: `
    хуй хуя хую хуем хуев хуева хуйло хуйла хуесос* хуйн* хуище хуета хуево хуевый хуевая хуевое хуевина хуеплет* хуйлан* хуячить хуяк
    нахуй нахуя нахер похуй похуист* похер нехуй нихуя нихуево дохуя дохера ахуе* охуе* охуй охуит* захуя* ебанахуй херня хер херово хероват*
    *пизд* пизда пиздец пезда пездец пезды пезду пездюк*
    бля блядь бляд* блят* выбляд* млядь
    ебать ебат ебатория ебал ебало ебала ебальник* ебана ебанн* ебану* ебаны* ебанько ебанат* ебаш* еблан* ебло ебля ебли ебуч* ебись ебырь ебарь ебнут* ебеня ебеней ебошит* ебите ебусь ебутся ебтво* ебвашу* йобаны* твоюмать
    заеба* заебо* заебы* заебу* заеби* наебал* наебат* наебн* наебк* выеба* выебо* выебы* выебу* доеба* доебы* доебу* проеб* отъеб* съеба* съебы* объеб* разъеб* въеба* въебы* въебу* поеба* поебе* поебо* перееб*
    уебан* уебок* уебк* уебищ* уебыва* *долбоеб* *долбаеб* *далбаеб* мудоеб* мозгоеб*
    сука суки суку сукой суко сучка сучки сучку сучара сучары сукабл*
    мудак мудаки мудака мудаку мудаком мудачье мудила мудило мудилы мудозвон*
    пидор пидоры пидора пидору пидорас* пидарас* педрила* пидар пидары пидара пидр пидрила* пидрас* пидорюг* педик педики пидорок пидорки
    гондон гондоны гондона гандон гандоны гандона
    жопа жопу жопе жопой жопы жоп жопка жопник жополиз* жопень
    говно говна говну говном говнюк говнюки говняш* говнист* говноед* гавно гавна гавнюк гавнюки гавноед*
    дерьмо дерьма срать сраный сраная сраное срака сраку насрать насрал обосрал* обосрат* засранец засранк* засранц*
    залупа залупу залупы залупе мандавош* шлюха шлюхи шлюху шлюшка шлюшки шалава шалавы шалаву шалашовка проститутка проститутки
    дрочит* дрочер* дрочил дрочила дрочка дрочу дрочун* минет минетчиц* отсоси отсос трахат* трахну* трахал* оттрах* целка
    пенис пенисы клитор порно порнуха порнух* порнохаб* чмо чмошник* чмошниц* ублюдок ублюдки мразь мрази чурка чурки жидяра жидяры ниггер ниггеры
    котак котака котакты котагым котагын котагынды котагыма котагына котакбас* иткотак* аткотак*
    сиктир* *сигеин* сиктим сиккен сигемин* сигип сикдир*
    жалеп жалептер жалап жалаптар каншык каншыктар ташак ташагым тасагым жезокше амына амынды
  `,
  /** Kazakh where its own letters tell a rude word from an innocent one: көт is not кот. */
  kazakh: `
    көт көті көтің көтіңе көтіңді көтіңнен көтін көтіне көтке көтбас көтлақ* көтқысқыш* көтверен* көтімді көтім
    боқ боқбас боғың боғыңды боқпақ шешеңді қотақ* қотағ*
  `,
  /** English, and the other two as they are typed in Latin letters. */
  latin: `
    *fuck* *fukc* phuck phucker fukk fuking fukin fuq fvck fcuk fuker* motherf* mofo
    shit shits shitty shithead* shithole* shitface* shitbag* *bullshit* *horseshit* *dipshit*
    cunt cunts bitch bitches bitchy biatch *sonofabitch* asshole* ass arse arses arsehole* asshat* dumbass* fatass smartass
    dickhead* dickface* suckmy* cocksuck* cockhead pussy pussies whore whores whorehouse slut sluts slutty
    nigger niggers nigga niggas niggaz faggot* wank wanker* twats tits titties boobs boobies penis penises porn porno pornhub* pornstar*
    dildo dildos piss pissed pisser pissoff jizz blowjob* handjob* cumshot* cumslut rimjob* deepthroat* bollocks bellend retard retards
    cyka suka sukabl* suchka suchara blya blyad* blyat* bliad* bliat* bljad* bljat*
    xyi xyj xyu xuy xuylo xuilo xuinya khuy khui khuj khuylo huylo huilo huylan huinya huynya huesos* xuesos* khuesos* nahuy nahui nahuj naxuy naxui naxuj pohuy pohui pohuj poxuy poxui poxuj
    dohuya doxuya nihuya nixuya ohuel* ohuen* ohuet* ahuel* ahuen* ahuet* oxuel* oxuen* axuel* axuen*
    *pizd* pezda pezdec ebat ebatj ebalo eblan* ebanut* ebanat* ebanko ebuchi* ebany ebanyi yebat* yeban yebany* yobany* ebnut* yebalo
    zaeb zaebal* zaebis* zaebok zaebat* naebal* vyebon* viebon* vyebat* vyebal* dolboeb* dolboyob* dolboyeb* dolbaeb* dalbaeb* uebok uebak uebish* uebisch* uyebok
    mudak mudaki mudila mudilo pidor pidory pidoras* pidaras* pidar pidr pidrila pedik zhopa jopa zhopu zhopy govno gavno govna zalupa shlyuha shluha shlyukha shlyuxa shalava drochi drochit* drochila chmo chmoshnik*
    qotaq* kotaq* kotak qotak kotagym qotagym kotagyn qotagyn kotakbas* siktir* sigeyin* sigein* jalap jalep zhalap zhalep qanshyq kanshyk qanshyk kotindi kotlaq
  `,
} as const
