<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchkeeper contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="ja_JP">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Watchkeeper</source>
        <translation>Watchkeeperについて</translation>
    </message>
    <message>
        <source>Watchkeeper</source>
        <translation>Watchkeeper</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands from this computer. Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Webページ、サーバー、証明書、コマンドをこのコンピューターから監視します。GNU General Public Licenseバージョン3以降に基づくフリーソフトウェアであり、いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Libraries and licence</source>
        <translation>ライブラリとライセンス</translation>
    </message>
    <message>
        <source>&amp;Built with</source>
        <translation>使用ライブラリ(&amp;B)</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Library</source>
        <comment>column</comment>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Version</source>
        <comment>column</comment>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>column</comment>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Purpose</source>
        <comment>column</comment>
        <translation>用途</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>ライセンス本文</translation>
    </message>
</context>
<context>
    <name>Acknowledgement</name>
    <message>
        <source>The acknowledgement ends when the target is up.</source>
        <translation>確認は、監視対象が正常になると終了します。</translation>
    </message>
    <message>
        <source>The acknowledgement ends when the state changes.</source>
        <translation>確認は、状態が変わると終了します。</translation>
    </message>
    <message>
        <source>The acknowledgement lasts until %1, or until the target is up.</source>
        <comment>a moment</comment>
        <translation>確認は、%1まで、または監視対象が正常になるまで有効です。</translation>
    </message>
    <message>
        <source>The acknowledgement lasts until %1, or until the state changes.</source>
        <comment>a moment</comment>
        <translation>確認は、%1まで、または状態が変わるまで有効です。</translation>
    </message>
    <message>
        <source>Acknowledged %1.</source>
        <comment>a moment</comment>
        <translation>確認済み: %1。</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2.</source>
        <comment>who, a moment</comment>
        <translation>確認済み: %1、%2。</translation>
    </message>
    <message>
        <source>“%1”.</source>
        <comment>a comment</comment>
        <translation>「%1」。</translation>
    </message>
    <message>
        <source>Snoozed until %1, or until the target is up.</source>
        <comment>a moment</comment>
        <translation>%1まで、または監視対象が正常になるまでスヌーズ中です。</translation>
    </message>
    <message>
        <source>%1 has no confirmed problem to acknowledge.</source>
        <translation>%1には、確認済みにできる確定した問題がありません。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t acknowledged.</source>
        <translation>%1は確認済みではありません。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t snoozed.</source>
        <translation>%1はスヌーズ中ではありません。</translation>
    </message>
    <message>
        <source>%1: the end time is in the past. Use a later time.</source>
        <translation>%1: 終了時刻が過去です。より後の時刻を指定してください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t monitored.</source>
        <translation>%1は監視されていません。</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add targets</source>
        <translation>監視対象の追加</translation>
    </message>
    <message>
        <source>&amp;What do you want to monitor?</source>
        <translation>何を監視しますか(&amp;W)?</translation>
    </message>
    <message>
        <source>Addresses, hosts with ports, commands, curl commands or a list, one per line</source>
        <translation>アドレス、ホストとポート、コマンド、curlコマンド、またはリスト。1行に1つ</translation>
    </message>
    <message>
        <source>https://shop.example/health every 30s tag:web
postgresql db.example:5432
grafana g.example:3000
df -h /</source>
        <translation>https://shop.example/health every 30s tag:web
postgresql db.example:5432
grafana g.example:3000
df -h /</translation>
    </message>
    <message>
        <source>Ta&amp;gs for all:</source>
        <translation>すべてに付けるタグ(&amp;G):</translation>
    </message>
    <message>
        <source>web, prod</source>
        <translation>web, prod</translation>
    </message>
    <message>
        <source>Check all e&amp;very:</source>
        <translation>すべてのチェック間隔(&amp;V):</translation>
    </message>
    <message>
        <source>Degra&amp;ded above:</source>
        <translation>機能低下とする上限(&amp;D):</translation>
    </message>
    <message>
        <source>Adds a response time condition to each target. For more conditions, use More options…</source>
        <translation>各監視対象に応答時間の条件を追加します。ほかの条件の指定は、その他のオプション…</translation>
    </message>
    <message>
        <source>Recognised targets</source>
        <translation>認識した監視対象</translation>
    </message>
    <message>
        <source>Press Space to tick a row, F2 to edit a cell</source>
        <translation>Spaceキーで行を選択、F2キーでセルを編集</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>リストを読み込み中</translation>
    </message>
    <message>
        <source>Choose a &amp;service…</source>
        <translation>サービスを選択(&amp;S)…</translation>
    </message>
    <message>
        <source>Start a line for one of the services that Watchkeeper knows.</source>
        <translation>Watchkeeperが対応するサービスの行を書き始めます。</translation>
    </message>
    <message>
        <source>From a &amp;list…</source>
        <translation>リストから(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Test all</source>
        <translation>すべてテスト(&amp;T)</translation>
    </message>
    <message>
        <source>Check all recognised targets once now, including commands.</source>
        <translation>認識したすべての監視対象を、コマンドも含めて今すぐ1回チェックします。</translation>
    </message>
    <message>
        <source>&amp;More options…</source>
        <translation>その他のオプション(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>%1, else degraded</source>
        <translation>%1、それ以外は機能低下</translation>
    </message>
    <message>
        <source>Commands run only when you click “Test all”.</source>
        <translation>コマンドは、「すべてテスト」をクリックしたときにのみ実行されます。</translation>
    </message>
    <message>
        <source>A placeholder may contain a secret, so this target is tested only when you click “Test all”.</source>
        <translation>プレースホルダーにシークレットが含まれる可能性があるため、この監視対象は「すべてテスト」をクリックしたときにのみテストされます。</translation>
    </message>
    <message>
        <source>Sending data may change something on the server, so this target is tested only when you click “Test all”.</source>
        <translation>データを送信するとサーバー上の何かが変わる可能性があるため、この監視対象は「すべてテスト」をクリックしたときにのみテストされます。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>テスト中…</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Already monitored as %1</source>
        <translation>%1としてすでに監視中</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>%1と同じ</translation>
    </message>
    <message>
        <source>Not tested yet: runs a command</source>
        <translation>未テスト: コマンドを実行します</translation>
    </message>
    <message>
        <source>Not tested yet: contains a placeholder</source>
        <translation>未テスト: プレースホルダーを含みます</translation>
    </message>
    <message>
        <source>Not tested yet: sends data</source>
        <translation>未テスト: データを送信します</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>未テスト</translation>
    </message>
    <message>
        <source>Already monitored as %1. Tick it to add it anyway.</source>
        <translation>%1としてすでに監視中です。それでも追加するには、この行を選択してください。</translation>
    </message>
    <message>
        <source>Same as %1 above. Tick it to add it anyway.</source>
        <translation>上の%1と同じです。それでも追加するには、この行を選択してください。</translation>
    </message>
    <message>
        <source>Conditions: %1.</source>
        <translation>条件: %1。</translation>
    </message>
    <message>
        <source>This type of check isn&apos;t possible for this entry.</source>
        <translation>この項目には、この種類のチェックは使えません。</translation>
    </message>
    <message>
        <source>Enter a host and a port, such as db.example:5432.</source>
        <translation>ホストとポートをdb.example:5432のように入力してください。</translation>
    </message>
</context>
<context>
    <name>AddressListImport</name>
    <message>
        <source>%1 contains null characters. It is damaged, or isn&apos;t a text file.</source>
        <translation>%1にNULL文字が含まれています。破損しているか、テキストファイルではありません。</translation>
    </message>
    <message>
        <source>Only the first %1 pages were imported. A target of the type Site checks all pages.</source>
        <translation>最初の%1ページだけがインポートされました。種類がサイトの監視対象では、すべてのページがチェックされます。</translation>
    </message>
    <message>
        <source>%1:%2: This isn&apos;t a valid sitemap: %3</source>
        <translation>%1:%2: 正しいサイトマップではありません: %3</translation>
    </message>
    <message>
        <source>%1 contains more than %2 rows. Import it in smaller parts.</source>
        <translation>%1に%2行を超えるデータが含まれています。小さく分けてインポートしてください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a file of bookmarks, or is damaged.</source>
        <translation>%1はブックマークのファイルではないか、破損しています。</translation>
    </message>
    <message>
        <source>The sitemaps in the list weren&apos;t imported. Save and import them.</source>
        <translation>リスト内のサイトマップはインポートされませんでした。サイトマップを保存してからインポートしてください。</translation>
    </message>
</context>
<context>
    <name>Alert</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: up again</source>
        <translation>%1: 復旧</translation>
    </message>
    <message>
        <source>%1: still %2 after %3</source>
        <translation>%1: %3経過後も%2</translation>
    </message>
    <message>
        <source>%1: flapping</source>
        <translation>%1: フラッピング中</translation>
    </message>
    <message>
        <source>%1: no longer flapping, now %2</source>
        <translation>%1: フラッピング終了、現在は%2</translation>
    </message>
    <message>
        <source>%1: acknowledged</source>
        <translation>%1: 確認済み</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>このコンピューターはオフラインです</translation>
    </message>
    <message>
        <source>This computer is online again</source>
        <translation>このコンピューターはオンラインに戻りました</translation>
    </message>
    <message numerus="yes">
        <source>Alerts for %n target(s) during quiet hours</source>
        <translation>
            <numerusform>サイレント時間帯のアラート: 監視対象%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>The target had been %1 for %2, since %3.</source>
        <translation>監視対象は%3から%2にわたり%1でした。</translation>
    </message>
    <message>
        <source>Flapping started at %1.</source>
        <translation>フラッピングは%1に始まりました。</translation>
    </message>
    <message>
        <source>The problem started at %1.</source>
        <translation>問題は%1に始まりました。</translation>
    </message>
    <message>
        <source>State changed from %1 to %2.</source>
        <translation>状態が%1から%2に変わりました。</translation>
    </message>
    <message>
        <source>Other targets: %1</source>
        <translation>その他の監視対象: %1</translation>
    </message>
    <message>
        <source>No alerts about targets are sent until this computer is online again.</source>
        <translation>このコンピューターがオンラインに戻るまで、監視対象に関するアラートは送信されません。</translation>
    </message>
    <message>
        <source>This computer had been offline since %1.</source>
        <translation>このコンピューターは%1からオフラインでした。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… ほか%n件の変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more target(s)</source>
        <translation>
            <numerusform>… ほか%n件の監視対象</numerusform>
        </translation>
    </message>
    <message>
        <source>The target is no longer monitored.</source>
        <translation>監視対象はもう監視されていません。</translation>
    </message>
    <message>
        <source>%1: no longer monitored</source>
        <translation>%1: 監視終了</translation>
    </message>
    <message>
        <source>Shop API</source>
        <translation>ショップAPI</translation>
    </message>
    <message>
        <source>The response took 812 ms. The limit is 300 ms.</source>
        <translation>応答に812 msかかりました。上限は300 msです。</translation>
    </message>
    <message>
        <source>The server responded with 503 instead of 200.</source>
        <translation>サーバーは200ではなく503を返しました。</translation>
    </message>
</context>
<context>
    <name>AlertRule</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Targets refer to the rule by this name.</source>
        <translation>監視対象はこの名前でルールを参照します。</translation>
    </message>
    <message>
        <source>Alert events</source>
        <translation>アラートのイベント</translation>
    </message>
    <message>
        <source>Events that trigger alerts: down, degraded, unknown, recovery, flapping, acknowledged, link (this computer&apos;s connectivity). Default: all except acknowledged.</source>
        <translation>アラートを発生させるイベント: down、degraded、unknown、recovery、flapping、acknowledged、link (このコンピューターの接続状態)。既定: acknowledged以外のすべて。</translation>
    </message>
    <message>
        <source>Minimum severity</source>
        <translation>最低の深刻度</translation>
    </message>
    <message>
        <source>Problems below this severity don&apos;t trigger alerts.</source>
        <translation>これより軽い問題ではアラートは発生しません。</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>How long a problem must last before an alert is sent. A problem that is resolved sooner doesn&apos;t trigger an alert.</source>
        <translation>アラートを送信するまでに問題が続く時間。それより早く解決した問題ではアラートは発生しません。</translation>
    </message>
    <message>
        <source>Reminder interval</source>
        <translation>再通知の間隔</translation>
    </message>
    <message>
        <source>Time between alerts for an ongoing problem. Leave empty to send a single alert.</source>
        <translation>続いている問題のアラートを送信する間隔。空欄にすると、アラートは1回だけ送信されます。</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>集約</translation>
    </message>
    <message>
        <source>Problems that match this rule within this time are combined into one alert. The same applies to recoveries.</source>
        <translation>このルールに当てはまる問題がこの時間内に複数起きると、1つのアラートにまとめられます。復旧も同様です。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>A single line with placeholders such as {{name}} and {{state}}. Leave empty for the standard title for the event.</source>
        <translation>{{name}}や{{state}}などのプレースホルダーを含む1行。空欄にすると、イベントの標準のタイトルになります。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>One or more lines with placeholders such as {{summary}}. Leave empty for a short list of the known details.</source>
        <translation>{{summary}}などのプレースホルダーを含む1行以上のテキスト。空欄にすると、わかっている詳細の短い一覧になります。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>A filter such as tag:prod -kind:ping. Leave empty for all targets. Targets that name this rule are always included.</source>
        <translation>tag:prod -kind:pingなどのフィルター。空欄にすると、すべての監視対象になります。このルールを指定している監視対象は常に含まれます。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Channels through which the alerts are sent.</source>
        <translation>アラートを送信するチャンネル。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>While paused, this rule sends no alerts.</source>
        <translation>一時停止中は、このルールはアラートを送信しません。</translation>
    </message>
    <message>
        <source>After</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Time since the first alert for the problem.</source>
        <translation>問題の最初のアラートからの時間。</translation>
    </message>
    <message>
        <source>Additional channels through which the alert is sent after this time.</source>
        <translation>この時間が経過した後にアラートを送信する追加のチャンネル。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Time of day when quiet hours begin, such as 22:00.</source>
        <translation>サイレント時間帯が始まる時刻。例: 22:00。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Time of day when quiet hours end. If this time isn&apos;t later than the start time, quiet hours end on the next day.</source>
        <translation>終了時刻。開始時刻以前の時刻は翌日になります。</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Problems of this severity or worse still trigger alerts.</source>
        <translation>深刻度がこれ以上の問題では、引き続きアラートが発生します。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>Days on which quiet hours begin: mon, tue, wed, thu, fri, sat, sun. Default: every day.</source>
        <translation>サイレント時間帯が始まる曜日: mon、tue、wed、thu、fri、sat、sun。既定: 毎日。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Name of the time zone, such as Europe/Berlin. Default: this computer&apos;s time zone.</source>
        <translation>Europe/Berlinなどのタイムゾーン名。既定: このコンピューターのタイムゾーン。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Valid values: %2.</source>
        <translation>「%1」は正しくありません。有効な値: %2。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Did you mean “%2”?</source>
        <translation>「%1」は正しくありません。「%2」のことですか?</translation>
    </message>
    <message>
        <source>Placeholders such as ${env:NAME} aren&apos;t allowed here.</source>
        <translation>${env:NAME}などのプレースホルダーはここでは使えません。</translation>
    </message>
    <message>
        <source>At least one event is required. To pause a rule, set “paused” to true.</source>
        <translation>イベントが1つ以上必要です。ルールを一時停止するには、「paused」をtrueにしてください。</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>列%1: %2</translation>
    </message>
    <message>
        <source>The name of a channel can&apos;t be empty.</source>
        <translation>チャンネルの名前は空にできません。</translation>
    </message>
    <message>
        <source>This must be an object, such as {&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}.</source>
        <translation>{&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}のようなオブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>This must be a list of steps, such as [{&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}].</source>
        <translation>[{&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}]のようなステップのリストでなければなりません。</translation>
    </message>
    <message>
        <source>%1 steps found, but at most %2 are allowed.</source>
        <translation>ステップが%1個ありますが、上限は%2個です。</translation>
    </message>
    <message>
        <source>Each step must come later than the one before it.</source>
        <translation>各ステップは、前のステップより後でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time of day. Use hours and minutes, such as &quot;22:00&quot;.</source>
        <translation>「%1」は正しい時刻ではありません。&quot;22:00&quot;のように時と分で指定してください。</translation>
    </message>
    <message>
        <source>This must be an object, such as {&quot;from&quot;: &quot;22:00&quot;, &quot;to&quot;: &quot;07:00&quot;}.</source>
        <translation>{&quot;from&quot;: &quot;22:00&quot;, &quot;to&quot;: &quot;07:00&quot;}のようなオブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a time zone known to this computer. Use a name such as &quot;Europe/Berlin&quot;.</source>
        <translation>「%1」はこのコンピューターで使えるタイムゾーンではありません。&quot;Europe/Berlin&quot;のような名前を使ってください。</translation>
    </message>
    <message>
        <source>A rule requires a name.</source>
        <translation>ルールには名前が必要です。</translation>
    </message>
</context>
<context>
    <name>AlertSound</name>
    <message>
        <source>Enter the name of a sound such as dialog-warning, or the full path of a sound file. Leave empty for no sound.</source>
        <translation>dialog-warningなどの音の名前、または音声ファイルのフルパスを入力してください。空欄にすると音は鳴りません。</translation>
    </message>
</context>
<context>
    <name>AlertTemplate</name>
    <message>
        <source>name of the target</source>
        <translation>監視対象の名前</translation>
    </message>
    <message>
        <source>names of the other targets in this alert</source>
        <translation>このアラートに含まれるほかの監視対象の名前</translation>
    </message>
    <message>
        <source>number of targets</source>
        <translation>監視対象の数</translation>
    </message>
    <message>
        <source>current state: Up, Degraded, Down, Unknown</source>
        <translation>現在の状態: Up、Degraded、Down、Unknown</translation>
    </message>
    <message>
        <source>state in the previous alert, may be empty</source>
        <translation>前回のアラートでの状態 (空の場合あり)</translation>
    </message>
    <message>
        <source>event: problem, recovery, reminder, flapping-start, …</source>
        <translation>イベント: problem、recovery、reminder、flapping-start、…</translation>
    </message>
    <message>
        <source>one-line summary of the result</source>
        <translation>結果の1行の要約</translation>
    </message>
    <message>
        <source>reason for the failure, may be empty</source>
        <translation>失敗の理由 (空の場合あり)</translation>
    </message>
    <message>
        <source>start time of the problem</source>
        <translation>問題の開始時刻</translation>
    </message>
    <message>
        <source>duration of the problem</source>
        <translation>問題の継続時間</translation>
    </message>
    <message>
        <source>time of the event</source>
        <translation>イベントの時刻</translation>
    </message>
    <message>
        <source>host or URL being checked</source>
        <translation>チェックするホストまたはURL</translation>
    </message>
    <message>
        <source>type of the target, such as http</source>
        <translation>監視対象の種類 (httpなど)</translation>
    </message>
    <message>
        <source>tags of the target</source>
        <translation>監視対象のタグ</translation>
    </message>
    <message>
        <source>number of consecutive checks with this result</source>
        <translation>この結果が連続したチェックの回数</translation>
    </message>
    <message>
        <source>name of the rule</source>
        <translation>ルールの名前</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>列%1: %2</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Valid placeholders: %2.</source>
        <translation>「{{%1}}」は正しいプレースホルダーではありません。有効なプレースホルダー: %2。</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Did you mean “{{%2}}”?</source>
        <translation>「{{%1}}」は正しいプレースホルダーではありません。「{{%2}}」のことですか?</translation>
    </message>
    <message>
        <source>“{{” has no matching “}}”. Write “{{{{” for a literal “{{”.</source>
        <translation>「{{」に対応する「}}」がありません。文字としての「{{」は「{{{{」と書いてください。</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Rules refer to the channel by this name.</source>
        <translation>ルールはこの名前でチャンネルを参照します。</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>The service that delivers the alerts.</source>
        <translation>アラートを配信するサービス。</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>送信数の上限</translation>
    </message>
    <message>
        <source>Maximum number of alerts in a period, such as 10/1m. Further alerts are delayed. Leave empty to use the service&apos;s own limit.</source>
        <translation>一定期間に送信するアラートの最大数。例: 10/1m。超過分は遅れて送信されます。空欄にすると、サービス自体の上限が使われます。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>While paused, this channel sends no alerts.</source>
        <translation>一時停止中は、このチャンネルはアラートを送信しません。</translation>
    </message>
    <message>
        <source>A channel requires a name.</source>
        <translation>チャンネルには名前が必要です。</translation>
    </message>
    <message>
        <source>A name must be a single line of at most 200 characters, without leading or trailing spaces.</source>
        <translation>名前は200文字以内の1行で、先頭と末尾にスペースがないものでなければなりません。</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist. Run watchkeeper-cli alerts providers to list the available providers.</source>
        <translation>プロバイダー「%1」は存在しません。使えるプロバイダーの一覧は、watchkeeper-cli alerts providersで表示できます。</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist. Did you mean “%2”?</source>
        <translation>プロバイダー「%1」は存在しません。「%2」のことですか?</translation>
    </message>
    <message>
        <source>This must be a list, such as [{&quot;name&quot;: …}, …].</source>
        <translation>[{&quot;name&quot;: …}, …]のようなリストでなければなりません。</translation>
    </message>
    <message>
        <source>This file has version %1 and was written by a newer version of Watchkeeper. Your version of Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.</source>
        <translation>このファイルのバージョンは%1で、より新しいWatchkeeperで書き込まれました。現在のWatchkeeperが対応するのはファイルバージョン%2のみです。Watchkeeperを更新してください。ファイルは変更されていません。</translation>
    </message>
    <message>
        <source>The version must be %1.</source>
        <translation>バージョンは%1でなければなりません。</translation>
    </message>
    <message>
        <source>This name is already used on line %1.</source>
        <translation>この名前は%1行目ですでに使われています。</translation>
    </message>
</context>
<context>
    <name>AlertsFile</name>
    <message>
        <source>%1 is damaged and wasn&apos;t overwritten. Fix it first. To find the errors, run watchkeeper-cli validate.</source>
        <translation>%1は破損しているため、上書きされませんでした。先に修正してください。エラーを見つけるには、watchkeeper-cli validateを実行してください。</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Delivered: the server responded with %1.</source>
        <translation>配信済み: サーバーは%1を返しました。</translation>
    </message>
    <message>
        <source>The server can&apos;t accept the alert right now (%1).</source>
        <translation>サーバーは現在アラートを受け付けられません (%1)。</translation>
    </message>
    <message>
        <source>The server responded with a redirect (status %1). Watchkeeper doesn&apos;t follow redirects for alerts. Update the channel&apos;s address.</source>
        <translation>サーバーはリダイレクトを返しました (ステータス%1)。Watchkeeperはアラートの送信ではリダイレクトに従いません。チャンネルのアドレスを更新してください。</translation>
    </message>
    <message>
        <source>The server denied access to this channel (%1). Check its address, token and permissions.</source>
        <translation>サーバーはこのチャンネルへのアクセスを拒否しました (%1)。アドレス、トークン、権限を確認してください。</translation>
    </message>
    <message>
        <source>The server rejected this alert (%1).</source>
        <translation>サーバーはこのアラートを拒否しました (%1)。</translation>
    </message>
    <message>
        <source>It replied: %1</source>
        <translation>サーバーの応答: %1</translation>
    </message>
</context>
<context>
    <name>ApiImport</name>
    <message>
        <source>These operations weren&apos;t imported, because they can change data: %1.</source>
        <translation>次の操作は、データを変更する可能性があるため、インポートされませんでした: %1。</translation>
    </message>
    <message>
        <source>These operations weren&apos;t imported, because the file has no values for their parameters: %1.</source>
        <translation>次の操作は、パラメーターの値がファイルにないため、インポートされませんでした: %1。</translation>
    </message>
    <message>
        <source>These targets are paused, because the API requires a login. Add it first: %1.</source>
        <translation>APIにログインが必要なため、次の監視対象は一時停止中です。先にログイン情報を追加してください: %1。</translation>
    </message>
    <message>
        <source>These parts of requests were left out, because they can contain secrets: %1.</source>
        <translation>リクエストの次の部分は、シークレットを含む可能性があるため、省略されました: %1。</translation>
    </message>
    <message>
        <source>Requests that load parts of pages or repeat others weren&apos;t imported: %1.</source>
        <translation>ページの一部を読み込むリクエストや、ほかと重複するリクエストはインポートされませんでした: %1。</translation>
    </message>
</context>
<context>
    <name>BackTest</name>
    <message>
        <source>Problem</source>
        <comment>kind of an alert</comment>
        <translation>問題</translation>
    </message>
    <message>
        <source>Recovery</source>
        <comment>kind of an alert</comment>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Reminder</source>
        <comment>kind of an alert</comment>
        <translation>再通知</translation>
    </message>
    <message>
        <source>Flapping</source>
        <comment>kind of an alert</comment>
        <translation>フラッピング</translation>
    </message>
    <message>
        <source>Flapping ended</source>
        <comment>kind of an alert</comment>
        <translation>フラッピング終了</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>kind of an alert</comment>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>kind of an alert</comment>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Online again</source>
        <comment>kind of an alert</comment>
        <translation>オンライン復帰</translation>
    </message>
    <message>
        <source>Digest</source>
        <comment>kind of an alert</comment>
        <translation>まとめ</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>kind of an alert</comment>
        <translation>テスト</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>why an alert is kept back</comment>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>already sent</source>
        <comment>why an alert is kept back</comment>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>no alert sent for the problem</source>
        <comment>why an alert is kept back</comment>
        <translation>問題のアラートが未送信</translation>
    </message>
    <message>
        <source>not severe enough</source>
        <comment>why an alert is kept back</comment>
        <translation>深刻度が不足</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>why an alert is kept back</comment>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>snoozed</source>
        <comment>why an alert is kept back</comment>
        <translation>スヌーズ中</translation>
    </message>
    <message>
        <source>maintenance</source>
        <comment>why an alert is kept back</comment>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>unreachable</source>
        <comment>why an alert is kept back</comment>
        <translation>到達不能</translation>
    </message>
    <message>
        <source>offline</source>
        <comment>why an alert is kept back</comment>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>waiting for another check</source>
        <comment>why an alert is kept back</comment>
        <translation>次のチェック待ち</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <comment>why an alert is kept back</comment>
        <translation>未確定</translation>
    </message>
    <message>
        <source>flapping</source>
        <comment>why an alert is kept back</comment>
        <translation>フラッピング</translation>
    </message>
    <message>
        <source>delay</source>
        <comment>why an alert is kept back</comment>
        <translation>遅延</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <comment>why an alert is kept back</comment>
        <translation>サイレント時間帯</translation>
    </message>
    <message>
        <source>grouped with others</source>
        <comment>why an alert is kept back</comment>
        <translation>ほかと集約</translation>
    </message>
</context>
<context>
    <name>BackTestTotals</name>
    <message>
        <source>%1: none</source>
        <comment>a rule</comment>
        <translation>%1: なし</translation>
    </message>
    <message>
        <source>%1: %2 – via %3</source>
        <comment>a rule, how many alerts, and channels with their counts</comment>
        <translation>%1: %2 – %3経由</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) would have been sent</source>
        <translation>
            <numerusform>アラート%Ln件が送信されるはずでした</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 suppressed.</source>
        <comment>what would have been sent, and how many</comment>
        <translation>%1、%2件抑制。</translation>
    </message>
    <message>
        <source>Not sent because the channel is paused: %1</source>
        <translation>チャンネルが一時停止中のため未送信: %1</translation>
    </message>
    <message>
        <source>Suppressed: %1</source>
        <translation>抑制: %1</translation>
    </message>
</context>
<context>
    <name>BackupManifest</name>
    <message>
        <source>%1 isn&apos;t a valid backup manifest. It is damaged or wasn&apos;t created by Watchkeeper.</source>
        <translation>%1は正しいバックアップマニフェストではありません。破損しているか、Watchkeeperで作成されたものではありません。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Watchkeeper.</source>
        <translation>%1は、より新しいバージョンのWatchkeeperで書き込まれました。</translation>
    </message>
</context>
<context>
    <name>BackupProblem</name>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1は破損しています。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>中止しました。何も変更されていません。</translation>
    </message>
</context>
<context>
    <name>Battery</name>
    <message>
        <source>discharging</source>
        <translation>放電中</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>充電中</translation>
    </message>
    <message>
        <source>full</source>
        <translation>満充電</translation>
    </message>
    <message>
        <source>on mains power</source>
        <translation>電源に接続中</translation>
    </message>
    <message>
        <source>not charging</source>
        <translation>充電していません</translation>
    </message>
    <message>
        <source>The battery is at %1 and discharging</source>
        <translation>バッテリー残量が%1で、放電中です</translation>
    </message>
    <message>
        <source>Plug the computer in.</source>
        <translation>コンピューターを電源に接続してください。</translation>
    </message>
    <message>
        <source>The battery&apos;s full charge is %1 of its original capacity</source>
        <translation>バッテリーの満充電容量は元の容量の%1です</translation>
    </message>
    <message>
        <source>Consider replacing the battery.</source>
        <translation>バッテリーの交換を検討してください。</translation>
    </message>
    <message>
        <source>The computer is running on battery. Has the power failed, or is it unplugged?</source>
        <translation>コンピューターはバッテリーで動作しています。停電したか、電源が外れていませんか?</translation>
    </message>
    <message>
        <source>Battery %1 not found. %2</source>
        <translation>バッテリー%1が見つかりません。%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>the battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>Name of one battery, such as BAT0. Leave empty for all batteries together. Batteries of mice and keyboards are ignored.</source>
        <translation>1つのバッテリーの名前。例: BAT0。空欄にすると、すべてのバッテリーの合計になります。マウスやキーボードのバッテリーは無視されます。</translation>
    </message>
    <message>
        <source>Down when not on mains power</source>
        <translation>電源に未接続ならダウン</translation>
    </message>
    <message>
        <source>Treats running on battery as down. Use this for a computer that is always plugged in, to detect a power failure.</source>
        <translation>バッテリーでの動作をダウンとして扱います。常に電源に接続しているコンピューターで停電を検出するために使います。</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>残量</translation>
    </message>
    <message>
        <source>Remaining charge, checked only while the battery is discharging.</source>
        <translation>バッテリーの残量。放電中にのみチェックされます。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>劣化状態</translation>
    </message>
    <message>
        <source>Full-charge capacity compared with that of a new battery.</source>
        <translation>新品のバッテリーと比べた満充電容量。</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>The computer is on mains power</source>
        <translation>コンピューターは電源に接続されています</translation>
    </message>
    <message>
        <source>Charge while discharging</source>
        <translation>放電中の残量</translation>
    </message>
    <message>
        <source>Battery and mains power</source>
        <translation>バッテリーと電源</translation>
    </message>
    <message>
        <source>Checks the charge and health of this computer&apos;s battery, and whether it&apos;s plugged in.</source>
        <translation>このコンピューターのバッテリーの残量と劣化状態、電源に接続されているかどうかをチェックします。</translation>
    </message>
</context>
<context>
    <name>BodyContent</name>
    <message>
        <source>Only part of the %1 body was kept.</source>
        <translation>%1の本文の一部だけが保存されました。</translation>
    </message>
    <message>
        <source>This image can&apos;t be read.</source>
        <translation>この画像は読み込めません。</translation>
    </message>
    <message>
        <source>This image of %1 × %2 pixels is too large to show here.</source>
        <translation>この画像は%1 × %2ピクセルで、ここに表示するには大きすぎます。</translation>
    </message>
    <message>
        <source>Only the first %1 are shown here. Save the body to see all of it.</source>
        <translation>ここには最初の%1だけが表示されています。全体を見るには、本文を保存してください。</translation>
    </message>
</context>
<context>
    <name>ByteSize</name>
    <message>
        <source>“%1” isn&apos;t a whole number of bytes.</source>
        <translation>「%1」は整数のバイト数ではありません。</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>「%1」は大きすぎます。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid size. Use a number with a unit, B, KB, MB, GB, KiB, MiB or GiB, such as 512KiB or 2MB.</source>
        <translation>「%1」は正しいサイズではありません。512KiBや2MBのように、数値に単位 (B、KB、MB、GB、KiB、MiB、GiB) を付けてください。</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The certificate&apos;s key is too weak (%1 bits). Have the certificate reissued with a key of at least 2048 bits.</source>
        <translation>証明書の鍵が弱すぎます (%1ビット)。2048ビット以上の鍵で証明書を再発行してもらってください。</translation>
    </message>
    <message>
        <source>The certificate&apos;s signature uses %1 and can be forged. Have the certificate reissued.</source>
        <translation>証明書の署名は%1を使っており、偽造される可能性があります。証明書を再発行してもらってください。</translation>
    </message>
    <message>
        <source>The certificate expired today (%1). Renew it, or allow it for this target.</source>
        <translation>証明書の有効期限が今日切れました (%1)。更新するか、この監視対象で許可してください。</translation>
    </message>
    <message>
        <source>The certificate expired yesterday (%1). Renew it, or allow it for this target.</source>
        <translation>証明書の有効期限が昨日切れました (%1)。更新するか、この監視対象で許可してください。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expired %n days ago (%1). Renew it, or allow it for this target.</source>
        <translation>
            <numerusform>証明書の有効期限が%n日前に切れました (%1)。更新するか、この監視対象で許可してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid before %1. Is this computer&apos;s clock right?</source>
        <translation>証明書は%1まで有効になりません。このコンピューターの時計は合っていますか?</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for %1: it doesn&apos;t name any host.</source>
        <translation>証明書は%1に対して有効ではありません。ホスト名が1つも含まれていません。</translation>
    </message>
    <message>
        <source>The certificate names %1 as a host name, not as an IP address, so clients reject it. Have it reissued with %1 as an IP address.</source>
        <translation>証明書は%1をIPアドレスではなくホスト名として含むため、クライアントに拒否されます。%1をIPアドレスとして含む証明書を再発行してもらってください。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for %1, only for %2.</source>
        <translation>証明書は%1に対して有効ではなく、%2に対してのみ有効です。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate “%1” isn&apos;t valid before %2. Is this computer&apos;s clock right?</source>
        <translation>発行者の証明書「%1」は%2まで有効になりません。このコンピューターの時計は合っていますか?</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate “%1” expired on %2. Replace it with the issuer&apos;s current certificate.</source>
        <translation>発行者の証明書「%1」の有効期限は%2に切れました。発行者の現在の証明書に置き換えてください。</translation>
    </message>
    <message>
        <source>The certificate is self-signed, so no CA vouches for it. Add it to “caFile” to trust it.</source>
        <translation>証明書は自己署名で、どのCAにも保証されていません。信頼するには「caFile」に追加してください。</translation>
    </message>
    <message>
        <source>The certificate was issued by “%1”, a CA that this computer doesn&apos;t trust. Add the CA&apos;s certificate to “caFile” to trust it.</source>
        <translation>証明書は、このコンピューターが信頼していないCA「%1」が発行したものです。信頼するには、CAの証明書を「caFile」に追加してください。</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer “%1” is unknown. Add the issuer&apos;s certificate to “caFile”, or have the server send the full chain.</source>
        <translation>証明書の発行者「%1」が不明です。発行者の証明書を「caFile」に追加するか、サーバーがチェーン全体を送信するようにしてください。</translation>
    </message>
    <message>
        <source>The certificate has been revoked by its issuer. Have a new one issued.</source>
        <translation>証明書は発行者によって失効されました。新しい証明書を発行してもらってください。</translation>
    </message>
    <message>
        <source>The certificate is explicitly distrusted on this computer.</source>
        <translation>証明書は、このコンピューターで明示的に拒否されています。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for use by a server.</source>
        <translation>証明書はサーバー用としては有効ではありません。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate isn&apos;t allowed to issue certificates.</source>
        <translation>発行者の証明書には、証明書の発行が許可されていません。</translation>
    </message>
    <message>
        <source>The server sent no certificate.</source>
        <translation>サーバーは証明書を送信しませんでした。</translation>
    </message>
    <message>
        <source>The certificate has the critical extension %1, which clients don&apos;t support, so they reject the certificate. Have it reissued without that extension.</source>
        <translation>証明書には、クライアントが対応していないクリティカルな拡張%1が含まれるため、クライアントに拒否されます。この拡張を含まない証明書を再発行してもらってください。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid. To see why, run “openssl verify” on it.</source>
        <translation>証明書は有効ではありません。理由を調べるには、証明書に対して「openssl verify」を実行してください。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t trusted: %1.</source>
        <translation>証明書は信頼されていません: %1。</translation>
    </message>
    <message>
        <source>The service at %1 doesn&apos;t speak TLS, at least not from the start. Is it a STARTTLS port?</source>
        <translation>%1のサービスは、少なくとも接続開始時にはTLSを使いません。STARTTLSのポートではありませんか?</translation>
    </message>
    <message>
        <source>The service at %1 doesn&apos;t speak TLS. Should the address begin with http:// instead of https://?</source>
        <translation>%1のサービスはTLSを使いません。アドレスの先頭はhttps:// ではなくhttp:// ではありませんか?</translation>
    </message>
    <message>
        <source>The server at %1 only supports TLS versions older than 1.2, which are no longer secure. To check an old device anyway, set “tlsMinimum”.</source>
        <translation>%1のサーバーは1.2より古いTLSバージョンにしか対応していません。これらはもう安全ではありません。それでも古い機器をチェックするには、「tlsMinimum」を設定してください。</translation>
    </message>
    <message>
        <source>The server at %1 only supports TLS versions older than 1.2, which are no longer secure.</source>
        <translation>%1のサーバーは1.2より古いTLSバージョンにしか対応していません。これらはもう安全ではありません。</translation>
    </message>
    <message>
        <source>The server at %1 offers a key that is too weak.</source>
        <translation>%1のサーバーが提示する鍵は弱すぎます。</translation>
    </message>
    <message>
        <source>The server at %1 requires a client certificate. Set one in “clientCertificate”.</source>
        <translation>%1のサーバーはクライアント証明書を要求しています。「clientCertificate」で設定してください。</translation>
    </message>
    <message>
        <source>The server at %1 rejected the client certificate, or requires one (%2).</source>
        <translation>%1のサーバーがクライアント証明書を拒否したか、クライアント証明書を要求しています (%2)。</translation>
    </message>
    <message>
        <source>The private key in “clientKey” doesn&apos;t match the certificate in “clientCertificate”.</source>
        <translation>「clientKey」の秘密鍵が「clientCertificate」の証明書と一致しません。</translation>
    </message>
    <message>
        <source>The server at %1 aborted the TLS handshake: no cipher in common, or it requires a client certificate.</source>
        <translation>%1のサーバーがTLSハンドシェイクを中断しました。共通の暗号方式がないか、クライアント証明書が必要です。</translation>
    </message>
    <message>
        <source>The server at %1 has no certificate for this name.</source>
        <translation>%1のサーバーには、この名前の証明書がありません。</translation>
    </message>
    <message>
        <source>The server at %1 closed the connection during the TLS handshake. Does that port speak TLS?</source>
        <translation>%1のサーバーがTLSハンドシェイク中に接続を閉じました。そのポートはTLSを使いますか?</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2.</source>
        <translation>%1とのTLSハンドシェイクに失敗しました: %2。</translation>
    </message>
    <message>
        <source>The certificate expires within a day (%1). Renew it.</source>
        <translation>証明書の有効期限が1日以内に切れます (%1)。更新してください。</translation>
    </message>
    <message>
        <source>The certificate expires tomorrow (%1). Renew it.</source>
        <translation>証明書の有効期限が明日切れます (%1)。更新してください。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expires in %n days (%1). Renew it.</source>
        <translation>
            <numerusform>証明書の有効期限が%n日後に切れます (%1)。更新してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateDetails</name>
    <message>
        <source>%1, %2 bits</source>
        <comment>sort and length of a key</comment>
        <translation>%1、%2ビット</translation>
    </message>
    <message numerus="yes">
        <source>becomes valid in %n day(s)</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>%n日後に有効になります</numerusform>
        </translation>
    </message>
    <message>
        <source>expired today</source>
        <comment>certificate</comment>
        <translation>今日期限切れ</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>%n日前に期限切れ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>残り%n日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Time: %1</source>
        <comment>a phase of a check</comment>
        <translation>時間: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>that a check took</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Output, line %1</source>
        <translation>出力、%1行目</translation>
    </message>
    <message>
        <source>Body, line %1</source>
        <translation>本文、%1行目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>エラー出力</translation>
    </message>
    <message>
        <source>Error output, line %1</source>
        <translation>エラー出力、%1行目</translation>
    </message>
    <message numerus="yes">
        <source>%n header field(s)</source>
        <translation>
            <numerusform>ヘッダーフィールド%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>timings</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>No longer present: %1.</source>
        <translation>なくなったもの: %1。</translation>
    </message>
    <message>
        <source>Unchanged or nearly unchanged: %1.</source>
        <translation>変更なし、またはほぼ変更なし: %1。</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Delivery</source>
        <translation>配信</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a channel</comment>
        <translation>一時停止中</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <comment>percentiles of a span</comment>
        <translation>p50 %1、p95 %2、p99 %3</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least, greatest</comment>
        <translation>%1 (%2～%3)</translation>
    </message>
</context>
<context>
    <name>ChartSubject</name>
    <message>
        <source>Response time by phase</source>
        <translation>段階別の応答時間</translation>
    </message>
    <message>
        <source>%1: distribution</source>
        <comment>a series, such as response time</comment>
        <translation>%1: 分布</translation>
    </message>
    <message>
        <source>Year calendar</source>
        <translation>年間カレンダー</translation>
    </message>
    <message>
        <source>response time by phase</source>
        <comment>in the title of a chart</comment>
        <translation>段階別の応答時間</translation>
    </message>
    <message>
        <source>response time</source>
        <comment>in the title of a chart</comment>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>応答時間</translation>
    </message>
</context>
<context>
    <name>CheckContext</name>
    <message>
        <source>No answer within %1: %2.</source>
        <translation>%1以内に応答なし: %2。</translation>
    </message>
    <message>
        <source>The check was interrupted, because %1. It will be repeated.</source>
        <translation>チェックは中断されました (理由: %1)。再度実行されます。</translation>
    </message>
    <message>
        <source>The check was cancelled: %1.</source>
        <translation>チェックはキャンセルされました: %1。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.</source>
        <translation>内部エラー: 開いているファイルが多すぎます。上限 (ulimit -n) を上げるか、同時に実行するチェックを減らしてください。</translation>
    </message>
    <message>
        <source>The system can&apos;t start another process right now: %1.</source>
        <translation>システムは現在、別のプロセスを開始できません: %1。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t in a format that this computer can run. A script requires a first line such as #!/bin/sh.</source>
        <translation>%1は、このコンピューターで実行できる形式ではありません。スクリプトには、#!/bin/shのような最初の行が必要です。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started: the interpreter in its first line was not found.</source>
        <translation>%1を開始できません。最初の行で指定されたインタープリターが見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started: %2.</source>
        <translation>%1を開始できません: %2。</translation>
    </message>
    <message>
        <source>%1 Output: %2</source>
        <translation>%1 出力: %2</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>シグナル%1</translation>
    </message>
    <message>
        <source>Targets have no property “%1”. Did you mean ${target:%2}?</source>
        <translation>監視対象にプロパティー「%1」はありません。${target:%2}のことですか?</translation>
    </message>
    <message>
        <source>Targets have no property “%1”. ${target: can be followed by: %2.</source>
        <translation>監視対象にプロパティー「%1」はありません。${target:の後に使えるもの: %2。</translation>
    </message>
    <message>
        <source>Required because the command uses ${target:host}.</source>
        <translation>コマンドが${target:host}を使うため必須です。</translation>
    </message>
    <message>
        <source>The exit codes of a plugin are fixed: 0 is up, 1 degraded, 2 down, 3 unknown. Keep the default, or set plugin to false.</source>
        <translation>プラグインの終了コードは決まっています。0は正常、1は機能低下、2はダウン、3は不明です。既定のままにするか、pluginをfalseにしてください。</translation>
    </message>
    <message>
        <source>A plugin&apos;s result is always the first line of its output. Remove this field, or set plugin to false.</source>
        <translation>プラグインの結果は常に出力の最初の行です。このフィールドを削除するか、pluginをfalseにしてください。</translation>
    </message>
    <message>
        <source>Enter a command line.</source>
        <translation>コマンドラインを入力してください。</translation>
    </message>
    <message>
        <source>Enter the full path of the folder.</source>
        <translation>フォルダーのフルパスを入力してください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name for an environment variable.</source>
        <translation>「%1」は正しい環境変数名ではありません。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>The program and its arguments, quoted as in a shell. The command runs without a shell. ${env:NAME}, ${file:PATH} and ${keychain:KEY} insert a value into a single argument. You can also insert ${target:name}, ${target:host}, ${target:tags}, ${target:timeout} and ${target:every} (in seconds), ${target:attempts}, ${target:kind} and ${target:id}. All users of this computer can see arguments, so pass secrets as input or in the environment.</source>
        <translation>プログラムとその引数。シェルと同じように引用符で囲みます。コマンドはシェルを介さずに実行されます。${env:NAME}、${file:PATH}、${keychain:KEY}は、値を1つの引数に挿入します。${target:name}、${target:host}、${target:tags}、${target:timeout}と${target:every} (秒単位)、${target:attempts}、${target:kind}、${target:id}も挿入できます。引数はこのコンピューターのすべてのユーザーから見えるため、シークレットは入力または環境変数で渡してください。</translation>
    </message>
    <message>
        <source>Run in a shell</source>
        <translation>シェルで実行</translation>
    </message>
    <message>
        <source>Passes the line to /bin/sh (cmd on Windows) so that you can use pipes and redirections. Placeholders become environment variables.</source>
        <translation>行を/bin/sh (Windowsではcmd) に渡すため、パイプやリダイレクトを使えます。プレースホルダーは環境変数になります。</translation>
    </message>
    <message>
        <source>Nagios plugin</source>
        <translation>Nagiosプラグイン</translation>
    </message>
    <message>
        <source>Interprets the exit code and output as those of a Nagios or Monitoring plugin: 0 is up, 1 degraded, 2 down, 3 unknown. The first line is the result. Performance data after | becomes values with units and thresholds. The usual plugin folders are searched too, and numbers use a decimal point (LC_NUMERIC=C).</source>
        <translation>終了コードと出力をNagiosまたはMonitoringプラグインのものとして解釈します。0は正常、1は機能低下、2はダウン、3は不明です。最初の行が結果になります。|の後のパフォーマンスデータは、単位としきい値を持つ値になります。通常のプラグインフォルダーも検索され、数値には小数点が使われます (LC_NUMERIC=C)。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>The host that the command contacts, if any. Used for ${target:host} and for the per-host limit on concurrent checks.</source>
        <translation>コマンドが接続するホスト (ある場合)。${target:host}と、ホストごとの同時チェック数の上限に使われます。</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>作業フォルダー</translation>
    </message>
    <message>
        <source>Full path of the folder in which the command runs. Leave empty to use Watchkeeper&apos;s own. Avoid network drives: if one hangs while the command starts, all checks wait.</source>
        <translation>コマンドを実行するフォルダーのフルパス。空欄にすると、Watchkeeper自体のフォルダーが使われます。ネットワークドライブは避けてください。コマンドの開始時にドライブが応答しないと、すべてのチェックが待たされます。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>Environment variables to set for the command. They override those of Watchkeeper with the same names.</source>
        <translation>コマンドに設定する環境変数。Watchkeeperの同名の環境変数より優先されます。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Text passed to standard input. Leave empty for no input.</source>
        <translation>標準入力に渡すテキスト。空欄にすると、入力はありません。</translation>
    </message>
    <message>
        <source>Success exit codes</source>
        <translation>成功の終了コード</translation>
    </message>
    <message>
        <source>Exit codes that mean success, such as 0 or 0,3-5. If a condition checks [EXIT_CODE], the default isn&apos;t used.</source>
        <translation>成功を意味する終了コード。例: 0または0,3-5。条件で[EXIT_CODE]を調べる場合、既定値は使われません。</translation>
    </message>
    <message>
        <source>Warning exit codes</source>
        <translation>警告の終了コード</translation>
    </message>
    <message>
        <source>Exit codes that mean degraded instead of down. For a Nagios plugin, turn on “Nagios plugin” instead.</source>
        <translation>ダウンではなく機能低下を意味する終了コード。Nagiosプラグインの場合は、代わりに「Nagiosプラグイン」をオンにしてください。</translation>
    </message>
    <message>
        <source>Result line</source>
        <translation>結果の行</translation>
    </message>
    <message>
        <source>Which line of the output to show as the result: 1 is the first, -1 the last. Empty lines are skipped. 0 is the first line or, for df, free and ps, the line below the heading.</source>
        <translation>出力のどの行を結果として表示するか。1は最初の行、-1は最後の行です。空行は数えません。0は最初の行で、df、free、psでは見出しの下の行です。</translation>
    </message>
    <message>
        <source>the files used on the command line were still being read</source>
        <translation>コマンドラインで使われるファイルをまだ読み込み中でした</translation>
    </message>
    <message>
        <source>the program and its folder hadn&apos;t been found yet</source>
        <translation>プログラムとそのフォルダーがまだ見つかっていませんでした</translation>
    </message>
    <message>
        <source>the command hadn&apos;t started yet</source>
        <translation>コマンドはまだ開始していませんでした</translation>
    </message>
    <message>
        <source>The plugin exits with 0 (OK) or 1 (degraded)</source>
        <translation>プラグインが0 (OK) または1 (機能低下) で終了する</translation>
    </message>
    <message>
        <source>The exit code is one of %1</source>
        <translation>終了コードが%1のいずれかである</translation>
    </message>
    <message>
        <source>The exit code is one of %1, or one of %2 for degraded</source>
        <translation>終了コードが%1のいずれか、または機能低下では%2のいずれかである</translation>
    </message>
    <message>
        <source>A Nagios plugin. Success: OK within %1.</source>
        <translation>Nagiosプラグイン。成功: %1以内にOK。</translation>
    </message>
    <message>
        <source>Success: exit code 0 within %1.</source>
        <translation>成功: %1以内に終了コード0。</translation>
    </message>
    <message>
        <source>Run the command in a terminal and see where it hangs. A command that asks for input waits forever.</source>
        <translation>コマンドを端末で実行し、どこで止まるか調べてください。入力を求めるコマンドは永久に待ち続けます。</translation>
    </message>
    <message>
        <source>Make the command print less, or redirect its output to a file.</source>
        <translation>コマンドの出力を減らすか、出力をファイルにリダイレクトしてください。</translation>
    </message>
    <message>
        <source>Use the full path of {program}. Watchkeeper&apos;s PATH may differ from your terminal&apos;s.</source>
        <translation>{program}のフルパスを使ってください。WatchkeeperのPATHは、端末のPATHと異なる場合があります。</translation>
    </message>
    <message>
        <source>Install {program} if it is missing.</source>
        <translation>{program}がない場合は、インストールしてください。</translation>
    </message>
    <message>
        <source>If the command uses pipes, variables or shell built-ins, turn on “Run in a shell” for this target.</source>
        <translation>コマンドがパイプ、変数、シェルの組み込みコマンドを使う場合は、この監視対象の「シェルで実行」をオンにしてください。</translation>
    </message>
    <message>
        <source>Run the command in a terminal as the same user.</source>
        <translation>同じユーザーとして、コマンドを端末で実行してください。</translation>
    </message>
    <message>
        <source>Make the file executable: “chmod +x”.</source>
        <translation>ファイルを実行可能にしてください: 「chmod +x」。</translation>
    </message>
    <message>
        <source>Most plugins print more with “-v”, up to “-vvv”, and explain their options with “--help”.</source>
        <translation>ほとんどのプラグインは、「-v」から「-vvv」までで出力が詳しくなり、「--help」でオプションを説明します。</translation>
    </message>
    <message>
        <source>If the values are fine, change the thresholds in the command. Most plugins accept them as “-w” and “-c”.</source>
        <translation>値に問題がなければ、コマンドのしきい値を変更してください。ほとんどのプラグインでは「-w」と「-c」で指定できます。</translation>
    </message>
    <message>
        <source>If this exit code is expected, add it to the success or the warning exit codes.</source>
        <translation>この終了コードが想定どおりなら、成功または警告の終了コードに追加してください。</translation>
    </message>
    <message>
        <source>If the command is a Nagios plugin, turn on “Nagios plugin” for this target.</source>
        <translation>コマンドがNagiosプラグインなら、この監視対象の「Nagiosプラグイン」をオンにしてください。</translation>
    </message>
    <message>
        <source>Runs a program, script or Nagios plugin and evaluates its exit code and output. Processes that the command leaves running are stopped, and the target is degraded. Those that left the process group and closed the output are stopped later, without degrading the target.</source>
        <translation>プログラム、スクリプト、Nagiosプラグインを実行し、終了コードと出力を評価します。コマンドが残したプロセスは停止され、監視対象は機能低下になります。プロセスグループから離れて出力を閉じたプロセスは後で停止され、監視対象は機能低下になりません。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>The shell couldn&apos;t find one of the programs on this command line.</source>
        <translation>シェルは、このコマンドラインのプログラムの1つを見つけられませんでした。</translation>
    </message>
    <message>
        <source>The shell wasn&apos;t allowed to run one of the programs on this command line.</source>
        <translation>シェルには、このコマンドラインのプログラムの1つを実行する権限がありませんでした。</translation>
    </message>
    <message>
        <source>%1 exited with code %2.</source>
        <translation>%1はコード%2で終了しました。</translation>
    </message>
    <message>
        <source>%1 was killed by %2.</source>
        <translation>%1は%2によって強制終了されました。</translation>
    </message>
    <message>
        <source>%1 printed more than %2 and was stopped. Reduce its output, or redirect it to a file.</source>
        <translation>%1の出力が%2を超えたため、停止しました。出力を減らすか、ファイルにリダイレクトしてください。</translation>
    </message>
    <message>
        <source>%1 was still running and had printed nothing</source>
        <translation>%1はまだ実行中で、何も出力していませんでした</translation>
    </message>
    <message>
        <source>%1 was still running</source>
        <translation>%1はまだ実行中でした</translation>
    </message>
    <message>
        <source>%1 was still running, and its last output was “%2”</source>
        <translation>%1はまだ実行中で、最後の出力は「%2」でした</translation>
    </message>
    <message>
        <source>%1 left processes running: %2. They were stopped.</source>
        <translation>%1が実行中のプロセスを残しました: %2。これらは停止されました。</translation>
    </message>
    <message>
        <source>Processes that had left the process group of %1 were stopped: %2.</source>
        <translation>%1のプロセスグループから離れたプロセスが停止されました: %2。</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>終了コード%1</translation>
    </message>
    <message>
        <source>%1 was not found. Only a shell expands ~ and $NAME. Set shell to true, or use the full path.</source>
        <translation>%1が見つかりません。~と$NAMEを展開するのはシェルだけです。shellをtrueにするか、フルパスを使ってください。</translation>
    </message>
    <message>
        <source>%1 was not found. Is the path correct, and is the program installed?</source>
        <translation>%1が見つかりません。パスは正しく、プログラムはインストールされていますか?</translation>
    </message>
    <message>
        <source>%1 was not found. Use its full path, or check PATH in the target&apos;s environment.</source>
        <translation>%1が見つかりません。フルパスを使うか、監視対象の環境変数のPATHを確認してください。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access %1. Grant access to its folder, or run Watchkeeper as another user.</source>
        <translation>現在のユーザーには%1にアクセスする権限がありません。そのフォルダーへのアクセスを許可するか、Watchkeeperを別のユーザーとして実行してください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a program that the current user can run. Is it executable (chmod +x)?</source>
        <translation>%1は、現在のユーザーが実行できるプログラムではありません。実行権限 (chmod +x) はありますか?</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access the folder %1.</source>
        <translation>現在のユーザーにはフォルダー%1にアクセスする権限がありません。</translation>
    </message>
    <message>
        <source>The folder %1 doesn&apos;t exist.</source>
        <translation>フォルダー%1は存在しません。</translation>
    </message>
    <message>
        <source>The working folder %1 is a file, not a folder.</source>
        <translation>作業フォルダー%1は、フォルダーではなくファイルです。</translation>
    </message>
    <message>
        <source>Field command: %1</source>
        <translation>フィールドcommand: %1</translation>
    </message>
    <message>
        <source>%1 contains a null character, which isn&apos;t allowed in variables.</source>
        <translation>%1にNULL文字が含まれていますが、変数では使えません。</translation>
    </message>
    <message>
        <source>An argument contains a null character, which programs can&apos;t accept.</source>
        <translation>引数にNULL文字が含まれていますが、プログラムはこれを受け取れません。</translation>
    </message>
    <message>
        <source>%1 expands to “%2”, which starts with a hyphen. The program would read it as an option. Rename the target.</source>
        <translation>%1は「%2」に展開され、ハイフンで始まります。プログラムがオプションと解釈してしまいます。監視対象の名前を変更してください。</translation>
    </message>
    <message>
        <source>… %1 bytes omitted …</source>
        <translation>… %1バイト省略 …</translation>
    </message>
    <message>
        <source>an earlier check of this target&apos;s files and folders is still running (a disk or network share may not be responding)</source>
        <translation>この監視対象のファイルとフォルダーの前回のチェックがまだ実行中です (ディスクまたはネットワーク共有が応答していない可能性があります)</translation>
    </message>
    <message>
        <source>Its files and folders weren&apos;t checked because too many other file checks are still running. A disk or network share may not be responding.</source>
        <translation>ほかのファイルのチェックが多数実行中のため、ファイルとフォルダーはチェックされませんでした。ディスクまたはネットワーク共有が応答していない可能性があります。</translation>
    </message>
    <message>
        <source>%1 is still running from an earlier check, and the current user can&apos;t stop it. Watchkeeper will run it again after it exits.</source>
        <translation>%1は前回のチェックからまだ実行中で、現在のユーザーには停止できません。終了した後に、Watchkeeperが再度実行します。</translation>
    </message>
</context>
<context>
    <name>CommandDelivery</name>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t finish in time, and the current user isn&apos;t allowed to stop it.</source>
        <translation>%1は時間内に終了せず、現在のユーザーには停止する権限がありません。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t finish in time and was killed.</source>
        <translation>%1は時間内に終了しなかったため、強制終了されました。</translation>
    </message>
    <message>
        <source>%1 printed too much output, and the current user isn&apos;t allowed to stop it.</source>
        <translation>%1の出力が多すぎますが、現在のユーザーには停止する権限がありません。</translation>
    </message>
    <message>
        <source>%1 printed too much output and was killed.</source>
        <translation>%1の出力が多すぎたため、強制終了されました。</translation>
    </message>
    <message>
        <source>%1 was killed by a signal.</source>
        <translation>%1はシグナルによって強制終了されました。</translation>
    </message>
    <message>
        <source>Delivered: %1 exited successfully.</source>
        <translation>配信済み: %1は正常に終了しました。</translation>
    </message>
    <message>
        <source>%1 exited with status %2.</source>
        <translation>%1はステータス%2で終了しました。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started. Does it exist, and is it executable?</source>
        <translation>%1を開始できません。存在し、実行権限がありますか?</translation>
    </message>
    <message>
        <source>%1 is still running for an earlier alert, and the current user isn&apos;t allowed to stop it. Watchkeeper will run it again after it exits.</source>
        <translation>%1は前回のアラートからまだ実行中で、現在のユーザーには停止する権限がありません。終了した後に、Watchkeeperが再度実行します。</translation>
    </message>
</context>
<context>
    <name>CommonFields</name>
    <message>
        <source>Certificate expiry warning</source>
        <translation>証明書の期限の警告</translation>
    </message>
    <message>
        <source>The target is degraded if fewer than this number of days remain before the certificate expires. Enter 0 to turn off the warning.</source>
        <translation>証明書の有効期限までの残りがこの日数より少ないと、監視対象は機能低下になります。警告をオフにするには0を入力してください。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IPバージョン</translation>
    </message>
    <message>
        <source>any: whichever IP version the host supports. ipv4, ipv6: only that version. Default: the option chosen in the settings.</source>
        <translation>any: ホストが対応しているIPバージョン。ipv4、ipv6: そのバージョンのみ。既定: 設定で選択したオプション。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>expired today</source>
        <translation>今日期限切れ</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>%n日前に期限切れ</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for this host</source>
        <translation>証明書が信頼されており、このホストに対して有効である</translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for at least %n more day(s)</source>
        <translation>
            <numerusform>証明書がさらに%n日以上有効である</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Components</name>
    <message>
        <source>User interface, network, processes</source>
        <translation>ユーザーインターフェイス、ネットワーク、プロセス</translation>
    </message>
    <message>
        <source>Asynchronous operations</source>
        <translation>非同期処理</translation>
    </message>
    <message>
        <source>DNS resolution</source>
        <translation>DNSの名前解決</translation>
    </message>
    <message>
        <source>HTTP parsing</source>
        <translation>HTTPの解析</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Decompression</source>
        <translation>圧縮の展開</translation>
    </message>
    <message>
        <source>Reading YAML</source>
        <translation>YAMLの読み取り</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Reading HTML</source>
        <translation>HTMLの読み取り</translation>
    </message>
    <message>
        <source>Encrypted connections</source>
        <translation>暗号化された接続</translation>
    </message>
    <message>
        <source>Passwords in the keychain</source>
        <translation>キーチェーン内のパスワード</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Command-line options</source>
        <translation>コマンドラインオプション</translation>
    </message>
    <message>
        <source>Reading TOML</source>
        <translation>TOMLの読み取り</translation>
    </message>
</context>
<context>
    <name>ComposeImport</name>
    <message>
        <source>The service “%1” publishes no port, so it can&apos;t be reached from this computer.</source>
        <translation>サービス「%1」はポートを公開していないため、このコンピューターからは到達できません。</translation>
    </message>
</context>
<context>
    <name>Computer</name>
    <message>
        <source>Couldn&apos;t read %1: too many other system reads are hanging. Is the server of a network mount down?</source>
        <translation>%1を読み取れませんでした。応答しないシステム読み取りが多すぎます。ネットワークマウントのサーバーがダウンしていませんか?</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: the system couldn&apos;t create another thread.</source>
        <translation>%1を読み取れませんでした。システムは新しいスレッドを作成できませんでした。</translation>
    </message>
    <message>
        <source>%1 hasn&apos;t responded for %2</source>
        <translation>%1が%2応答していません</translation>
    </message>
    <message>
        <source>%1 was still being read</source>
        <translation>%1をまだ読み取り中でした</translation>
    </message>
</context>
<context>
    <name>ConditionHelp</name>
    <message>
        <source>Each condition is evaluated against the result of a check, and all must pass. A failed condition makes the target down or degraded, as selected next to the condition. A condition that can&apos;t be evaluated makes the target unknown.</source>
        <translation>各条件はチェックの結果に対して評価され、すべて満たす必要があります。条件を満たさないと、条件の横での選択に応じて監視対象はダウンまたは機能低下になります。条件を評価できないと、監視対象は不明になります。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compares two values. You can also use !=, &lt;, &lt;=, &gt; and &gt;=. Put a space on each side of the operator.</source>
        <translation>2つの値を比較します。!=、&lt;、&lt;=、&gt;、&gt;=も使えます。演算子の両側にスペースを入れてください。</translation>
    </message>
    <message>
        <source>The value contains this text. Use “not contains” for the opposite.</source>
        <translation>値がこのテキストを含みます。逆は「not contains」です。</translation>
    </message>
    <message>
        <source>The value matches a regular expression. Use “not matches” for the opposite.</source>
        <translation>値が正規表現に一致します。逆は「not matches」です。</translation>
    </message>
    <message>
        <source>The value is one of these values.</source>
        <translation>値がこれらの値のいずれかです。</translation>
    </message>
    <message>
        <source>The entire value matches a pattern with *, ? and [a-z].</source>
        <translation>値全体が、*、?、[a-z]を使ったパターンに一致します。</translation>
    </message>
    <message>
        <source>Functions and arithmetic</source>
        <translation>関数と計算</translation>
    </message>
    <message>
        <source>True if the value exists.</source>
        <translation>値が存在すればtrueです。</translation>
    </message>
    <message>
        <source>Number of elements in a list, or of bytes in a string.</source>
        <translation>リストの要素数、または文字列のバイト数です。</translation>
    </message>
    <message>
        <source>Calculate with +, -, * and /. Put a space on each side of the operator.</source>
        <translation>+、-、*、/で計算します。演算子の両側にスペースを入れてください。</translation>
    </message>
    <message>
        <source>The target&apos;s own history</source>
        <translation>監視対象自体の履歴</translation>
    </message>
    <message>
        <source>The median of the last hour. You can also use mean, min, max and percentiles such as p95(7d). The condition is skipped until there is enough data.</source>
        <translation>過去1時間の中央値です。mean、min、maxや、p95(7d)などのパーセンタイルも使えます。十分なデータがそろうまで、条件はスキップされます。</translation>
    </message>
    <message>
        <source>Rate of change per second, minute, hour or day (s, min, h, d).</source>
        <translation>秒、分、時、日 (s、min、h、d) あたりの変化率です。</translation>
    </message>
    <message>
        <source>Linear forecast for 7 days ahead, based on the last 7 days.</source>
        <translation>過去7日間に基づく、7日先の線形予測です。</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>組み合わせ</translation>
    </message>
    <message>
        <source>Combine conditions with or, and, not, and brackets.</source>
        <translation>条件をor、and、not、括弧で組み合わせます。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Durations.</source>
        <translation>時間です。</translation>
    </message>
    <message>
        <source>Sizes. MB uses multiples of 1000, MiB multiples of 1024.</source>
        <translation>サイズです。MBは1000の倍数、MiBは1024の倍数です。</translation>
    </message>
    <message>
        <source>Percentages.</source>
        <translation>百分率です。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Shows suggestions.</source>
        <translation>候補を表示します。</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Starts the next condition.</source>
        <translation>次の条件を始めます。</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <comment>keys</comment>
        <translation>Alt+↑、Alt+↓</translation>
    </message>
    <message>
        <source>Moves the condition.</source>
        <translation>条件を移動します。</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key</comment>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Removes an empty condition.</source>
        <translation>空の条件を削除します。</translation>
    </message>
    <message>
        <source>For all details, including where the rules differ from Gatus, see docs/conditions.md in the source code.</source>
        <translation>Gatusとの規則の違いを含む詳細は、ソースコードのdocs/conditions.mdを参照してください。</translation>
    </message>
</context>
<context>
    <name>ConditionProposals</name>
    <message>
        <source>equals</source>
        <translation>等しい</translation>
    </message>
    <message>
        <source>doesn&apos;t equal</source>
        <translation>等しくない</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>より小さい</translation>
    </message>
    <message>
        <source>is less than or equal to</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>より大きい</translation>
    </message>
    <message>
        <source>is greater than or equal to</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>contains the text</source>
        <translation>テキストを含む</translation>
    </message>
    <message>
        <source>doesn&apos;t contain the text</source>
        <translation>テキストを含まない</translation>
    </message>
    <message>
        <source>matches a regular expression</source>
        <translation>正規表現に一致する</translation>
    </message>
    <message>
        <source>both must pass</source>
        <translation>両方を満たす</translation>
    </message>
    <message>
        <source>at least one must pass</source>
        <translation>少なくとも1つを満たす</translation>
    </message>
    <message>
        <source>length of a string, or number of elements in a list</source>
        <translation>文字列の長さ、またはリストの要素数</translation>
    </message>
    <message>
        <source>whether the value exists</source>
        <translation>値が存在するかどうか</translation>
    </message>
    <message>
        <source>a pattern with * and ?</source>
        <translation>パターン。使える記号: *、?</translation>
    </message>
    <message>
        <source>one of several values, separated by commas</source>
        <translation>コンマで区切った値のいずれか</translation>
    </message>
    <message>
        <source>regular expression that the value must match</source>
        <translation>値が一致すべき正規表現</translation>
    </message>
    <message>
        <source>text that the value must contain</source>
        <translation>値が含むべきテキスト</translation>
    </message>
    <message>
        <source>median of the last hour</source>
        <translation>過去1時間の中央値</translation>
    </message>
    <message>
        <source>95th percentile of the last 7 days, or any other percentile</source>
        <translation>過去7日間の95パーセンタイル、またはほかのパーセンタイル</translation>
    </message>
    <message>
        <source>mean of the last hour</source>
        <translation>過去1時間の平均</translation>
    </message>
    <message>
        <source>minimum of the last day</source>
        <translation>過去1日の最小値</translation>
    </message>
    <message>
        <source>maximum of the last day</source>
        <translation>過去1日の最大値</translation>
    </message>
    <message>
        <source>rate of change over the last 5 minutes, such as 10ms/min</source>
        <translation>過去5分間の変化率。例: 10ms/min</translation>
    </message>
    <message>
        <source>linear forecast for 7 days ahead</source>
        <translation>7日先の線形予測</translation>
    </message>
    <message>
        <source>negates the condition</source>
        <translation>条件を否定</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a condition, why</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Can&apos;t be evaluated here: only the beginning of the reply is available. The check itself reads more of the reply. Use “Test now” to evaluate the condition.</source>
        <translation>ここでは応答の先頭部分しかないため、評価できません。チェックでは、応答のより多くの部分が読み取られます。条件を評価するには、「今すぐテスト」を使ってください。</translation>
    </message>
    <message>
        <source>Skipped until there is enough data: %1</source>
        <translation>十分なデータがそろうまでスキップ: %1</translation>
    </message>
    <message>
        <source>Can&apos;t be evaluated: %1</source>
        <translation>評価できません: %1</translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>満たす: %1</translation>
    </message>
    <message>
        <source>Fails: %1</source>
        <translation>満たさない: %1</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>This is ambiguous. Specify the value, such as median([RESPONSE_TIME], 1h).</source>
        <translation>あいまいです。値を指定してください。例: median([RESPONSE_TIME], 1h)。</translation>
    </message>
    <message>
        <source>Specify the value, such as forecast([VALUE].used, 7d).</source>
        <translation>値を指定してください。例: forecast([VALUE].used, 7d)。</translation>
    </message>
    <message>
        <source>This is a rate of change. Compare it with rate().</source>
        <translation>これは変化率です。rate()と比較してください。</translation>
    </message>
    <message>
        <source>The units of the two sides don&apos;t match.</source>
        <translation>両辺の単位が一致しません。</translation>
    </message>
    <message>
        <source>The body is compressed with “%1”, which Watchkeeper doesn&apos;t support.</source>
        <translation>本文は、Watchkeeperが対応していない「%1」で圧縮されています。</translation>
    </message>
    <message>
        <source>%1 is too long. Only its beginning was kept.</source>
        <translation>%1は長すぎるため、先頭部分だけが保存されました。</translation>
    </message>
    <message>
        <source>The body is too large to parse as JSON. The limit is %1 and %2 lists and objects.</source>
        <translation>本文が大きすぎるため、JSONとして解析できません。上限は%1、リストとオブジェクトは%2個です。</translation>
    </message>
    <message>
        <source>The body isn&apos;t valid JSON.</source>
        <translation>本文は正しいJSONではありません。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid JSON path.</source>
        <translation>%1は正しいJSONパスではありません。</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>%1が見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1 is “%2”, not a number.</source>
        <translation>%1は「%2」で、数値ではありません。</translation>
    </message>
    <message>
        <source>%1 is “%2”, not true or false.</source>
        <translation>%1は「%2」で、trueでもfalseでもありません。</translation>
    </message>
    <message>
        <source>The units don&apos;t match: %1 can&apos;t be compared with the other side.</source>
        <translation>単位が一致しません。%1はもう一方の辺と比較できません。</translation>
    </message>
    <message>
        <source>%1 divides by zero.</source>
        <translation>%1で0による除算が起きます。</translation>
    </message>
    <message>
        <source>%1 is too long for a regular expression. Use contains, or match a single value of the JSON.</source>
        <translation>%1は正規表現に使うには長すぎます。containsを使うか、JSONの1つの値と照合してください。</translation>
    </message>
    <message>
        <source>Matching the pattern %1 against this text takes too long. Simplify the pattern.</source>
        <translation>このテキストとパターン%1の照合に時間がかかりすぎます。パターンを簡単にしてください。</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Expected to reach %1 in %2.</source>
        <translation>%2後に%1に達する見込みです。</translation>
    </message>
    <message numerus="yes">
        <source>Forecast of %1 in %2: %3, by linear regression over the last %4, from %n result(s).</source>
        <translation>
            <numerusform>%2後の%1の予測: %3。過去%4の結果%n件の線形回帰によります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 over the last %3: %4, from %n result(s).</source>
        <translation>
            <numerusform>過去%3の%2の%1: %4 (結果%n件)。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated here: the history isn&apos;t available.</source>
        <translation>%1はここでは評価できません。履歴がありません。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated yet: the history is still being read.</source>
        <translation>%1はまだ評価できません。履歴をまだ読み込み中です。</translation>
    </message>
    <message numerus="yes">
        <source>%1 can&apos;t be evaluated yet: %n result(s) with a number in the last %2, but at least %3 are required.</source>
        <translation>
            <numerusform>%1はまだ評価できません。過去%2に数値を含む結果は%n件ですが、%3件以上必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated yet: results go back only %2, but at least %3 is required.</source>
        <translation>%1はまだ評価できません。結果は過去%2までしかありませんが、%3以上必要です。</translation>
    </message>
    <message>
        <source>In the observation, “%1” isn&apos;t %2.</source>
        <translation>観測データの「%1」が%2ではありません。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueまたはfalse</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Expected one observation, found several. Use only one, such as the last line of a results file.</source>
        <translation>観測データが1つ必要ですが、複数あります。結果ファイルの最後の行など、1つだけを使ってください。</translation>
    </message>
    <message>
        <source>The observation isn&apos;t valid JSON: %1 at byte %2.</source>
        <translation>観測データは正しいJSONではありません。%2バイト目: %1。</translation>
    </message>
    <message>
        <source>An observation must be an object, such as {&quot;status&quot;: 200, …}.</source>
        <translation>観測データは{&quot;status&quot;: 200, …}のようなオブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>status code of the response</source>
        <translation>応答のステータスコード</translation>
    </message>
    <message>
        <source>The check returned no status.</source>
        <translation>チェックはステータスを返しませんでした。</translation>
    </message>
    <message>
        <source>duration of the check</source>
        <translation>チェックの所要時間</translation>
    </message>
    <message>
        <source>The check didn&apos;t measure a response time.</source>
        <translation>チェックは応答時間を測定しませんでした。</translation>
    </message>
    <message>
        <source>address the check connected to</source>
        <translation>チェックの接続先アドレス</translation>
    </message>
    <message>
        <source>The check recorded no address.</source>
        <translation>チェックはアドレスを記録しませんでした。</translation>
    </message>
    <message>
        <source>response body or, if a path is given, a value from its JSON</source>
        <translation>応答の本文、またはパスを指定した場合はJSONの値</translation>
    </message>
    <message>
        <source>The check received no body.</source>
        <translation>チェックは本文を受信しませんでした。</translation>
    </message>
    <message>
        <source>whether the target responded at all: true or false</source>
        <translation>監視対象が応答したかどうか: trueまたはfalse</translation>
    </message>
    <message>
        <source>The check didn&apos;t try to connect.</source>
        <translation>チェックは接続を試みませんでした。</translation>
    </message>
    <message>
        <source>time until the certificate expires</source>
        <translation>証明書の有効期限までの時間</translation>
    </message>
    <message>
        <source>The check received no certificate.</source>
        <translation>チェックは証明書を受信しませんでした。</translation>
    </message>
    <message>
        <source>time until the domain registration expires</source>
        <translation>ドメイン登録の有効期限までの時間</translation>
    </message>
    <message>
        <source>The check couldn&apos;t determine when the domain registration expires.</source>
        <translation>チェックはドメイン登録の有効期限を確認できませんでした。</translation>
    </message>
    <message>
        <source>response code of the DNS server</source>
        <translation>DNSサーバーの応答コード</translation>
    </message>
    <message>
        <source>The check received no response code from a DNS server.</source>
        <translation>チェックはDNSサーバーから応答コードを受信しませんでした。</translation>
    </message>
    <message>
        <source>a header field of the response</source>
        <translation>応答のヘッダーフィールド</translation>
    </message>
    <message>
        <source>The check received no header fields.</source>
        <translation>チェックはヘッダーフィールドを受信しませんでした。</translation>
    </message>
    <message>
        <source>exit code of the command</source>
        <translation>コマンドの終了コード</translation>
    </message>
    <message>
        <source>The check returned no exit code.</source>
        <translation>チェックは終了コードを返しませんでした。</translation>
    </message>
    <message>
        <source>standard output of the command</source>
        <translation>コマンドの標準出力</translation>
    </message>
    <message>
        <source>The check received no output from a command.</source>
        <translation>チェックはコマンドの出力を受信しませんでした。</translation>
    </message>
    <message>
        <source>standard error of the command</source>
        <translation>コマンドの標準エラー出力</translation>
    </message>
    <message>
        <source>a value in the performance data of a plugin</source>
        <translation>プラグインのパフォーマンスデータの値</translation>
    </message>
    <message>
        <source>The performance data contains no “%1”.</source>
        <translation>パフォーマンスデータに「%1」がありません。</translation>
    </message>
    <message>
        <source>percentage of packets lost</source>
        <translation>失われたパケットの割合</translation>
    </message>
    <message>
        <source>The check counted no packets.</source>
        <translation>チェックはパケットを数えませんでした。</translation>
    </message>
    <message>
        <source>variation in the round-trip times of the packets</source>
        <translation>パケットの往復時間のばらつき</translation>
    </message>
    <message>
        <source>The check measured no jitter.</source>
        <translation>チェックはジッターを測定しませんでした。</translation>
    </message>
    <message>
        <source>any value returned by the check, by its name</source>
        <translation>チェックが返した任意の値 (名前で指定)</translation>
    </message>
    <message>
        <source>The check returned no value named “%1”.</source>
        <translation>チェックは「%1」という名前の値を返しませんでした。</translation>
    </message>
    <message>
        <source>duration of one phase of the check</source>
        <translation>チェックの1つの段階の所要時間</translation>
    </message>
    <message>
        <source>The check didn&apos;t measure the phase “%1”.</source>
        <translation>チェックは段階「%1」を測定しませんでした。</translation>
    </message>
    <message>
        <source>This condition is too long. The limit is %1 characters.</source>
        <translation>この条件は長すぎます。上限は%1文字です。</translation>
    </message>
    <message>
        <source>Put “and” or “or” before this, or put quotes around text that contains brackets.</source>
        <translation>この前に「and」または「or」を入れるか、括弧を含むテキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply here.</source>
        <translation>ここでは括弧の入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>This bracket isn&apos;t closed.</source>
        <translation>この括弧は閉じられていません。</translation>
    </message>
    <message>
        <source>Enter %1 here.</source>
        <translation>ここに%1を入力してください。</translation>
    </message>
    <message>
        <source>Use a duration from 1m to 400d.</source>
        <translation>1mから400dまでの時間を使ってください。</translation>
    </message>
    <message>
        <source>Specify the value and the period here, such as %1.</source>
        <translation>ここで値と期間を指定してください。例: %1。</translation>
    </message>
    <message>
        <source>No history is kept for %1, only for times, values, performance data, packet loss and jitter. Specify one of these, such as median([RESPONSE_TIME], 1h).</source>
        <translation>%1の履歴は保存されません。保存されるのは、時間、値、パフォーマンスデータ、パケット損失、ジッターだけです。このうち1つを指定してください。例: median([RESPONSE_TIME], 1h)。</translation>
    </message>
    <message>
        <source>has() returns true or false, not a number.</source>
        <translation>has()は数値ではなく、trueまたはfalseを返します。</translation>
    </message>
    <message>
        <source>%1() works only with == and !=.</source>
        <translation>%1()は==と!=でのみ使えます。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a number. Compare it with == or !=.</source>
        <translation>%1は数値ではありません。==または!=で比較してください。</translation>
    </message>
    <message>
        <source>Nothing can follow [%1] here.</source>
        <translation>[%1]の後には何も続けられません。</translation>
    </message>
    <message>
        <source>[%1] must be followed by a dot and a name, as in %2.</source>
        <translation>[%1]の後には、%2のようにドットと名前が必要です。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid JSON path. Use .key, [0] or [&quot;key with . in it&quot;].</source>
        <translation>これは正しいJSONパスではありません。.key、[0]、[&quot;key with . in it&quot;]の形式を使ってください。</translation>
    </message>
    <message>
        <source>Unknown phase. Available phases: %1.</source>
        <translation>不明な段階です。使える段階: %1。</translation>
    </message>
    <message>
        <source>has() requires a placeholder, such as has([BODY].error).</source>
        <translation>has()にはプレースホルダーが必要です。例: has([BODY].error)。</translation>
    </message>
    <message>
        <source>This pattern has an unclosed character class or an incomplete escape, so it matches nothing.</source>
        <translation>このパターンには、閉じられていない文字クラスか不完全なエスケープがあるため、何にも一致しません。</translation>
    </message>
    <message>
        <source>Enter the text to search for.</source>
        <translation>検索するテキストを入力してください。</translation>
    </message>
    <message>
        <source>Enter a regular expression here.</source>
        <translation>ここに正規表現を入力してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>これは正しい正規表現ではありません: %1。</translation>
    </message>
    <message>
        <source>Unknown placeholder.</source>
        <translation>不明なプレースホルダーです。</translation>
    </message>
    <message>
        <source>A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%.</source>
        <translation>ここに数値がありません。単位がある場合は付けて書いてください: 200、300ms、7d、5MB、20%。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number. Write a number with its unit, if any: 200, 300ms, 7d, 5MB or 20%.</source>
        <translation>「%1」は数値ではありません。単位がある場合は付けて、数値を書いてください: 200、300ms、7d、5MB、20%。</translation>
    </message>
    <message>
        <source>The quotes are part of the comparison, as in Gatus. Remove them, or put brackets around the condition.</source>
        <translation>Gatusと同じく、引用符は比較の一部になります。引用符を取り除くか、条件を括弧で囲んでください。</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>a size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>百分率</translation>
    </message>
    <message>
        <source>This is a second comparison. Join the two with “and” or “or”, or put the text in quotes.</source>
        <translation>これは2つ目の比較です。2つの比較を「and」または「or」でつなぐか、テキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Nothing comes before %1. Write what to check, such as [STATUS] %2 200.</source>
        <translation>%1の前に何もありません。チェックするものを書いてください。例: [STATUS] %2 200。</translation>
    </message>
    <message>
        <source>Nothing comes after %1. Add the value to compare with, as in [STATUS] %2 200.</source>
        <translation>%1の後に何もありません。比較する値を追加してください。例: [STATUS] %2 200。</translation>
    </message>
    <message>
        <source>Write %1 here, with a space on both sides.</source>
        <translation>ここに%1を、両側にスペースを入れて書いてください。</translation>
    </message>
    <message>
        <source>A condition is missing here. Write a comparison, such as [STATUS] == 200.</source>
        <translation>ここに条件がありません。比較を書いてください。例: [STATUS] == 200。</translation>
    </message>
    <message>
        <source>A comparison is missing here. Write ==, !=, &lt;, &lt;=, &gt;, &gt;=, contains or matches, followed by a value.</source>
        <translation>ここに比較がありません。==、!=、&lt;、&lt;=、&gt;、&gt;=、contains、matchesのいずれかと、それに続く値を書いてください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid condition. Write a comparison, such as [STATUS] == 200.</source>
        <translation>これは正しい条件ではありません。比較を書いてください。例: [STATUS] == 200。</translation>
    </message>
    <message>
        <source>Unknown placeholder %1. Available placeholders: %2.</source>
        <translation>不明なプレースホルダー%1です。使えるプレースホルダー: %2。</translation>
    </message>
    <message>
        <source>Unknown placeholder %1. Did you mean [%2]?</source>
        <translation>不明なプレースホルダー%1です。[%2]のことですか?</translation>
    </message>
    <message>
        <source>This is %1, but the other side is %2.</source>
        <translation>こちらは%1ですが、もう一方は%2です。</translation>
    </message>
    <message>
        <source>This is ignored, as in Gatus.</source>
        <translation>Gatusと同じく、これは無視されます。</translation>
    </message>
    <message>
        <source>Fractions are dropped on both sides, as in Gatus: 1.9 becomes 1. Put brackets around the condition to keep them.</source>
        <translation>Gatusと同じく、両辺の小数は切り捨てられます (1.9は1になります)。小数を保つには、条件を括弧で囲んでください。</translation>
    </message>
    <message>
        <source>Without a unit, this is in milliseconds. Write 14d for days.</source>
        <translation>単位がない場合はミリ秒です。日数は14dのように書いてください。</translation>
    </message>
</context>
<context>
    <name>ConditionsKey</name>
    <message>
        <source>Expected a list of conditions, such as [&quot;[STATUS] == 200&quot;].</source>
        <translation>[&quot;[STATUS] == 200&quot;]のような条件のリストが必要です。</translation>
    </message>
    <message>
        <source>Too many conditions. The limit is %1.</source>
        <translation>条件が多すぎます。上限は%1個です。</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>「%1」が2回現れます。</translation>
    </message>
    <message>
        <source>else: Choose “down” or “degraded”.</source>
        <translation>else: 「down」または「degraded」を選択してください。</translation>
    </message>
    <message>
        <source>Expected a string or an object, such as {&quot;if&quot;: &quot;[RESPONSE_TIME] &lt; 300ms&quot;, &quot;else&quot;: &quot;degraded&quot;}.</source>
        <translation>文字列または{&quot;if&quot;: &quot;[RESPONSE_TIME] &lt; 300ms&quot;, &quot;else&quot;: &quot;degraded&quot;}のようなオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>改行とNULL文字はここでは使えません。</translation>
    </message>
    <message>
        <source>“%1”, column %2: %3</source>
        <translation>「%1」、%2列目: %3</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Conditions that must pass, such as [STATUS] == 200. A failed condition makes the target down, or degraded if “else” is set to degraded.</source>
        <translation>満たす必要がある条件。例: [STATUS] == 200。条件を満たさないと、監視対象はダウンになります。「else」がdegradedの場合は機能低下になります。</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>An alias refers to the value that contains it.</source>
        <translation>エイリアスが、それ自体を含む値を参照しています。</translation>
    </message>
    <message>
        <source>Values are nested too deeply.</source>
        <translation>値の入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The value of the key “&lt;&lt;” must be a map.</source>
        <translation>キー「&lt;&lt;」の値はマップでなければなりません。</translation>
    </message>
    <message>
        <source>The file has too many values, perhaps because aliases multiply them.</source>
        <translation>ファイルの値が多すぎます。エイリアスによって増えている可能性があります。</translation>
    </message>
    <message>
        <source>A key must be a text, not a list or map.</source>
        <translation>キーは、リストやマップではなくテキストでなければなりません。</translation>
    </message>
    <message>
        <source>The key “%1” appears twice.</source>
        <translation>キー「%1」が2回現れます。</translation>
    </message>
    <message>
        <source>The file is larger than 8 MiB. Is it the right one?</source>
        <translation>ファイルが8 MiBを超えています。正しいファイルですか?</translation>
    </message>
    <message>
        <source>The file contains null characters. It is damaged, or isn&apos;t a text file.</source>
        <translation>ファイルにNULL文字が含まれています。破損しているか、テキストファイルではありません。</translation>
    </message>
    <message>
        <source>The file has too many lists and maps in brackets.</source>
        <translation>ファイルに括弧で書かれたリストとマップが多すぎます。</translation>
    </message>
    <message>
        <source>The text isn&apos;t UTF-8. Save it as UTF-8 in your editor.</source>
        <translation>テキストがUTF-8ではありません。エディターでUTF-8として保存してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t valid YAML: %1 (column %2).</source>
        <translation>これは正しいYAMLではありません: %1 (%2列目)。</translation>
    </message>
</context>
<context>
    <name>Cpu</name>
    <message>
        <source>CPU usage is %1</source>
        <translation>CPU使用率は%1です</translation>
    </message>
    <message>
        <source>Check which programs use the most CPU time.</source>
        <translation>CPU時間を最も多く使っているプログラムを調べてください。</translation>
    </message>
    <message>
        <source>The CPU spent %1 of the time waiting for disks</source>
        <translation>CPUは時間の%1をディスク待ちに費やしました</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether a disk is failing.</source>
        <translation>ディスクI/Oの負荷が高いプログラムがないか、ディスクが故障しかけていないか調べてください。</translation>
    </message>
    <message>
        <source>The host of this virtual machine took %1 of the CPU time</source>
        <translation>この仮想マシンのホストがCPU時間の%1を占有しました</translation>
    </message>
    <message>
        <source>The host is overcommitted. Contact its operator.</source>
        <translation>ホストのリソースが過剰に割り当てられています。運用者に連絡してください。</translation>
    </message>
    <message>
        <source>CPU usage can&apos;t be checked: the system&apos;s counters haven&apos;t changed. A longer “interval” may help.</source>
        <translation>CPU使用率をチェックできません。システムのカウンターが変化していません。「interval」を長くすると解決することがあります。</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>使用率%1</translation>
    </message>
    <message>
        <source>, %1 I/O wait</source>
        <translation>、I/O待ち%1</translation>
    </message>
    <message>
        <source>, %1 steal</source>
        <translation>、スチール%1</translation>
    </message>
    <message>
        <source>the CPU usage</source>
        <translation>CPU使用率</translation>
    </message>
    <message>
        <source>Usage per core</source>
        <translation>コアごとの使用率</translation>
    </message>
    <message>
        <source>Records the usage of each CPU core, not only of the busiest one.</source>
        <translation>最も負荷の高いコアだけでなく、各CPUコアの使用率を記録します。</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Share of time the CPU was busy, across all cores.</source>
        <translation>CPUが動作していた時間の割合 (全コア)。</translation>
    </message>
    <message>
        <source>I/O wait</source>
        <translation>I/O待ち</translation>
    </message>
    <message>
        <source>Share of time the CPU was idle, waiting for disks.</source>
        <translation>CPUがディスクを待ってアイドルだった時間の割合。</translation>
    </message>
    <message>
        <source>Steal time</source>
        <translation>スチール時間</translation>
    </message>
    <message>
        <source>Share of time that a virtual machine&apos;s host spent on other virtual machines.</source>
        <translation>仮想マシンのホストがほかの仮想マシンに費やした時間の割合。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>CPU使用率</translation>
    </message>
    <message>
        <source>Checks how busy this computer&apos;s CPU has been since the last check, including I/O wait and steal time (time taken by the hypervisor).</source>
        <translation>前回のチェック以降にこのコンピューターのCPUがどれだけ使われたかをチェックします。I/O待ちとスチール時間 (ハイパーバイザーが使った時間) も含みます。</translation>
    </message>
</context>
<context>
    <name>Crawl</name>
    <message>
        <source>Pages can&apos;t be rendered on Windows yet. Crawl the site without rendering.</source>
        <translation>Windowsではまだページをレンダリングできません。レンダリングなしでサイトをクロールしてください。</translation>
    </message>
    <message>
        <source>No browser was found to render pages. Install Chromium, Chrome, Edge or Brave, or set the path of the browser.</source>
        <translation>ページをレンダリングするブラウザーが見つかりませんでした。Chromium、Chrome、Edge、Braveのいずれかをインストールするか、ブラウザーのパスを設定してください。</translation>
    </message>
    <message>
        <source>The browser %1 was not found, or isn&apos;t an executable program.</source>
        <translation>ブラウザー%1が見つからないか、実行可能なプログラムではありません。</translation>
    </message>
    <message>
        <source>The browser can&apos;t be started, because the folder %1 couldn&apos;t be created: %2.</source>
        <translation>フォルダー%1を作成できなかったため、ブラウザーを開始できません: %2。</translation>
    </message>
    <message>
        <source>The browser can&apos;t be started: %1.</source>
        <translation>ブラウザーを開始できません: %1。</translation>
    </message>
    <message>
        <source>The browser sent too much data.</source>
        <translation>ブラウザーが送信したデータが多すぎます。</translation>
    </message>
    <message>
        <source>The browser sent damaged data.</source>
        <translation>ブラウザーが破損したデータを送信しました。</translation>
    </message>
    <message>
        <source>The browser ended unexpectedly.</source>
        <translation>ブラウザーが予期せず終了しました。</translation>
    </message>
    <message>
        <source>The browser ended unexpectedly: %1</source>
        <translation>ブラウザーが予期せず終了しました: %1</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t answer.</source>
        <translation>ブラウザーが応答しません。</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t open a tab.</source>
        <translation>ブラウザーはタブを開けませんでした。</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t load the page: %1.</source>
        <translation>ブラウザーはページを読み込めませんでした: %1。</translation>
    </message>
    <message>
        <source>The page crashed in the browser.</source>
        <translation>ページがブラウザー内でクラッシュしました。</translation>
    </message>
    <message>
        <source>The scripts of the page didn&apos;t end in time.</source>
        <translation>ページのスクリプトが時間内に終了しませんでした。</translation>
    </message>
    <message>
        <source>A script of the page leads to %1.</source>
        <translation>ページのスクリプトにより%1に移動します。</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t read the page.</source>
        <translation>ブラウザーはページを読み取れませんでした。</translation>
    </message>
    <message>
        <source>The redirects never end: %1 is reached again or too late.</source>
        <translation>リダイレクトが終わりません。%1に再び戻るか、到達が遅すぎます。</translation>
    </message>
    <message>
        <source>Redirects to %1, which is broken. %2</source>
        <translation>リンク切れの%1にリダイレクトされます。%2</translation>
    </message>
    <message>
        <source>Redirects to %1. %2</source>
        <translation>%1にリダイレクトされます。%2</translation>
    </message>
    <message>
        <source>%1 redirects lead to %2. Link to it directly.</source>
        <translation>%1回のリダイレクトで%2に到達します。直接リンクしてください。</translation>
    </message>
    <message>
        <source>Redirects from https to %1, without encryption.</source>
        <translation>httpsから、暗号化なしの%1にリダイレクトされます。</translation>
    </message>
    <message>
        <source>%1 has no anchor “%2”.</source>
        <translation>%1にアンカー「%2」がありません。</translation>
    </message>
    <message>
        <source>The canonical address %1 is broken.</source>
        <translation>正規アドレス%1はリンク切れです。</translation>
    </message>
    <message>
        <source>%1 is the page in “%2”, but doesn&apos;t refer back.</source>
        <translation>%1は「%2」のページですが、逆方向の参照がありません。</translation>
    </message>
    <message>
        <source>The sitemap lists the page, but the page asks search engines not to.</source>
        <translation>サイトマップにあるページですが、ページ自体は検索エンジンに登録しないよう求めています。</translation>
    </message>
    <message>
        <source>No page links to this page.</source>
        <translation>このページにリンクしているページがありません。</translation>
    </message>
    <message>
        <source>The sitemap doesn&apos;t list the page.</source>
        <translation>サイトマップにこのページがありません。</translation>
    </message>
    <message>
        <source>%1 has the same title.</source>
        <translation>%1のタイトルが同じです。</translation>
    </message>
    <message>
        <source>%1 has the same description.</source>
        <translation>%1の説明が同じです。</translation>
    </message>
    <message>
        <source>A browser can&apos;t use the login of this crawl.</source>
        <translation>ブラウザーはこのクロールのログインを使えません。</translation>
    </message>
    <message>
        <source>Not requested, because it is out of scope.</source>
        <translation>範囲外のため、リクエストしませんでした。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid web address. Use a form like https://example.org.</source>
        <translation>「%1」は正しいWebアドレスではありません。https://example.org のような形式を使ってください。</translation>
    </message>
    <message>
        <source>Not requested, because of an exclude pattern.</source>
        <translation>除外パターンに該当するため、リクエストしませんでした。</translation>
    </message>
    <message>
        <source>The address isn&apos;t a valid %1: address.</source>
        <translation>アドレスは正しい%1:アドレスではありません。</translation>
    </message>
    <message>
        <source>Run %1 was crawled with a login, which isn&apos;t stored. Give the login again to continue.</source>
        <translation>実行%1は、保存されていないログインでクロールされました。続けるには、もう一度ログインを指定してください。</translation>
    </message>
    <message>
        <source>The server keeps programs out (%1). Check the address in a browser.</source>
        <translation>サーバーはプログラムからのアクセスを拒否しています (%1)。ブラウザーでアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server demands a login (%1).</source>
        <translation>サーバーがログインを要求しています (%1)。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t allow GET requests (%1).</source>
        <translation>サーバーはGETリクエストを許可していません (%1)。</translation>
    </message>
    <message>
        <source>The server refuses more requests for now (%1). Crawl with fewer connections.</source>
        <translation>サーバーは現在、これ以上のリクエストを受け付けません (%1)。接続数を減らしてクロールしてください。</translation>
    </message>
    <message>
        <source>The server refuses the request (%1). Check the address in a browser.</source>
        <translation>サーバーがリクエストを拒否しています (%1)。ブラウザーでアドレスを確認してください。</translation>
    </message>
    <message>
        <source>A form on a https page sends to %1 without encryption.</source>
        <translation>httpsのページのフォームが、暗号化なしで%1に送信します。</translation>
    </message>
    <message>
        <source>Browsers block %1, because the page uses https.</source>
        <translation>ページがhttpsを使うため、ブラウザーは%1をブロックします。</translation>
    </message>
    <message>
        <source>%1 is loaded without encryption, although the page uses https.</source>
        <translation>ページがhttpsを使うのに、%1が暗号化なしで読み込まれます。</translation>
    </message>
    <message>
        <source>A link has no text or no address.</source>
        <translation>テキストまたはアドレスのないリンクがあります。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid address.</source>
        <translation>「%1」は正しいアドレスではありません。</translation>
    </message>
    <message>
        <source>More than one element has the ID “%1”.</source>
        <translation>ID「%1」を持つ要素が複数あります。</translation>
    </message>
    <message>
        <source>The page asks for a password without encryption.</source>
        <translation>ページが暗号化なしでパスワードを求めています。</translation>
    </message>
    <message>
        <source>The HTML has no links. Scripts render the page, so its links weren&apos;t checked.</source>
        <translation>HTMLにリンクがありません。ページはスクリプトでレンダリングされるため、リンクはチェックされませんでした。</translation>
    </message>
    <message>
        <source>A part of the HTML couldn&apos;t be read, so some of its links weren&apos;t checked.</source>
        <translation>HTMLの一部を読み取れなかったため、一部のリンクはチェックされませんでした。</translation>
    </message>
    <message>
        <source>The title says that the page doesn&apos;t exist, but the status is %1.</source>
        <translation>タイトルではページが存在しないことになっていますが、ステータスは%1です。</translation>
    </message>
    <message>
        <source>The page has no title.</source>
        <translation>ページにタイトルがありません。</translation>
    </message>
    <message>
        <source>The page has no description.</source>
        <translation>ページに説明がありません。</translation>
    </message>
    <message>
        <source>Rendered by a browser.</source>
        <translation>ブラウザーでレンダリングしました。</translation>
    </message>
    <message>
        <source>The page couldn&apos;t be rendered, so its HTML was read without scripts. %1</source>
        <translation>ページをレンダリングできなかったため、スクリプトなしでHTMLを読み取りました。%1</translation>
    </message>
    <message>
        <source>The browser was redirected to %1.</source>
        <translation>ブラウザーは%1にリダイレクトされました。</translation>
    </message>
    <message>
        <source>The server redirects (%1), but doesn&apos;t say where to.</source>
        <translation>サーバーはリダイレクトを返しましたが (%1)、リダイレクト先がありません。</translation>
    </message>
    <message>
        <source>The server redirects to “%1”, which isn&apos;t a valid address.</source>
        <translation>サーバーは「%1」にリダイレクトしますが、これは正しいアドレスではありません。</translation>
    </message>
    <message>
        <source>Redirects to %1 (%2).</source>
        <translation>%1にリダイレクトされます (%2)。</translation>
    </message>
    <message>
        <source>Larger than %1. The rest wasn&apos;t read.</source>
        <translation>%1を超えています。残りは読み取りませんでした。</translation>
    </message>
    <message>
        <source>The size is %1. The limit is %2.</source>
        <translation>サイズは%1です。上限は%2です。</translation>
    </message>
    <message>
        <source>The server took %1 to answer. The limit is %2.</source>
        <translation>サーバーの応答に%1かかりました。上限は%2です。</translation>
    </message>
    <message>
        <source>The server failed: %1.</source>
        <translation>サーバーでエラーが発生しました: %1。</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>サーバーは%1を返しました。</translation>
    </message>
    <message>
        <source>Not requested, because robots.txt forbids it.</source>
        <translation>robots.txtで禁止されているため、リクエストしませんでした。</translation>
    </message>
    <message>
        <source>Not requested, because line %1 of robots.txt forbids it: “%2”.</source>
        <translation>robots.txtの%1行目で禁止されているため、リクエストしませんでした: 「%2」。</translation>
    </message>
    <message>
        <source>Not requested, because robots.txt couldn&apos;t be read (status %1). Turn robots.txt off for a site of your own.</source>
        <translation>robots.txtを読み取れなかったため (ステータス%1)、リクエストしませんでした。自分のサイトの場合は、robots.txtをオフにしてください。</translation>
    </message>
    <message>
        <source>The crawls “%1” can&apos;t be written: the disk is full.</source>
        <translation>クロールデータ「%1」に書き込めません。ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>The crawls “%1” can&apos;t be written: permission denied.</source>
        <translation>クロールデータ「%1」に書き込めません。権限がありません。</translation>
    </message>
    <message>
        <source>Another program is using the crawls “%1”.</source>
        <translation>別のプログラムがクロールデータ「%1」を使用中です。</translation>
    </message>
    <message>
        <source>The crawls “%1” are damaged. The file was left unchanged. Rename it to start with a new one.</source>
        <translation>クロールデータ「%1」は破損しています。ファイルは変更されていません。新しいファイルで始めるには、名前を変更してください。</translation>
    </message>
    <message>
        <source>The crawls “%1” were written by a newer version of Watchkeeper. The file was left unchanged.</source>
        <translation>クロールデータ「%1」は、より新しいバージョンのWatchkeeperで書き込まれました。ファイルは変更されていません。</translation>
    </message>
    <message>
        <source>The crawls “%1” couldn&apos;t be used: %2</source>
        <translation>クロールデータ「%1」を使用できませんでした: %2</translation>
    </message>
    <message>
        <source>There is no run %1.</source>
        <translation>実行%1はありません。</translation>
    </message>
    <message>
        <source>Run %1 is being crawled by another program.</source>
        <translation>実行%1は別のプログラムでクロール中です。</translation>
    </message>
    <message>
        <source>No crawls yet. %1 doesn&apos;t exist.</source>
        <translation>クロールはまだありません。%1は存在しません。</translation>
    </message>
    <message>
        <source>No crawls yet.</source>
        <translation>クロールはまだありません。</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet.</source>
        <translation>実行%1の検出事項はまだ計算されていません。</translation>
    </message>
    <message>
        <source>Broken address</source>
        <translation>リンク切れのアドレス</translation>
    </message>
    <message>
        <source>Redirect to a broken address</source>
        <translation>リンク切れへのリダイレクト</translation>
    </message>
    <message>
        <source>Redirect loop</source>
        <translation>リダイレクトループ</translation>
    </message>
    <message>
        <source>Missing anchor</source>
        <translation>アンカーなし</translation>
    </message>
    <message>
        <source>Invalid address</source>
        <translation>無効なアドレス</translation>
    </message>
    <message>
        <source>Blocked mixed content</source>
        <translation>ブロックされる混在コンテンツ</translation>
    </message>
    <message>
        <source>Insecure form</source>
        <translation>安全でないフォーム</translation>
    </message>
    <message>
        <source>Canonical address is broken</source>
        <translation>正規アドレスがリンク切れ</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Redirect chain</source>
        <translation>リダイレクトの連鎖</translation>
    </message>
    <message>
        <source>Redirect from https to http</source>
        <translation>httpsからhttpへのリダイレクト</translation>
    </message>
    <message>
        <source>Mixed content</source>
        <translation>混在コンテンツ</translation>
    </message>
    <message>
        <source>Oversized</source>
        <translation>サイズ超過</translation>
    </message>
    <message>
        <source>Page not fully read</source>
        <translation>ページの一部のみ読み取り</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>低速</translation>
    </message>
    <message>
        <source>Duplicate ID</source>
        <translation>IDの重複</translation>
    </message>
    <message>
        <source>hreflang without return</source>
        <translation>逆方向のhreflangなし</translation>
    </message>
    <message>
        <source>noindex page in the sitemap</source>
        <translation>サイトマップ内のnoindexページ</translation>
    </message>
    <message>
        <source>Invalid sitemap</source>
        <translation>無効なサイトマップ</translation>
    </message>
    <message>
        <source>Missing title</source>
        <translation>タイトルなし</translation>
    </message>
    <message>
        <source>Duplicate title</source>
        <translation>タイトルの重複</translation>
    </message>
    <message>
        <source>Probably not found</source>
        <translation>おそらく存在しないページ</translation>
    </message>
    <message>
        <source>Empty link</source>
        <translation>空のリンク</translation>
    </message>
    <message>
        <source>Missing description</source>
        <translation>説明なし</translation>
    </message>
    <message>
        <source>Duplicate description</source>
        <translation>説明の重複</translation>
    </message>
    <message>
        <source>Page without links to it</source>
        <translation>リンクされていないページ</translation>
    </message>
    <message>
        <source>Missing from the sitemap</source>
        <translation>サイトマップに記載なし</translation>
    </message>
    <message>
        <source>Page rendered by scripts</source>
        <translation>スクリプトでレンダリングされるページ</translation>
    </message>
    <message>
        <source>Forbidden by robots.txt</source>
        <translation>robots.txtで禁止</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>上限に到達</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid %2.</source>
        <translation>「%1」は正しい%2ではありません。</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>change of an address</comment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>change of an address</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>change of an address</comment>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>change of an address</comment>
        <translation>移動</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>change of an address</comment>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Canonical</source>
        <comment>change of an address</comment>
        <translation>正規アドレス</translation>
    </message>
    <message>
        <source>Robots</source>
        <comment>change of an address</comment>
        <translation>Robots</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>change of an address</comment>
        <translation>遅くなった</translation>
    </message>
    <message>
        <source>Heavier</source>
        <comment>change of an address</comment>
        <translation>サイズ増</translation>
    </message>
    <message>
        <source>There is no earlier complete run of the same URLs as run %1.</source>
        <translation>実行%1と同じURLの、より前の完了した実行がありません。</translation>
    </message>
    <message>
        <source>Run %1 hasn&apos;t ended. Resume it, or accept another run.</source>
        <translation>実行%1は終了していません。再開するか、別の実行を承認してください。</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet. Show the run, and accept it then.</source>
        <translation>実行%1の検出事項はまだ計算されていません。実行を表示してから承認してください。</translation>
    </message>
</context>
<context>
    <name>CronExpression</name>
    <message>
        <source>minute</source>
        <comment>field of a cron line</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>hour</source>
        <comment>field of a cron line</comment>
        <translation>時</translation>
    </message>
    <message>
        <source>day of month</source>
        <comment>field of a cron line</comment>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <comment>field of a cron line</comment>
        <translation>月</translation>
    </message>
    <message>
        <source>day of week</source>
        <comment>field of a cron line</comment>
        <translation>曜日</translation>
    </message>
    <message>
        <source>The field for the %1 is invalid: %2</source>
        <translation>%1のフィールドが正しくありません: %2</translation>
    </message>
    <message>
        <source>Use five fields: minute, hour, day of month, month, day of week, such as “0 2 * * MON”.</source>
        <translation>分、時、日、月、曜日の5つのフィールドを使ってください。例: 「0 2 * * MON」。</translation>
    </message>
    <message>
        <source>none of these months has such a day.</source>
        <translation>これらの月にはその日がありません。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t have a valid step. Use a number above 0.</source>
        <translation>「%1」の間隔が正しくありません。0より大きい数を使ってください。</translation>
    </message>
    <message>
        <source>after “#”, enter a number from 1 to 5, such as MON#2 for the second Monday of the month.</source>
        <translation>「#」の後に1から5までの数を入力してください。例: 毎月第2月曜日はMON#2。</translation>
    </message>
    <message>
        <source>“%1” ends before it starts.</source>
        <translation>「%1」は終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>a value is missing.</source>
        <translation>値がありません。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t between %2 and %3.</source>
        <translation>%1は%2から%3の範囲にありません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid value.</source>
        <translation>「%1」は正しい値ではありません。</translation>
    </message>
</context>
<context>
    <name>CurlLine</name>
    <message>
        <source>This curl command line is incomplete: a quote isn&apos;t closed, or the last line is missing.</source>
        <translation>このcurlコマンドラインは不完全です。引用符が閉じられていないか、最後の行がありません。</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl, because more text follows the curl command: %1</source>
        <translation>curlを実行するコマンドのままにしました。curlコマンドの後に文字列が続いています: %1</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl: parts of the line must be expanded by a shell.</source>
        <translation>curlを実行するコマンドのままにしました: 行の一部をシェルで展開する必要があります。</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl: the line has no web address.</source>
        <translation>curlを実行するコマンドのままにしました: 行にWebアドレスがありません。</translation>
    </message>
</context>
<context>
    <name>CurlRequest</name>
    <message>
        <source>the check sets this header field itself.</source>
        <translation>このヘッダーフィールドはチェックが自動で設定します。</translation>
    </message>
    <message>
        <source>with this header field, the server might not return the page.</source>
        <translation>このヘッダーフィールドがあると、サーバーがページを返さないことがあります。</translation>
    </message>
    <message>
        <source>one timeout covers the whole check.</source>
        <translation>チェック全体に1つのタイムアウトが適用されます。</translation>
    </message>
    <message>
        <source>a host&apos;s address can only be set with --resolve.</source>
        <translation>ホストのアドレスは--resolveでのみ設定できます。</translation>
    </message>
    <message>
        <source>a file can only be sent in a form.</source>
        <translation>ファイルはフォームでのみ送信できます。</translation>
    </message>
    <message>
        <source>the number of attempts is a setting of the target.</source>
        <translation>試行回数は監視対象の設定です。</translation>
    </message>
    <message>
        <source>checks use HTTP/1.1 or HTTP/2.</source>
        <translation>チェックはHTTP/1.1またはHTTP/2を使います。</translation>
    </message>
    <message>
        <source>this login method requires “client” to be set to qt.</source>
        <translation>このログイン方法では「client」をqtにする必要があります。</translation>
    </message>
    <message>
        <source>checks have no equivalent option.</source>
        <translation>チェックには相当するオプションがありません。</translation>
    </message>
    <message>
        <source>it isn&apos;t in the form name=value.</source>
        <translation>name=valueの形式ではありません。</translation>
    </message>
    <message>
        <source>a name can appear only once in a form.</source>
        <translation>名前は1つのフォームに1回だけ使えます。</translation>
    </message>
    <message>
        <source>a value can&apos;t be read from a file. Enter the file&apos;s content in the form instead.</source>
        <translation>値はファイルから読み取れません。代わりに、ファイルの内容をフォームに入力してください。</translation>
    </message>
    <message>
        <source>a file can only be sent under its own name.</source>
        <translation>ファイルは元の名前でのみ送信できます。</translation>
    </message>
    <message>
        <source>this curl option isn&apos;t supported.</source>
        <translation>このcurlオプションには対応していません。</translation>
    </message>
    <message>
        <source>cookies can&apos;t be read from a file.</source>
        <translation>Cookieはファイルから読み取れません。</translation>
    </message>
    <message>
        <source>the redirect limit must be from 0 to 50.</source>
        <translation>リダイレクトの上限は0から50まででなければなりません。</translation>
    </message>
    <message>
        <source>the timeout of a check must be from 10 ms to an hour.</source>
        <translation>チェックのタイムアウトは10ミリ秒から1時間まででなければなりません。</translation>
    </message>
    <message>
        <source>only the first address is used.</source>
        <translation>最初のアドレスだけが使われます。</translation>
    </message>
    <message>
        <source>this method isn&apos;t supported.</source>
        <translation>このメソッドには対応していません。</translation>
    </message>
    <message>
        <source>header fields can&apos;t be read from a file.</source>
        <translation>ヘッダーフィールドはファイルから読み取れません。</translation>
    </message>
    <message>
        <source>it doesn&apos;t set a header field, or it removes one.</source>
        <translation>ヘッダーフィールドを設定していないか、削除しています。</translation>
    </message>
    <message>
        <source>a body can&apos;t be read from a file. Enter the file&apos;s content in the body instead.</source>
        <translation>本文はファイルから読み取れません。代わりに、ファイルの内容を本文に入力してください。</translation>
    </message>
    <message>
        <source>a query can&apos;t be read from a file.</source>
        <translation>クエリーはファイルから読み取れません。</translation>
    </message>
    <message>
        <source>curl would prompt for the password of %1. Enter it in the “Password” field, preferably as ${env:NAME}.</source>
        <translation>curlは%1のパスワードを尋ねます。「パスワード」フィールドに入力してください。${env:NAME}の形式をお勧めします。</translation>
    </message>
    <message>
        <source>only http and socks5 proxies are supported.</source>
        <translation>対応しているプロキシはhttpとsocks5だけです。</translation>
    </message>
    <message>
        <source>the form is sent instead.</source>
        <translation>代わりにフォームが送信されます。</translation>
    </message>
    <message>
        <source>the bearer token is used instead.</source>
        <translation>代わりにBearerトークンが使われます。</translation>
    </message>
    <message>
        <source>the user name is missing.</source>
        <translation>ユーザー名がありません。</translation>
    </message>
    <message>
        <source>only the address of the target&apos;s own host and port can be set.</source>
        <translation>設定できるのは、監視対象自体のホストとポートのアドレスだけです。</translation>
    </message>
    <message>
        <source>“%1” is ignored: %2</source>
        <translation>「%1」は無視されます: %2</translation>
    </message>
</context>
<context>
    <name>DayCells</name>
    <message>
        <source>down so far (%1)</source>
        <comment>length of time</comment>
        <translation>現在までダウン (%1)</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>share of time</comment>
        <translation>正常%1</translation>
    </message>
    <message>
        <source>down %1</source>
        <comment>length of time</comment>
        <translation>ダウン%1</translation>
    </message>
    <message>
        <source>degraded %1</source>
        <comment>length of time</comment>
        <translation>機能低下%1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>no data %1</source>
        <comment>length of time</comment>
        <translation>データなし%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, what it came to</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 so far</source>
        <comment>date, what it came to until now</comment>
        <translation>%1: 現在まで%2</translation>
    </message>
</context>
<context>
    <name>DefaultAlerts</name>
    <message>
        <source>Notify me</source>
        <translation>通知する</translation>
    </message>
</context>
<context>
    <name>Deliverer</name>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist.</source>
        <translation>プロバイダー「%1」は存在しません。</translation>
    </message>
    <message>
        <source>This service doesn&apos;t accept this type of alert. Nothing was sent.</source>
        <translation>このサービスは、この種類のアラートを受け付けません。何も送信されませんでした。</translation>
    </message>
</context>
<context>
    <name>DeskNotice</name>
    <message>
        <source>Alert from Watchkeeper</source>
        <translation>Watchkeeperからのアラート</translation>
    </message>
    <message>
        <source>The window is locked. Unlock it to see what the alert is about.</source>
        <translation>ウィンドウはロックされています。アラートの内容を見るには、ロックを解除してください。</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a target, from a notification</comment>
        <translation>開く</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>Snooze for 1 h</source>
        <translation>1時間スヌーズ</translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>Notifications and sounds require the Watchkeeper window. Without it, they are skipped.</source>
        <translation>通知と音にはWatchkeeperのウィンドウが必要です。ない場合はスキップされます。</translation>
    </message>
</context>
<context>
    <name>Dialogue</name>
    <message>
        <source>Specify what to send or compare: a string, a list of parts, or an object.</source>
        <translation>送信または比較するものを、文字列、パーツのリスト、またはオブジェクトで指定してください。</translation>
    </message>
    <message>
        <source>One of these keys is required: hex, number, length, random, letters, pad, if, call.</source>
        <translation>次のキーのいずれかが必要です: hex、number、length、random、letters、pad、if、call。</translation>
    </message>
    <message>
        <source>Function “%1” doesn&apos;t exist. Available: %2.</source>
        <translation>関数「%1」は存在しません。使える関数: %2。</translation>
    </message>
    <message>
        <source>Wrong number of arguments. Expected: %1.</source>
        <translation>引数の数が違います。必要な数: %1。</translation>
    </message>
    <message>
        <source>The regular expression has no group %1.</source>
        <translation>正規表現にグループ%1がありません。</translation>
    </message>
    <message>
        <source>Specify the mask in hexadecimal, such as &quot;0f&quot;.</source>
        <translation>マスクを&quot;0f&quot;のように16進数で指定してください。</translation>
    </message>
    <message>
        <source>Use a whole number, or an expression that evaluates to one.</source>
        <translation>整数、または整数になる式を使ってください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid number format. Available: %2.</source>
        <translation>「%1」は正しい数値形式ではありません。使える形式: %2。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>これは正しい正規表現ではありません: %1。</translation>
    </message>
    <message>
        <source>Use numbers and ranges such as &quot;0,2-5,48-&quot; or &quot;0x10&quot;.</source>
        <translation>&quot;0,2-5,48-&quot;や&quot;0x10&quot;のような数と範囲を使ってください。</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>このリストは空です。</translation>
    </message>
    <message>
        <source>One of these keys is required: all, any, not, given, has, over, encrypted, is, starts, contains, matches, hex, in, above, below, size.</source>
        <translation>次のキーのいずれかが必要です: all、any、not、given、has、over、encrypted、is、starts、contains、matches、hex、in、above、below、size。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Choose one of: %2.</source>
        <translation>「%1」は正しくありません。次のいずれかを選択してください: %2。</translation>
    </message>
    <message>
        <source>A message is required. Describe what happened in “say”.</source>
        <translation>メッセージが必要です。何が起きたかを「say」に書いてください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a series of hexadecimal digit pairs such as 00ff.</source>
        <translation>「%1」は、00ffのような2桁の16進数の並びではありません。</translation>
    </message>
    <message>
        <source>Specify the format version: &quot;dialogue&quot;: 1.</source>
        <translation>形式のバージョンを指定してください: &quot;dialogue&quot;: 1。</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>キーに使えるのはa-z、0-9、ハイフンだけで、先頭は英字でなければなりません。</translation>
    </message>
    <message>
        <source>Enter the name of a field of this dialogue.</source>
        <translation>この対話のフィールドの名前を入力してください。</translation>
    </message>
    <message>
        <source>This transport is listed twice.</source>
        <translation>このトランスポートは2回書かれています。</translation>
    </message>
    <message>
        <source>At least one transport is required.</source>
        <translation>少なくとも1つのトランスポートが必要です。</translation>
    </message>
    <message>
        <source>A Unix socket has a path, not a port.</source>
        <translation>Unixソケットにはポートではなくパスがあります。</translation>
    </message>
    <message>
        <source>The default “port” is missing.</source>
        <translation>既定の「port」がありません。</translation>
    </message>
    <message>
        <source>The transport “starttls” and a step “startTls” require each other. One is missing.</source>
        <translation>トランスポート「starttls」とステップ「startTls」は両方とも必要です。片方がありません。</translation>
    </message>
    <message>
        <source>Use either “text” or “number”.</source>
        <translation>「text」または「number」のどちらか一方を使ってください。</translation>
    </message>
    <message>
        <source>The file is larger than 256 KiB. Is it a dialogue file?</source>
        <translation>ファイルが256 KiBを超えています。対話ファイルですか?</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply.</source>
        <translation>括弧の入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>Use a list of steps in [ ].</source>
        <translation>[ ]で囲んだステップのリストを使ってください。</translation>
    </message>
    <message>
        <source>Too many steps. The limit is %1.</source>
        <translation>ステップが多すぎます。上限は%1個です。</translation>
    </message>
    <message>
        <source>A step requires one of these keys: send, read, startTls, set, judge, loop.</source>
        <translation>ステップには次のキーのいずれかが必要です: send、read、startTls、set、judge、loop。</translation>
    </message>
    <message>
        <source>“within” requires “ifSilent”, which defines the result if no reply arrives in time.</source>
        <translation>「within」には「ifSilent」が必要です。これは、応答が時間内に届かない場合の結果を定義します。</translation>
    </message>
    <message>
        <source>One of these keys is required: bytes, until, match, length.</source>
        <translation>次のキーのいずれかが必要です: bytes、until、match、length。</translation>
    </message>
    <message>
        <source>Loops can be nested at most %1 levels deep.</source>
        <translation>ループの入れ子は最大%1段です。</translation>
    </message>
    <message>
        <source>A loop requires “until”, the condition that ends it.</source>
        <translation>ループには、終了条件の「until」が必要です。</translation>
    </message>
    <message>
        <source>A name can contain only letters and digits, and must begin with a letter.</source>
        <translation>名前に使えるのは英字と数字だけで、先頭は英字でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>「%1」はすでに存在します。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“%1” is reserved: every dialogue has a field of that name.</source>
        <translation>「%1」は予約されています。すべての対話にこの名前のフィールドがあります。</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>既定: %1。</translation>
    </message>
    <message>
        <source>Default, depending on the transport: %1.</source>
        <translation>既定 (トランスポートによる): %1。</translation>
    </message>
    <message>
        <source>TCP, unencrypted</source>
        <translation>TCP (暗号化なし)</translation>
    </message>
    <message>
        <source>TCP, then STARTTLS</source>
        <translation>TCP、その後STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unixソケット</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>ソケット</translation>
    </message>
    <message>
        <source>Path of the Unix socket.</source>
        <translation>Unixソケットのパス。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>トランスポート</translation>
    </message>
    <message>
        <source>How to connect to the service.</source>
        <translation>サービスへの接続方法。</translation>
    </message>
    <message>
        <source>Treat rejected credentials as a failure</source>
        <translation>認証情報の拒否を失敗とみなす</translation>
    </message>
    <message>
        <source>If off, a service that responds but rejects the login is considered up.</source>
        <translation>オフの場合、応答していてもログインを拒否するサービスは正常とみなされます。</translation>
    </message>
    <message>
        <source>Allow unencrypted secrets</source>
        <translation>暗号化されないシークレットを許可</translation>
    </message>
    <message>
        <source>If off, passwords are sent to other computers only over encrypted connections.</source>
        <translation>オフの場合、ほかのコンピューターへのパスワードは、暗号化された接続でのみ送信されます。</translation>
    </message>
    <message>
        <source>At most %1 fields are allowed.</source>
        <translation>フィールドは最大%1個です。</translation>
    </message>
    <message>
        <source>Can&apos;t listen on port %1 of this computer: %2.</source>
        <translation>このコンピューターのポート%1で待ち受けできません: %2。</translation>
    </message>
    <message>
        <source>“%1” works only together with “%2”. Set both or neither.</source>
        <translation>「%1」は「%2」と組み合わせた場合にのみ機能します。両方を設定するか、どちらも設定しないでください。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>The service accepts the credentials</source>
        <translation>サービスが認証情報を受け入れる</translation>
    </message>
    <message>
        <source>The service replies as expected</source>
        <translation>サービスが期待どおりに応答する</translation>
    </message>
    <message>
        <source>Kind “%1” already exists. Choose another key.</source>
        <translation>種類「%1」はすでに存在します。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>The exchange didn&apos;t finish because %1 sent more data than expected.</source>
        <translation>%1が想定より多くのデータを送信したため、やり取りが完了しませんでした。</translation>
    </message>
    <message>
        <source>After %1 messages, the exchange with %2 still hadn&apos;t finished.</source>
        <translation>メッセージを%1件交わしても、%2とのやり取りは完了しませんでした。</translation>
    </message>
    <message>
        <source>The password was not sent to %1: the connection isn&apos;t encrypted. Use TLS, or allow unencrypted passwords with “plainSecrets”.</source>
        <translation>パスワードは%1に送信されませんでした。接続が暗号化されていません。TLSを使うか、「plainSecrets」で暗号化されないパスワードを許可してください。</translation>
    </message>
    <message>
        <source>The reply from %1 lacks data that the next request needs (step at line %2 of the dialogue).</source>
        <translation>%1からの応答に、次のリクエストに必要なデータがありません (対話の%2行目のステップ)。</translation>
    </message>
    <message>
        <source>%1 sent %2 messages that didn&apos;t answer the request.</source>
        <translation>%1が、リクエストへの応答ではないメッセージを%2件送信しました。</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1が応答せずに接続を閉じました。</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its reply. The reply begins: %2</source>
        <translation>%1が応答の途中で接続を閉じました。応答の先頭: %2</translation>
    </message>
    <message>
        <source>%1 sent more than %2, which is too much for this type of service.</source>
        <translation>%1が%2を超えるデータを送信しました。この種類のサービスとしては多すぎます。</translation>
    </message>
    <message>
        <source>%1 sent data that doesn&apos;t match the protocol. It begins: %2</source>
        <translation>%1が、プロトコルに合わないデータを送信しました。データの先頭: %2</translation>
    </message>
    <message>
        <source>The reply from %1 doesn&apos;t look like %2. The reply begins: %3</source>
        <translation>%1からの応答は%2のものではないようです。応答の先頭: %3</translation>
    </message>
    <message>
        <source>responding</source>
        <translation>応答あり</translation>
    </message>
</context>
<context>
    <name>Disk</name>
    <message>
        <source>Delete or move files that aren&apos;t needed, or add space.</source>
        <translation>不要なファイルを削除または移動するか、容量を追加してください。</translation>
    </message>
    <message>
        <source>%1 of the space on %2 is used</source>
        <translation>%2の容量の%1が使用されています</translation>
    </message>
    <message>
        <source>%1 is free on %2</source>
        <translation>%2の空き容量は%1です</translation>
    </message>
    <message>
        <source>%1 of the inodes on %2 are used</source>
        <translation>%2のinodeの%1が使用されています</translation>
    </message>
    <message>
        <source>Find and delete large numbers of small files.</source>
        <translation>大量の小さなファイルを探して削除してください。</translation>
    </message>
    <message>
        <source>%1 (%2) has become read-only, as file systems do after an error. Check the kernel log, the disk and the file system. If this is intended, set “readOnly” to “allowed”.</source>
        <translation>%1 (%2) が読み取り専用になりました。これはファイルシステムにエラーが起きた後によく見られます。カーネルログ、ディスク、ファイルシステムを確認してください。意図したものなら、「readOnly」を「allowed」にしてください。</translation>
    </message>
    <message>
        <source>%1 (%2) is read-only. Mount it with write access.</source>
        <translation>%1 (%2) は読み取り専用です。書き込み可能な状態でマウントしてください。</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>使用%1、空き%2</translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation>、読み取り専用</translation>
    </message>
    <message>
        <source>the file system at %1</source>
        <translation>%1のファイルシステム</translation>
    </message>
    <message>
        <source>If it&apos;s a network file system, is its server reachable?</source>
        <translation>ネットワークファイルシステムの場合、そのサーバーに到達できますか?</translation>
    </message>
    <message>
        <source>Enter the full path, such as /home.</source>
        <translation>/homeのようなフルパスを入力してください。</translation>
    </message>
    <message>
        <source>Use either path or mount, not both.</source>
        <translation>pathとmountのどちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>A file or folder. The file system that contains it is monitored. Leave empty for the file system of the operating system.</source>
        <translation>ファイルまたはフォルダー。これを含むファイルシステムが監視されます。空欄にすると、オペレーティングシステムのファイルシステムになります。</translation>
    </message>
    <message>
        <source>Mount point</source>
        <translation>マウントポイント</translation>
    </message>
    <message>
        <source>Used instead of the path. The target is down unless a file system is mounted at exactly this folder. For removable disks and network shares.</source>
        <translation>パスの代わりに使われます。ちょうどこのフォルダーにファイルシステムがマウントされていない限り、監視対象はダウンになります。リムーバブルディスクとネットワーク共有に使います。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>How to treat a read-only file system. noticed: down if it becomes read-only while monitored or after an error. forbidden: always down. allowed: never down.</source>
        <translation>読み取り専用のファイルシステムの扱い。noticed: 監視中またはエラーの後に読み取り専用になるとダウン。forbidden: 常にダウン。allowed: ダウンにならない。</translation>
    </message>
    <message>
        <source>Down when it becomes read-only</source>
        <translation>読み取り専用になるとダウン</translation>
    </message>
    <message>
        <source>Always down</source>
        <translation>常にダウン</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Used space</source>
        <translation>使用容量</translation>
    </message>
    <message>
        <source>Share of space in use, as df reports it.</source>
        <translation>dfが報告する使用中の容量の割合。</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>空き容量</translation>
    </message>
    <message>
        <source>Space still available, such as 5GiB.</source>
        <translation>まだ使える容量。例: 5GiB。</translation>
    </message>
    <message>
        <source>Used inodes</source>
        <translation>使用inode</translation>
    </message>
    <message>
        <source>Number of files, as a share of the maximum the file system allows.</source>
        <translation>ファイルシステムの最大数に対するファイル数の割合。</translation>
    </message>
    <message>
        <source>A file system is mounted at %1</source>
        <translation>%1にファイルシステムがマウントされている</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <translation>%1が存在する</translation>
    </message>
    <message>
        <source>The file system isn&apos;t read-only</source>
        <translation>ファイルシステムが読み取り専用ではない</translation>
    </message>
    <message>
        <source>The file system hasn&apos;t become read-only</source>
        <translation>ファイルシステムが読み取り専用になっていない</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>ディスク容量</translation>
    </message>
    <message>
        <source>Checks free space and inodes of a file system on this computer, including network shares. Detects file systems that aren&apos;t mounted, have become read-only or hang.</source>
        <translation>ネットワーク共有を含む、このコンピューターのファイルシステムの空き容量とinodeをチェックします。マウントされていない、読み取り専用になった、または応答しないファイルシステムを検出します。</translation>
    </message>
</context>
<context>
    <name>DiskIo</name>
    <message>
        <source>No physical disk found. Enter a device.</source>
        <translation>物理ディスクが見つかりません。デバイスを入力してください。</translation>
    </message>
    <message>
        <source>Disk %1 not found. %2</source>
        <translation>ディスク%1が見つかりません。%2</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether the disk is failing.</source>
        <translation>ディスクI/Oの負荷が高いプログラムがないか、ディスクが故障しかけていないか調べてください。</translation>
    </message>
    <message>
        <source>%1 was busy %2 of the time</source>
        <translation>%1は時間の%2にわたって使用中でした</translation>
    </message>
    <message>
        <source>A request to %1 took %2 on average</source>
        <translation>%1へのリクエストの平均所要時間は%2でした</translation>
    </message>
    <message>
        <source>The read rate of %1 is %2</source>
        <translation>%1の読み取り速度は%2です</translation>
    </message>
    <message>
        <source>The write rate of %1 is %2</source>
        <translation>%1の書き込み速度は%2です</translation>
    </message>
    <message>
        <source>The disk counters were reset during the measurement. The next check will return a result.</source>
        <translation>測定中にディスクのカウンターがリセットされました。次のチェックで結果が得られます。</translation>
    </message>
    <message>
        <source>%1: %2 busy, reads %3, writes %4</source>
        <translation>%1: 使用率%2、読み取り%3、書き込み%4</translation>
    </message>
    <message>
        <source>the disk I/O</source>
        <translation>ディスクI/O</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Device name without /dev, such as sda, nvme0n1 or a partition. Leave empty to check all disks and show the busiest.</source>
        <translation>/devを除いたデバイス名。sda、nvme0n1、パーティションなど。空欄にすると、すべてのディスクをチェックし、最も使用率の高いものを表示します。</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Share of time with a request in progress. Fast disks can handle more requests even at 100 %.</source>
        <translation>リクエストを処理していた時間の割合。高速なディスクは100 %でもさらにリクエストを処理できます。</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Average time per request, including its time in the queue, such as 200ms.</source>
        <translation>リクエストあたりの平均時間。キューでの待ち時間を含みます。例: 200ms。</translation>
    </message>
    <message>
        <source>Read rate</source>
        <translation>読み取り速度</translation>
    </message>
    <message>
        <source>Bytes per second since the last check, such as 100MB.</source>
        <translation>前回のチェック以降の1秒あたりのバイト数。例: 100MB。</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>書き込み速度</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>The disk %1 exists</source>
        <translation>ディスク%1が存在する</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>ディスクI/O</translation>
    </message>
    <message>
        <source>Checks how much this computer&apos;s disks have read and written since the last check, how busy they were and how long requests took.</source>
        <translation>前回のチェック以降の、このコンピューターのディスクの読み書きの量、使用率、リクエストの所要時間をチェックします。</translation>
    </message>
</context>
<context>
    <name>Dns</name>
    <message>
        <source>%1 port %2</source>
        <translation>%1 ポート%2</translation>
    </message>
    <message>
        <source>No answer from %1 within %3 (queries sent: %2). Is a DNS server running there, or is a firewall blocking the queries?</source>
        <translation>%3以内に%1からの応答がありません (送信した問い合わせ: %2)。DNSサーバーが動作していないか、ファイアウォールが問い合わせをブロックしていませんか?</translation>
    </message>
    <message>
        <source>%1 is unreachable. Is this computer&apos;s network up, and is there a route to the server?</source>
        <translation>%1に到達できません。このコンピューターのネットワークは接続されていて、サーバーへの経路がありますか?</translation>
    </message>
    <message>
        <source>%1 refused the connection, or closed it without an answer. Is a DNS server running there?</source>
        <translation>%1が接続を拒否したか、応答せずに接続を閉じました。DNSサーバーが動作していますか?</translation>
    </message>
    <message>
        <source>The reply from %1 is damaged. Is it a DNS server?</source>
        <translation>%1からの応答が破損しています。DNSサーバーですか?</translation>
    </message>
    <message>
        <source>This name can&apos;t be queried.</source>
        <translation>この名前は問い合わせできません。</translation>
    </message>
    <message>
        <source>The query to %1 failed: %2.</source>
        <translation>%1への問い合わせに失敗しました: %2。</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist (NXDOMAIN). Is it spelled correctly, and is the domain still registered?</source>
        <translation>%1は存在しません (NXDOMAIN)。つづりは正しく、ドメインはまだ登録されていますか?</translation>
    </message>
    <message>
        <source>The server couldn&apos;t resolve %1 (SERVFAIL). The domain&apos;s DNS servers may be down, or its signatures invalid.</source>
        <translation>サーバーは%1を解決できませんでした (SERVFAIL)。ドメインのDNSサーバーがダウンしているか、署名が無効な可能性があります。</translation>
    </message>
    <message>
        <source>The server refused the query for %1 (REFUSED). Does it accept queries from this network for that domain?</source>
        <translation>サーバーは%1の問い合わせを拒否しました (REFUSED)。このネットワークからの、このドメインの問い合わせを受け付けていますか?</translation>
    </message>
    <message>
        <source>%1 exists (NOERROR).</source>
        <translation>%1は存在します (NOERROR)。</translation>
    </message>
    <message>
        <source>The server returned %1 for %2.</source>
        <translation>サーバーは%2に対して%1を返しました。</translation>
    </message>
    <message>
        <source>%1 Expected: %2.</source>
        <translation>%1 期待値: %2。</translation>
    </message>
    <message>
        <source>The answer took %1. The limit is %2.</source>
        <translation>回答に%1かかりました。上限は%2です。</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t fit in a UDP datagram and was truncated. Set the transport to auto or tcp.</source>
        <translation>回答がUDPデータグラムに収まらず、切り詰められました。トランスポートをautoまたはtcpにしてください。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… ほか%1件</translation>
    </message>
    <message>
        <source>no %1 record</source>
        <translation>%1レコードなし</translation>
    </message>
    <message>
        <source>the DNS servers of this computer</source>
        <translation>このコンピューターのDNSサーバー</translation>
    </message>
    <message>
        <source>%1 %2: %3 answered over TCP after %4</source>
        <translation>%1 %2: %3がTCPで%4後に応答</translation>
    </message>
    <message>
        <source>%1 %2: %3 answered over UDP after %4</source>
        <translation>%1 %2: %3がUDPで%4後に応答</translation>
    </message>
    <message>
        <source>No answers were returned.</source>
        <translation>回答が返されませんでした。</translation>
    </message>
    <message>
        <source>The answer is %1.</source>
        <translation>回答は%1です。</translation>
    </message>
    <message>
        <source>The pattern %1 takes too long to match these answers. Simplify the pattern. %2</source>
        <translation>これらの回答とパターン%1の照合に時間がかかりすぎます。パターンを簡単にしてください。%2</translation>
    </message>
    <message>
        <source>No answer matches the pattern %1. %2</source>
        <translation>パターン%1に一致する回答がありません。%2</translation>
    </message>
    <message>
        <source>Expected answer missing: %1. %2</source>
        <translation>期待した回答がありません: %1。%2</translation>
    </message>
    <message>
        <source>Unexpected answer: %1. Only %2 is expected.</source>
        <translation>予期しない回答: %1。期待される回答は%2だけです。</translation>
    </message>
    <message>
        <source>%1 must not be among the answers. %2</source>
        <translation>回答に%1が含まれていてはなりません。%2</translation>
    </message>
    <message>
        <source>The name exists, but has no %1 record.</source>
        <translation>名前は存在しますが、%1レコードがありません。</translation>
    </message>
    <message>
        <source>Too few answers: %1 found, expected at least %2. %3</source>
        <translation>回答が少なすぎます。%2件以上必要ですが、%1件しかありません。%3</translation>
    </message>
    <message>
        <source>The answers include none of the expected ones: %1. %2</source>
        <translation>期待した回答が1つも含まれていません: %1。%2</translation>
    </message>
    <message>
        <source>the address of the DNS server %1 was still being resolved</source>
        <translation>DNSサーバー%1のアドレスをまだ解決中でした</translation>
    </message>
    <message>
        <source>%1 was queried for the %2 record of %3 but didn&apos;t reply</source>
        <translation>%1に%3の%2レコードを問い合わせましたが、応答がありませんでした</translation>
    </message>
    <message>
        <source>DNS record</source>
        <translation>DNSレコード</translation>
    </message>
    <message>
        <source>Queries a DNS server for the records of a name. Checks the response code, the answers and the response time.</source>
        <translation>DNSサーバーに名前のレコードを問い合わせます。応答コード、回答、応答時間をチェックします。</translation>
    </message>
    <message>
        <source>%1 is an address. Enter a name, or choose the type PTR to query the name of that address.</source>
        <translation>%1はアドレスです。名前を入力するか、種類としてPTRを選択してそのアドレスの名前を問い合わせてください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name to query. A name has at most 253 characters, in parts of 1 to 63 separated by dots.</source>
        <translation>「%1」は問い合わせできる正しい名前ではありません。名前は最大253文字で、ドットで区切られた各部分は1から63文字です。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid IPv4 address.</source>
        <translation>「%1」は正しいIPv4アドレスではありません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid IPv6 address.</source>
        <translation>「%1」は正しいIPv6アドレスではありません。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>これは正しい正規表現ではありません: %1。</translation>
    </message>
    <message>
        <source>Expected answers can&apos;t be used with %1.</source>
        <translation>%1では、期待する回答を指定できません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>The name to query, such as example.org or _dmarc.example.org. For PTR, you can also enter an address.</source>
        <translation>問い合わせる名前。例: example.org、_dmarc.example.org。PTRではアドレスも入力できます。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>A: IPv4 addresses. AAAA: IPv6 addresses. MX: mail servers. NS: the domain&apos;s DNS servers. TXT: text such as SPF. PTR: the name of an address.</source>
        <translation>A: IPv4アドレス。AAAA: IPv6アドレス。MX: メールサーバー。NS: ドメインのDNSサーバー。TXT: SPFなどのテキスト。PTR: アドレスの名前。</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNSサーバー</translation>
    </message>
    <message>
        <source>Name or address of the server to query. Leave empty to use the DNS servers in the settings or, if none are set, those of this computer.</source>
        <translation>問い合わせるサーバーの名前またはアドレス。空欄にすると、設定のDNSサーバーが使われます。設定されていない場合は、このコンピューターのDNSサーバーが使われます。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Port of the DNS server.</source>
        <translation>DNSサーバーのポート。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>トランスポート</translation>
    </message>
    <message>
        <source>auto: UDP, then TCP if the answer is truncated. udp: only UDP, and a truncated answer is a failure. tcp: only TCP.</source>
        <translation>auto: UDP。回答が切り詰められた場合はTCP。udp: UDPのみ。切り詰められた回答は失敗。tcp: TCPのみ。</translation>
    </message>
    <message>
        <source>Recursive query</source>
        <translation>再帰問い合わせ</translation>
    </message>
    <message>
        <source>If off, the server answers only from its own data. Turn this off to query a domain&apos;s own servers.</source>
        <translation>オフの場合、サーバーは自身のデータからのみ回答します。ドメイン自体のサーバーに問い合わせるにはオフにします。</translation>
    </message>
    <message>
        <source>Expected answers</source>
        <translation>期待する回答</translation>
    </message>
    <message>
        <source>Answers in zone file format, such as 192.0.2.1 or 10 mail.example.org. For MX and SRV, the host alone is enough. TXT records can be written with or without quotes. Leave empty to accept any answer.</source>
        <translation>ゾーンファイル形式の回答。例: 192.0.2.1、10 mail.example.org。MXとSRVはホストだけでかまいません。TXTレコードは引用符があってもなくてもかまいません。空欄にすると、どの回答も受け入れます。</translation>
    </message>
    <message>
        <source>Answer match</source>
        <translation>回答の照合</translation>
    </message>
    <message>
        <source>exact: exactly these answers, in any order. all: all of these answers, and possibly others. any: at least one of these answers. none: none of these answers.</source>
        <translation>exact: 順序を問わず、ちょうどこれらの回答。all: これらの回答すべて (ほかの回答も可)。any: これらの回答の少なくとも1つ。none: これらの回答を含まない。</translation>
    </message>
    <message>
        <source>exactly these</source>
        <translation>これらと完全に一致</translation>
    </message>
    <message>
        <source>all of these, others allowed</source>
        <translation>これらすべて (ほかも可)</translation>
    </message>
    <message>
        <source>at least one of these</source>
        <translation>これらの少なくとも1つ</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>これらを含まない</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>期待するパターン</translation>
    </message>
    <message>
        <source>A regular expression that must match some part of at least one answer.</source>
        <translation>少なくとも1つの回答のどこかに一致する必要がある正規表現。</translation>
    </message>
    <message>
        <source>Minimum answers</source>
        <translation>最少の回答数</translation>
    </message>
    <message>
        <source>Minimum number of answers. If 0, the check passes even if the name has no such record.</source>
        <translation>回答の最少数。0の場合、名前にそのようなレコードがなくてもチェックは成功します。</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Expected response code</source>
        <translation>期待する応答コード</translation>
    </message>
    <message>
        <source>The response code that the server must return. NXDOMAIN: the name must not exist. any: every code is accepted, as long as the server replies with the expected answers.</source>
        <translation>サーバーが返す必要がある応答コード。NXDOMAIN: 名前が存在してはならない。any: サーバーが期待する回答を返す限り、どのコードも受け入れる。</translation>
    </message>
    <message>
        <source>Degraded above</source>
        <translation>機能低下とする上限</translation>
    </message>
    <message>
        <source>Response time above which the target is degraded. Leave empty for no limit.</source>
        <translation>応答時間がこれを超えると、監視対象は機能低下になります。空欄にすると上限はありません。</translation>
    </message>
    <message>
        <source>Down above</source>
        <translation>ダウンとする上限</translation>
    </message>
    <message>
        <source>Response time above which the target is down. Leave empty for no limit other than the timeout.</source>
        <translation>応答時間がこれを超えると、監視対象はダウンになります。空欄にすると、タイムアウト以外の上限はありません。</translation>
    </message>
    <message>
        <source>The answers are exactly %1</source>
        <translation>回答が%1と完全に一致する</translation>
    </message>
    <message>
        <source>The answers include %1</source>
        <translation>回答に%1が含まれる</translation>
    </message>
    <message>
        <source>The answers include one of %1</source>
        <translation>回答に%1のいずれかが含まれる</translation>
    </message>
    <message>
        <source>The answers don&apos;t include %1</source>
        <translation>回答に%1が含まれない</translation>
    </message>
    <message>
        <source>An answer matches the pattern %1</source>
        <translation>回答がパターン%1に一致する</translation>
    </message>
    <message>
        <source>The response code is %1</source>
        <translation>応答コードが%1である</translation>
    </message>
    <message>
        <source>The answer fits in a UDP datagram</source>
        <translation>回答がUDPデータグラムに収まる</translation>
    </message>
    <message>
        <source>Answers: at least %1</source>
        <translation>回答: %1件以上</translation>
    </message>
    <message>
        <source>Response time: at most %1</source>
        <translation>応答時間: %1以下</translation>
    </message>
    <message>
        <source>Response time: at most %1, else degraded</source>
        <translation>応答時間: %1以下、超えると機能低下</translation>
    </message>
    <message>
        <source>A port requires a DNS server. Enter a DNS server as well.</source>
        <translation>ポートにはDNSサーバーが必要です。DNSサーバーも入力してください。</translation>
    </message>
    <message>
        <source>The degraded limit must be less than the down limit.</source>
        <translation>機能低下とする上限は、ダウンとする上限より小さくなければなりません。</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>ファイルを読み取れません: %1。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: another program is saving it. Watchkeeper will try again.</source>
        <translation>%1を保存できませんでした。別のプログラムが保存中です。Watchkeeperは後で再試行します。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: another program is saving it. Try again.</source>
        <translation>%1を保存できませんでした。別のプログラムが保存中です。もう一度試してください。</translation>
    </message>
    <message>
        <source>%1 is damaged and wasn&apos;t overwritten, because it couldn&apos;t be copied first: %2.</source>
        <translation>%1は破損しています。先にコピーできなかったため、上書きされませんでした: %2。</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>the registry query was still running</source>
        <translation>レジストリへの問い合わせがまだ実行中でした</translation>
    </message>
    <message>
        <source>Enter the registered name, such as example.org.</source>
        <translation>example.orgのような登録名を入力してください。</translation>
    </message>
    <message>
        <source>The number of days for degraded must not be less than the number for down. Increase it, or enter 0 to turn it off.</source>
        <translation>機能低下の日数は、ダウンの日数以上でなければなりません。増やすか、0を入力してオフにしてください。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>The registered name, such as example.org, not a subdomain.</source>
        <translation>example.orgのような登録名。サブドメインではありません。</translation>
    </message>
    <message>
        <source>Expiry warning</source>
        <translation>期限の警告</translation>
    </message>
    <message>
        <source>The target is degraded when the registration expires in fewer than this many days. Enter 0 to turn this off.</source>
        <translation>登録の有効期限までがこの日数より少ないと、監視対象は機能低下になります。オフにするには0を入力してください。</translation>
    </message>
    <message>
        <source>Down before expiry</source>
        <translation>ダウンとする残り日数</translation>
    </message>
    <message>
        <source>The target is down when the registration expires in fewer than this many days. If 0, it is down only after the registration has expired.</source>
        <translation>登録の有効期限までがこの日数より少ないと、監視対象はダウンになります。0の場合は、登録の有効期限が切れた後にのみダウンになります。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>rdap: the registry&apos;s web service. whois: the older protocol, for registries without RDAP. auto: RDAP first, then WHOIS if RDAP has no information. Each is queried once a day, regardless of the interval, except in manual checks.</source>
        <translation>rdap: レジストリのWebサービス。whois: RDAPのないレジストリ向けの古いプロトコル。auto: まずRDAP、RDAPに情報がなければWHOIS。手動チェックを除き、間隔にかかわらずそれぞれ1日1回問い合わせます。</translation>
    </message>
    <message>
        <source>List of RDAP servers</source>
        <translation>RDAPサーバーのリスト</translation>
    </message>
    <message>
        <source>Address of the list of RDAP servers for the top-level domains. Watchkeeper fetches the list once a day.</source>
        <translation>トップレベルドメインのRDAPサーバーのリストのアドレス。Watchkeeperはリストを1日1回取得します。</translation>
    </message>
    <message>
        <source>RDAP server</source>
        <translation>RDAPサーバー</translation>
    </message>
    <message>
        <source>Address of an RDAP server to use instead of the one in the list, such as https://rdap.example/.</source>
        <translation>リストのサーバーの代わりに使うRDAPサーバーのアドレス。例: https://rdap.example/。</translation>
    </message>
    <message>
        <source>WHOIS server</source>
        <translation>WHOISサーバー</translation>
    </message>
    <message>
        <source>Host or host:port of the server that lists the WHOIS servers of the top-level domains.</source>
        <translation>トップレベルドメインのWHOISサーバーを案内するサーバーの、hostまたはhost:port。</translation>
    </message>
    <message>
        <source>The domain is registered</source>
        <translation>ドメインが登録されている</translation>
    </message>
    <message>
        <source>The domain isn&apos;t pending deletion</source>
        <translation>ドメインが削除待ちではない</translation>
    </message>
    <message>
        <source>The domain isn&apos;t on hold (otherwise degraded)</source>
        <translation>ドメインが保留中ではない (保留中なら機能低下)</translation>
    </message>
    <message>
        <source>Days until expiry: at least %1</source>
        <translation>有効期限までの日数: %1以上</translation>
    </message>
    <message>
        <source>Days until expiry: at least %1, else degraded</source>
        <translation>有効期限までの日数: %1以上、下回ると機能低下</translation>
    </message>
    <message>
        <source>Domain registration</source>
        <translation>ドメイン登録</translation>
    </message>
    <message>
        <source>Queries the registry once a day for the expiry date of a domain&apos;s registration, and warns in advance.</source>
        <translation>ドメイン登録の有効期限をレジストリに1日1回問い合わせ、期限の前に警告します。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid WHOIS server.</source>
        <translation>「%1」は正しいWHOISサーバーではありません。</translation>
    </message>
    <message>
        <source>the name %1 was still being resolved</source>
        <translation>名前%1をまだ解決中でした</translation>
    </message>
    <message>
        <source>the WHOIS server %1 didn&apos;t accept the connection</source>
        <translation>WHOISサーバー%1が接続を受け付けませんでした</translation>
    </message>
    <message>
        <source>the WHOIS server %1 didn&apos;t finish its reply</source>
        <translation>WHOISサーバー%1の応答が完了しませんでした</translation>
    </message>
    <message>
        <source>The list of RDAP servers at %1 isn&apos;t available: the server responded with %2.</source>
        <translation>%1のRDAPサーバーのリストを取得できません。サーバーは%2を返しました。</translation>
    </message>
    <message>
        <source>the list of RDAP servers was still being read</source>
        <translation>RDAPサーバーのリストをまだ読み込み中でした</translation>
    </message>
    <message>
        <source>The list of RDAP servers at %1 can&apos;t be read: %2.</source>
        <translation>%1のRDAPサーバーのリストを読み取れません: %2。</translation>
    </message>
    <message>
        <source>the list of RDAP servers was still being fetched</source>
        <translation>RDAPサーバーのリストをまだ取得中でした</translation>
    </message>
    <message>
        <source>The RDAP server %1 has no information: it responded with %2.</source>
        <translation>RDAPサーバー%1に情報がありません。%2を返しました。</translation>
    </message>
    <message>
        <source>The response from the RDAP server %1 can&apos;t be used: %2.</source>
        <translation>RDAPサーバー%1の応答は使えません: %2。</translation>
    </message>
    <message>
        <source>Domains that end in .%1 can&apos;t be checked: they have no RDAP or WHOIS server.</source>
        <translation>.%1で終わるドメインはチェックできません。RDAPサーバーもWHOISサーバーもありません。</translation>
    </message>
    <message>
        <source>The WHOIS server %1 doesn&apos;t report when %2 expires.</source>
        <translation>WHOISサーバー%1は%2の有効期限を示していません。</translation>
    </message>
    <message>
        <source>No RDAP server found for %1. Set “source” to auto or whois.</source>
        <translation>%1のRDAPサーバーが見つかりません。「source」をautoまたはwhoisにしてください。</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>it isn&apos;t a list of RDAP servers</source>
        <translation>RDAPサーバーのリストではありません</translation>
    </message>
    <message>
        <source>it isn&apos;t valid JSON</source>
        <translation>正しいJSONではありません</translation>
    </message>
    <message>
        <source>it doesn&apos;t describe a domain</source>
        <translation>ドメインの情報ではありません</translation>
    </message>
    <message numerus="yes">
        <source>The registration of %2 expired %n day(s) ago (%1). Renew it immediately.</source>
        <translation>
            <numerusform>%2の登録の有効期限が%n日前に切れました (%1)。すぐに更新してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The registration of %2 expires within a day (%1). Renew it.</source>
        <translation>%2の登録の有効期限が1日以内に切れます (%1)。更新してください。</translation>
    </message>
    <message numerus="yes">
        <source>The registration of %2 expires in %n day(s) (%1). Renew it.</source>
        <translation>
            <numerusform>%2の登録の有効期限が%n日後に切れます (%1)。更新してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being released (%2). Renew it immediately, or anyone can register it.</source>
        <translation>%1の登録が解放されようとしています (%2)。すぐに更新しないと、誰でも登録できるようになります。</translation>
    </message>
    <message>
        <source>%1 is on hold (%2) and was removed from the DNS. Contact the registrar.</source>
        <translation>%1は保留中で (%2)、DNSから削除されました。レジストラーに連絡してください。</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未登録</translation>
    </message>
    <message>
        <source>%1 isn&apos;t registered. Is it the registered name, without prefixes such as “www”?</source>
        <translation>%1は登録されていません。「www」などの接頭辞のない登録名ですか?</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>The registry doesn&apos;t report when %1 expires.</source>
        <translation>レジストリは%1の有効期限を示していません。</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>%1に期限切れ</translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s)</source>
        <translation>
            <numerusform>%1まで、%n日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>“%1” isn&apos;t a valid duration. Use a number with a unit (ms, s, m, h or d), such as 30s, 1.5s or 1h30m.</source>
        <translation>「%1」は正しい時間ではありません。30s、1.5s、1h30mのように、数値に単位 (ms、s、m、h、d) を付けてください。</translation>
    </message>
    <message>
        <source>“%1” is too long. The limit is 3650d.</source>
        <translation>「%1」は長すぎます。上限は3650dです。</translation>
    </message>
    <message>
        <source>“%1” is too precise. The smallest unit of a duration is a millisecond.</source>
        <translation>「%1」は細かすぎます。時間の最小単位はミリ秒です。</translation>
    </message>
    <message>
        <source>&lt; %1 ms</source>
        <translation>&lt; %1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1日%2時間</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The check was cancelled before it started.</source>
        <translation>チェックは開始前にキャンセルされました。</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>チェックはキャンセルされました。</translation>
    </message>
    <message>
        <source>The check was interrupted because the computer went to sleep. It will be repeated.</source>
        <translation>コンピューターがスリープしたため、チェックは中断されました。再度実行されます。</translation>
    </message>
    <message>
        <source>Unknown check type “%1”. Choose another type for this target.</source>
        <translation>不明なチェックの種類「%1」です。この監視対象の種類を選び直してください。</translation>
    </message>
    <message>
        <source>The check failed because of a bug in Watchkeeper. Please report it.</source>
        <translation>Watchkeeperのバグのため、チェックに失敗しました。バグの報告をお願いします。</translation>
    </message>
    <message>
        <source>Too many open files: %1 of %2 are in use. Raise the limit on open files (ulimit -n), or run fewer checks at the same time.</source>
        <translation>開いているファイルが多すぎます。%2個中%1個が使用されています。開けるファイル数の上限 (ulimit -n) を上げるか、同時に実行するチェックを減らしてください。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks of the same host. Check this host less often, or raise the limit per host.</source>
        <translation>未チェック: 同じホストのほかのチェックを%1待ちました。このホストのチェックの頻度を下げるか、ホストごとの上限を上げてください。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks of the same type. Check less often, or raise the limit for this type.</source>
        <translation>未チェック: 同じ種類のほかのチェックを%1待ちました。チェックの頻度を下げるか、この種類の上限を上げてください。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 to start. Check less often, or raise the number of starts per second.</source>
        <translation>未チェック: 開始まで%1待ちました。チェックの頻度を下げるか、1秒あたりの開始数を上げてください。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks. Check less often, or allow more checks at the same time.</source>
        <translation>未チェック: ほかのチェックを%1待ちました。チェックの頻度を下げるか、同時に実行できるチェックを増やしてください。</translation>
    </message>
    <message>
        <source>The check didn&apos;t stop at its timeout because of a bug in Watchkeeper, and was abandoned. Please report it.</source>
        <translation>Watchkeeperのバグのため、チェックがタイムアウトの時点で停止せず、打ち切られました。バグの報告をお願いします。</translation>
    </message>
    <message>
        <source>The check of this target is overdue because of a bug in Watchkeeper. It is running now. Please report it.</source>
        <translation>Watchkeeperのバグのため、この監視対象のチェックが遅れています。現在実行中です。バグの報告をお願いします。</translation>
    </message>
    <message>
        <source>No data, because this computer is offline. The check will be repeated once the connection is back.</source>
        <translation>このコンピューターがオフラインのため、データがありません。接続が復旧すると、チェックが再度実行されます。</translation>
    </message>
    <message>
        <source>the default gateway</source>
        <translation>デフォルトゲートウェイ</translation>
    </message>
    <message>
        <source>the default gateway %1</source>
        <translation>デフォルトゲートウェイ%1</translation>
    </message>
    <message>
        <source>Condition failed: %1.</source>
        <translation>条件を満たしていません: %1。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated. %2</source>
        <translation>%1を評価できません。%2</translation>
    </message>
    <message>
        <source>More conditions with this outcome: %1.</source>
        <translation>同じ結果になったほかの条件: %1。</translation>
    </message>
</context>
<context>
    <name>EvaluatedConditions</name>
    <message>
        <source>The check finishes within %1</source>
        <translation>チェックが%1以内に終了する</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a condition: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <translation>%1、それ以外は機能低下</translation>
    </message>
    <message>
        <source>passes</source>
        <comment>condition</comment>
        <translation>満たす</translation>
    </message>
    <message>
        <source>fails</source>
        <comment>condition</comment>
        <translation>満たさない</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>condition</comment>
        <translation>機能低下</translation>
    </message>
    <message>
        <source>can&apos;t be evaluated</source>
        <comment>condition</comment>
        <translation>評価できません</translation>
    </message>
    <message>
        <source>not enough data yet</source>
        <comment>condition</comment>
        <translation>データ不足</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>condition</comment>
        <translation>未チェック</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>It depends on a target that isn&apos;t exported.</source>
        <translation>エクスポートされない監視対象に依存しています。</translation>
    </message>
    <message>
        <source>Replace the placeholders such as ${env:NAME}, which curl doesn&apos;t fill.</source>
        <translation>${env:NAME} のようなプレースホルダーは curl では置き換えられないため、値に書き換えてください。</translation>
    </message>
    <message>
        <source>Not exported: curl has no such check.</source>
        <translation>エクスポートされません: curl にはこの種類のチェックがありません。</translation>
    </message>
    <message>
        <source>%1 has no setting for “%2”.</source>
        <translation>%1 には「%2」に対応する設定がありません。</translation>
    </message>
    <message>
        <source>Not exported: %1 has no check of the type “%2”.</source>
        <translation>エクスポートされません: %1 には種類「%2」のチェックがありません。</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Transferred size</source>
        <translation>転送サイズ</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IPアドレス</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>リダイレクト</translation>
    </message>
    <message>
        <source>Final URL</source>
        <translation>最終URL</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>コンテンツタイプ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Days until certificate expires</source>
        <translation>証明書の残り日数</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>証明書の有効期限</translation>
    </message>
    <message>
        <source>Certificate subject</source>
        <translation>証明書のサブジェクト</translation>
    </message>
    <message>
        <source>Certificate names</source>
        <translation>証明書の名前</translation>
    </message>
    <message>
        <source>Certificate issuer</source>
        <translation>証明書の発行者</translation>
    </message>
    <message>
        <source>Certificate key</source>
        <translation>証明書の鍵</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>フィンガープリント (SHA-256)</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLSバージョン</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>暗号方式</translation>
    </message>
    <message>
        <source>Time to fetch access token</source>
        <translation>アクセストークンの取得時間</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>終了コード</translation>
    </message>
    <message>
        <source>Terminated by</source>
        <translation>終了の原因</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>エラー出力</translation>
    </message>
    <message>
        <source>Unreadable performance data</source>
        <translation>読み取れないパフォーマンスデータ</translation>
    </message>
    <message>
        <source>Exists</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>増加量</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Newest file modified</source>
        <translation>最新ファイルの更新日時</translation>
    </message>
    <message>
        <source>Oldest file modified</source>
        <translation>最古ファイルの更新日時</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>New lines</source>
        <translation>新しい行</translation>
    </message>
    <message>
        <source>Matching lines</source>
        <translation>一致した行</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Left for the next check</source>
        <translation>次のチェックに持ち越し</translation>
    </message>
    <message>
        <source>Time since last matching line</source>
        <translation>最後に一致した行からの時間</translation>
    </message>
    <message>
        <source>Log rotation</source>
        <translation>ログのローテーション</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延時間</translation>
    </message>
</context>
<context>
    <name>FailureDiagnostics</name>
    <message>
        <source>%1, issued by %2, valid from %3 to %4</source>
        <translation>%1、発行者%2、有効期間%3～%4</translation>
    </message>
    <message>
        <source>This computer has no default route.</source>
        <translation>このコンピューターにはデフォルトルートがありません。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>改行とNULL文字はここでは使えません。</translation>
    </message>
    <message>
        <source>%1 is too small. The minimum is %2.</source>
        <translation>%1は小さすぎます。最小値は%2です。</translation>
    </message>
    <message>
        <source>%1 is outside the range %2 to %3.</source>
        <translation>%1は%2から%3の範囲外です。</translation>
    </message>
    <message>
        <source>Expected a port from 1 to 65535, without quotes.</source>
        <translation>1から65535までのポートを引用符なしで指定してください。</translation>
    </message>
    <message>
        <source>Expected a number, without quotes.</source>
        <translation>数値を引用符なしで指定してください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>%1は正しいポートではありません。ポートの範囲は1から65535までです。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>この数は大きすぎます。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a whole number.</source>
        <translation>%1は整数ではありません。</translation>
    </message>
    <message>
        <source>This web address is incomplete. Use a form like %1://example.org/health.</source>
        <translation>このWebアドレスは不完全です。%1://example.org/healthのような形式を使ってください。</translation>
    </message>
    <message>
        <source>Use %1 or %2. %3 isn&apos;t supported.</source>
        <translation>%1または%2を使ってください。%3には対応していません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Choose one of: %2.</source>
        <translation>「%1」は正しくありません。次のいずれかを選択してください: %2。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Did you mean “%2”? Choose one of: %3.</source>
        <translation>「%1」は正しくありません。「%2」のことですか? 次のいずれかを選択してください: %3。</translation>
    </message>
    <message>
        <source>Expected at least one number, such as &quot;%1&quot;.</source>
        <translation>&quot;%1&quot;のように、少なくとも1つの数が必要です。</translation>
    </message>
    <message>
        <source>Expected a list of strings, such as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>[&quot;one&quot;, &quot;two&quot;]のような文字列のリストが必要です。</translation>
    </message>
    <message>
        <source>Expected a list of strings or of lists with alternatives, such as [&quot;one&quot;, [&quot;two&quot;, &quot;three&quot;]].</source>
        <translation>文字列のリスト、または[&quot;one&quot;, [&quot;two&quot;, &quot;three&quot;]]のように代替を含むリストが必要です。</translation>
    </message>
    <message>
        <source>Expected pairs of strings, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>{&quot;name&quot;: &quot;value&quot;}のような文字列の組が必要です。</translation>
    </message>
    <message>
        <source>Expected a duration with a unit, in quotes, such as &quot;30s&quot;.</source>
        <translation>&quot;30s&quot;のように、単位付きの時間を引用符で囲んで指定してください。</translation>
    </message>
    <message>
        <source>Expected a size with a unit, in quotes, such as &quot;2MB&quot;.</source>
        <translation>&quot;2MB&quot;のように、単位付きのサイズを引用符で囲んで指定してください。</translation>
    </message>
    <message>
        <source>Expected numbers and ranges in quotes, such as &quot;200-299,401&quot;.</source>
        <translation>&quot;200-299,401&quot;のように、数と範囲を引用符で囲んで指定してください。</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>引用符で囲んだ文字列でなければなりません。</translation>
    </message>
    <message>
        <source>Expected true or false, without quotes.</source>
        <translation>trueまたはfalseを引用符なしで指定してください。</translation>
    </message>
    <message>
        <source>Unknown key. Did you mean “%1”?</source>
        <translation>不明なキーです。「%1」のことですか?</translation>
    </message>
    <message>
        <source>Unknown key. Allowed keys: %1.</source>
        <translation>不明なキーです。使えるキー: %1。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>空にはできません。</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Multiple values</source>
        <translation>複数の値</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a switch</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a switch</comment>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>FieldSettings</name>
    <message>
        <source>Targets of the kind %1 don&apos;t have a field “%2”. %3</source>
        <translation>種類が%1の監視対象にフィールド「%2」はありません。%3</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>使えるもの: %1。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>「%1」のことですか?</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t in the form FIELD=VALUE.</source>
        <translation>「%1」はFIELD=VALUEの形式ではありません。</translation>
    </message>
</context>
<context>
    <name>FileFault</name>
    <message>
        <source>The disk doesn&apos;t have enough free space for %1.</source>
        <translation>%1のための空き容量がディスクにありません。</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>%1が見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1はすでに存在します。</translation>
    </message>
    <message>
        <source>%1 is damaged. Watchkeeper is using the parts that are still readable.</source>
        <translation>%1は破損しています。Watchkeeperは、まだ読み取れる部分を使用しています。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Watchkeeper.</source>
        <translation>%1は、より新しいバージョンのWatchkeeperで書き込まれました。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be used: %2.</source>
        <translation>%1を使用できませんでした: %2。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>exists, but isn&apos;t a file</source>
        <translation>存在しますが、ファイルではありません</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 in the future</source>
        <translation>%1後 (未来)</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1、変更: %2</translation>
    </message>
    <message>
        <source>folder too large to check</source>
        <translation>フォルダーが大きすぎてチェックできません</translation>
    </message>
    <message>
        <source>no matching file</source>
        <translation>一致するファイルなし</translation>
    </message>
    <message>
        <source>empty folder</source>
        <translation>空のフォルダー</translation>
    </message>
    <message>
        <source>files: %1, newest changed %2, total %3</source>
        <translation>ファイル: %1、最新の変更: %2、合計%3</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist.</source>
        <translation>%1は存在しません。</translation>
    </message>
    <message>
        <source>%1 contains matching files, which must not exist: %2, newest %3.</source>
        <translation>%1に、あってはならない一致するファイルがあります: %2、最新は%3。</translation>
    </message>
    <message>
        <source>%1 exists (changed %2), but must not exist.</source>
        <translation>%1が存在しますが (変更: %2)、存在してはなりません。</translation>
    </message>
    <message>
        <source>%1 exists, but must not exist.</source>
        <translation>%1が存在しますが、存在してはなりません。</translation>
    </message>
    <message>
        <source>%1 is a file. Files can be counted only in a folder.</source>
        <translation>%1はファイルです。ファイルを数えられるのはフォルダーの中だけです。</translation>
    </message>
    <message>
        <source>%1 is a folder. Only a file has a checksum.</source>
        <translation>%1はフォルダーです。チェックサムがあるのはファイルだけです。</translation>
    </message>
    <message>
        <source>%1 has more than %2 entries or more than %3 levels of folders, which is too many to check. Monitor one of its subfolders.</source>
        <translation>%1には%2個を超える項目または%3階層を超えるフォルダーがあり、多すぎてチェックできません。サブフォルダーの1つを監視してください。</translation>
    </message>
    <message>
        <source>No matching file found in %1.</source>
        <translation>%1に一致するファイルが見つかりません。</translation>
    </message>
    <message>
        <source>No file found in %1.</source>
        <translation>%1にファイルが見つかりません。</translation>
    </message>
    <message>
        <source>Too few files in %1: %2 found, expected at least %3.</source>
        <translation>%1のファイルが少なすぎます。%3個以上必要ですが、%2個しかありません。</translation>
    </message>
    <message>
        <source>Too many files in %1: %2 found, expected at most %3.</source>
        <translation>%1のファイルが多すぎます。上限は%3個ですが、%2個あります。</translation>
    </message>
    <message>
        <source>The oldest file in %1, %2, was changed %3. The maximum age is %4.</source>
        <translation>%1で最も古いファイル%2の変更は%3です。経過時間の上限は%4です。</translation>
    </message>
    <message>
        <source>The newest file in %1, %2,</source>
        <translation>%1で最も新しいファイル%2</translation>
    </message>
    <message>
        <source>%1 was changed %2, according to its timestamp. Are the clocks of this computer and of the file&apos;s source correct?</source>
        <translation>タイムスタンプによると、%1の変更は%2です。このコンピューターとファイルの作成元の時計は合っていますか?</translation>
    </message>
    <message>
        <source>%1 was changed %2, but should have changed within the last %3.</source>
        <translation>%1の変更は%2ですが、過去%3以内に変更されている必要があります。</translation>
    </message>
    <message>
        <source>%1 was changed %2, but should not have changed within the last %3.</source>
        <translation>%1の変更は%2ですが、過去%3以内に変更されていてはなりません。</translation>
    </message>
    <message>
        <source>%1 has a size of %2, less than %3.</source>
        <translation>%1のサイズは%2で、%3を下回っています。</translation>
    </message>
    <message>
        <source>%1 has a size of %2, more than %3.</source>
        <translation>%1のサイズは%2で、%3を超えています。</translation>
    </message>
    <message>
        <source>%1 grew by %2 since the last check, less than %3.</source>
        <translation>%1は前回のチェックから%2増加しましたが、%3を下回っています。</translation>
    </message>
    <message>
        <source>The SHA-256 of %1 is %2, not the expected one. The file was changed or is damaged.</source>
        <translation>%1のSHA-256は%2で、期待した値ではありません。ファイルが変更されたか、破損しています。</translation>
    </message>
    <message>
        <source>Some folders or files in %1 couldn&apos;t be read and were ignored: %2.</source>
        <translation>%1の一部のフォルダーまたはファイルを読み取れなかったため、無視しました: %2。</translation>
    </message>
    <message>
        <source>%1 grew by %2 since the last check, more than %3.</source>
        <translation>%1は前回のチェックから%2増加し、%3を超えています。</translation>
    </message>
    <message>
        <source>List the path in a terminal: “ls -l”. If that hangs, the disk or the network share isn&apos;t responding.</source>
        <translation>端末でパスを一覧表示してください: 「ls -l」。これが止まる場合は、ディスクまたはネットワーク共有が応答していません。</translation>
    </message>
    <message>
        <source>Did the job that creates the file run, and did it succeed? For cron jobs, check the cron log and mail.</source>
        <translation>ファイルを作成するジョブは実行され、成功しましたか? cronジョブの場合は、cronのログとメールを確認してください。</translation>
    </message>
    <message>
        <source>Is the disk full? Check with “df -h”.</source>
        <translation>ディスクがいっぱいではありませんか? 「df -h」で確認してください。</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>ファイルまたはフォルダー</translation>
    </message>
    <message>
        <source>Checks whether a file exists, and its age, size, growth and checksum. For a folder, checks the number of files and the age of the newest and oldest files.</source>
        <translation>ファイルが存在するかどうかと、経過時間、サイズ、増加量、チェックサムをチェックします。フォルダーの場合は、ファイル数と、最新および最古のファイルの経過時間をチェックします。</translation>
    </message>
    <message>
        <source>files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>The minimum is greater than the maximum.</source>
        <translation>最小値が最大値より大きくなっています。</translation>
    </message>
    <message>
        <source>This field can&apos;t be used for a file that must not exist.</source>
        <translation>存在してはならないファイルには、このフィールドは使えません。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid SHA-256 checksum. Enter 64 digits (0-9 and a-f), as printed by sha256sum.</source>
        <translation>これは正しいSHA-256チェックサムではありません。sha256sumが出力する64桁 (0-9とa-f) を入力してください。</translation>
    </message>
    <message>
        <source>This field can&apos;t be used for a folder, only for a single file.</source>
        <translation>このフィールドはフォルダーには使えず、1つのファイルにのみ使えます。</translation>
    </message>
    <message>
        <source>A matching file exists</source>
        <translation>一致するファイルが存在する</translation>
    </message>
    <message>
        <source>No matching file exists</source>
        <translation>一致するファイルが存在しない</translation>
    </message>
    <message>
        <source>The path exists</source>
        <translation>パスが存在する</translation>
    </message>
    <message>
        <source>The path doesn&apos;t exist</source>
        <translation>パスが存在しない</translation>
    </message>
    <message>
        <source>Modified within the last %1</source>
        <translation>過去%1以内に変更された</translation>
    </message>
    <message>
        <source>Not modified within the last %1</source>
        <translation>過去%1以内に変更されていない</translation>
    </message>
    <message>
        <source>Size at least %1</source>
        <translation>サイズが%1以上</translation>
    </message>
    <message>
        <source>Size at most %1</source>
        <translation>サイズが%1以下</translation>
    </message>
    <message>
        <source>Growth at least %1</source>
        <translation>増加量が%1以上</translation>
    </message>
    <message>
        <source>Growth at most %1</source>
        <translation>増加量が%1以下</translation>
    </message>
    <message>
        <source>Number of files at least %1</source>
        <translation>ファイル数が%1以上</translation>
    </message>
    <message>
        <source>Number of files at most %1</source>
        <translation>ファイル数が%1以下</translation>
    </message>
    <message>
        <source>No file older than %1</source>
        <translation>%1より古いファイルがない</translation>
    </message>
    <message>
        <source>The SHA-256 checksum is %1</source>
        <translation>SHA-256チェックサムが%1である</translation>
    </message>
    <message>
        <source>Full path of the file or folder. Symbolic links are followed.</source>
        <translation>ファイルまたはフォルダーのフルパス。シンボリックリンクは、リンク先をたどります。</translation>
    </message>
    <message>
        <source>Must exist</source>
        <translation>存在すること</translation>
    </message>
    <message>
        <source>If on, the file or folder must exist. If off, it must not exist, which is useful for lock files. If a pattern is set, this applies to matching files in the folder.</source>
        <translation>オンの場合、ファイルまたはフォルダーは存在しなければなりません。オフの場合、存在してはなりません。これはロックファイルに便利です。パターンを設定すると、フォルダー内の一致するファイルに適用されます。</translation>
    </message>
    <message>
        <source>Changed within</source>
        <translation>変更必須の期間</translation>
    </message>
    <message>
        <source>The file must have been changed within this time. For a folder, the newest file is checked, which is useful for backups.</source>
        <translation>ファイルはこの時間内に変更されていなければなりません。フォルダーの場合は最新のファイルがチェックされ、バックアップの監視に便利です。</translation>
    </message>
    <message>
        <source>Not changed within</source>
        <translation>変更禁止の期間</translation>
    </message>
    <message>
        <source>The file must not have been changed within this time. For a folder, the newest file is checked.</source>
        <translation>ファイルはこの時間内に変更されていてはなりません。フォルダーの場合は最新のファイルがチェックされます。</translation>
    </message>
    <message>
        <source>Minimum size</source>
        <translation>最小サイズ</translation>
    </message>
    <message>
        <source>The minimum size. For a folder, this is the total size of its files.</source>
        <translation>サイズの最小値。フォルダーの場合は、ファイルの合計サイズです。</translation>
    </message>
    <message>
        <source>Maximum size</source>
        <translation>最大サイズ</translation>
    </message>
    <message>
        <source>The maximum size. For a folder, this is the total size of its files.</source>
        <translation>サイズの最大値。フォルダーの場合は、ファイルの合計サイズです。</translation>
    </message>
    <message>
        <source>Minimum growth</source>
        <translation>最小増加量</translation>
    </message>
    <message>
        <source>The minimum growth from one scheduled check to the next. A check that runs sooner is compared with the size one interval earlier. The first checks after Watchkeeper starts have nothing to compare with.</source>
        <translation>定期チェックから次の定期チェックまでの増加量の最小値。それより早く実行されたチェックは、1間隔前のサイズと比較されます。Watchkeeperの起動後の最初のチェックには、比較するものがありません。</translation>
    </message>
    <message>
        <source>Maximum growth</source>
        <translation>最大増加量</translation>
    </message>
    <message>
        <source>The maximum growth from one check to the next, to catch runaway logs. Excessive growth is reported for as many checks as the target&apos;s number of attempts, so that the state can be confirmed.</source>
        <translation>チェックから次のチェックまでの増加量の最大値。急増するログの検出に使います。状態を確定できるように、過度の増加は監視対象の試行回数と同じ回数のチェックで報告されます。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The required checksum, as sha256sum prints it. Each check reads the entire file, so make sure the timeout is long enough.</source>
        <translation>期待するチェックサム (sha256sumの出力形式)。チェックのたびにファイル全体が読み取られるため、タイムアウトを十分長くしてください。</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>フォルダー内のファイル</translation>
    </message>
    <message>
        <source>Pattern for the names of the files to check in the folder, such as *.gz or backup-202?.tar. Leave empty for all files, including hidden ones.</source>
        <translation>フォルダー内のチェックするファイルの名前のパターン。例: *.gz、backup-202?.tar。空欄にすると、隠しファイルを含むすべてのファイルになります。</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>サブフォルダーを含める</translation>
    </message>
    <message>
        <source>Checks subfolders as well, at most 32 levels deep and 500,000 entries, without following links.</source>
        <translation>サブフォルダーもチェックします。最大32階層、500,000項目までで、リンクはたどりません。</translation>
    </message>
    <message>
        <source>Minimum number of files</source>
        <translation>最小ファイル数</translation>
    </message>
    <message>
        <source>Minimum number of matching files in the folder. If 0, no files are required.</source>
        <translation>フォルダー内の一致するファイル数の最小値。0の場合、ファイルは必要ありません。</translation>
    </message>
    <message>
        <source>Maximum number of files</source>
        <translation>最大ファイル数</translation>
    </message>
    <message>
        <source>Maximum number of matching files in the folder, for example in a queue.</source>
        <translation>フォルダー内の一致するファイル数の最大値。キューなどに使います。</translation>
    </message>
    <message>
        <source>Maximum file age</source>
        <translation>ファイルの最大経過時間</translation>
    </message>
    <message>
        <source>The maximum age of matching files in the folder, to detect files stuck in a queue.</source>
        <translation>フォルダー内の一致するファイルの経過時間の最大値。キューに滞留したファイルの検出に使います。</translation>
    </message>
    <message>
        <source>State on failure</source>
        <translation>失敗時の状態</translation>
    </message>
    <message>
        <source>The state of the target when one of these requirements isn&apos;t met.</source>
        <translation>これらの要件の1つでも満たされない場合の監視対象の状態。</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>機能低下</translation>
    </message>
    <message>
        <source>The pattern applies to file names without folders. Enter the folder in path, or turn on recursive.</source>
        <translation>パターンは、フォルダーを含まないファイル名に適用されます。フォルダーをpathに入力するか、recursiveをオンにしてください。</translation>
    </message>
    <message>
        <source>Only a shell expands ~. Use the full path, or ${env:HOME} instead.</source>
        <translation>~を展開するのはシェルだけです。代わりにフルパスまたは${env:HOME}を使ってください。</translation>
    </message>
    <message>
        <source>Enter the full path.</source>
        <translation>フルパスを入力してください。</translation>
    </message>
    <message>
        <source>%1 was still being checked (its disk or network share may not be responding)</source>
        <translation>%1をまだチェック中でした (ディスクまたはネットワーク共有が応答していない可能性があります)</translation>
    </message>
    <message>
        <source>%1 was still being read, %2 so far</source>
        <translation>%1をまだ読み取り中でした (現在まで%2)</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t checked because too many other file checks are still running. A disk or network share may not be responding</source>
        <translation>ほかのファイルのチェックが多数実行中のため、%1はチェックされませんでした。ディスクまたはネットワーク共有が応答していない可能性があります</translation>
    </message>
    <message>
        <source>the last check of %1 is still running (its disk or network share may not be responding)</source>
        <translation>%1の前回のチェックがまだ実行中です (ディスクまたはネットワーク共有が応答していない可能性があります)</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1はファイルではなくフォルダーです。</translation>
    </message>
    <message>
        <source>%1 is a pipe, not a file: reading it might never end.</source>
        <translation>%1はファイルではなくパイプです。読み取りが終わらない可能性があります。</translation>
    </message>
    <message>
        <source>%1 is a socket, not a file.</source>
        <translation>%1はファイルではなくソケットです。</translation>
    </message>
    <message>
        <source>%1 is a device, not a file: reading it might never end.</source>
        <translation>%1はファイルではなくデバイスです。読み取りが終わらない可能性があります。</translation>
    </message>
    <message>
        <source>%1 is a broken link.</source>
        <translation>%1はリンク先のないリンクです。</translation>
    </message>
    <message>
        <source>File %1 not found.</source>
        <translation>ファイル%1が見つかりません。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to read %1. Grant read access, or run Watchkeeper as another user.</source>
        <translation>現在のユーザーには%1を読み取る権限がありません。読み取りを許可するか、Watchkeeperを別のユーザーとして実行してください。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1を読み取れません: %2。</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>A filter can have at most %1 characters.</source>
        <translation>フィルターは最大%1文字です。</translation>
    </message>
    <message>
        <source>“|” has no filter before it. It separates two filters, at least one of which must match.</source>
        <translation>「|」の前にフィルターがありません。「|」は2つのフィルターを区切り、少なくとも一方に一致する必要があります。</translation>
    </message>
    <message>
        <source>“|” has no filter after it. It separates two filters, at least one of which must match.</source>
        <translation>「|」の後にフィルターがありません。「|」は2つのフィルターを区切り、少なくとも一方に一致する必要があります。</translation>
    </message>
    <message>
        <source>“%1” is empty. Write what to exclude right after it, or put it in double quotes.</source>
        <translation>「%1」は空です。除外するものをすぐ後に続けて書くか、二重引用符で囲んでください。</translation>
    </message>
    <message>
        <source>A double quote isn&apos;t closed in: %1</source>
        <translation>二重引用符が閉じられていません: %1</translation>
    </message>
    <message>
        <source>“%1” is empty. Enter text between the quotes.</source>
        <translation>「%1」は空です。引用符の間にテキストを入力してください。</translation>
    </message>
    <message>
        <source>Unknown key “%1:”. %2 To search for the text itself, put it in double quotes.</source>
        <translation>不明なキー「%1:」です。%2 このテキスト自体を検索するには、二重引用符で囲んでください。</translation>
    </message>
    <message>
        <source>“%1” is missing a colon. Write %2:%3. To search for the text itself, put it in double quotes.</source>
        <translation>「%1」にコロンがありません。%2:%3と書いてください。このテキスト自体を検索するには、二重引用符で囲んでください。</translation>
    </message>
    <message>
        <source>“%1:” requires results, which aren&apos;t available when selecting targets. Available keys: %2.</source>
        <translation>「%1:」には結果が必要ですが、監視対象の選択では使えません。使えるキー: %2。</translation>
    </message>
    <message>
        <source>The regular expression in “%1” has no closing slash. To search for text that begins with a slash, put it in double quotes.</source>
        <translation>「%1」の正規表現に終わりのスラッシュがありません。スラッシュで始まるテキストを検索するには、二重引用符で囲んでください。</translation>
    </message>
    <message>
        <source>“%1” continues after the regular expression. Write a slash inside it as \/.</source>
        <translation>「%1」には正規表現の後に続きがあります。正規表現の中のスラッシュは\/と書いてください。</translation>
    </message>
    <message>
        <source>“%1” is empty. Write a regular expression between the slashes.</source>
        <translation>「%1」は空です。スラッシュの間に正規表現を書いてください。</translation>
    </message>
    <message>
        <source>“%1” has no value. Enter a value to search for, such as %2.</source>
        <translation>「%1」に値がありません。検索する値を入力してください。例: %2。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a regular expression between slashes. Write it like this: re:/shop|api/.</source>
        <translation>「%1」はスラッシュで囲んだ正規表現ではありません。次のように書いてください: re:/shop|api/。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid number here. Use a whole number, &gt;, &gt;=, &lt; or &lt;= and a number, or a range such as 500-599.</source>
        <translation>「%1」はここでは正しい数ではありません。整数、&gt;、&gt;=、&lt;、&lt;=と数、または500-599のような範囲を使ってください。</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>使えるもの: %1。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>「%1」のことですか?</translation>
    </message>
    <message>
        <source>A regular expression can&apos;t begin with (* here: “%1”.</source>
        <translation>ここでは正規表現を(*で始めることはできません: 「%1」。</translation>
    </message>
    <message>
        <source>The regular expression in “%1” isn&apos;t valid: %2.</source>
        <translation>「%1」の正規表現が正しくありません: %2。</translation>
    </message>
    <message>
        <source>Unknown state “%1”. %2</source>
        <translation>不明な状態「%1」です。%2</translation>
    </message>
    <message>
        <source>“is:marked” is only available in the filter of the window.</source>
        <translation>「is:marked」はウィンドウのフィルターでのみ使えます。</translation>
    </message>
    <message>
        <source>“is:%1” requires results, which aren&apos;t available when selecting targets. Available states: %2.</source>
        <translation>「is:%1」には結果が必要ですが、監視対象の選択では使えません。使える状態: %2。</translation>
    </message>
    <message>
        <source>Unknown error “%1”. %2</source>
        <translation>不明なエラー「%1」です。%2</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. %2</source>
        <translation>不明な種類「%1」です。%2</translation>
    </message>
    <message>
        <source>“%1” has no comparison. Write &gt;, &gt;=, &lt; or &lt;= before the duration, or a range such as 100ms-1s.</source>
        <translation>「%1」に比較がありません。時間の前に&gt;、&gt;=、&lt;、&lt;=のいずれかを書くか、100ms-1sのような範囲を使ってください。</translation>
    </message>
    <message>
        <source>“%1” is reversed. Write the smaller value first.</source>
        <translation>「%1」は順序が逆です。小さい値を先に書いてください。</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>Words and conditions</source>
        <translation>語と条件</translation>
    </message>
    <message>
        <source>Contains both words, anywhere in the name, type, address, tags, result or state.</source>
        <translation>名前、種類、アドレス、タグ、結果、状態のどこかに両方の語を含みます。</translation>
    </message>
    <message>
        <source>Contains exactly this text.</source>
        <translation>このテキストをそのまま含みます。</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>組み合わせ</translation>
    </message>
    <message>
        <source>Both must match.</source>
        <translation>両方に一致する必要があります。</translation>
    </message>
    <message>
        <source>Has any of these values.</source>
        <translation>これらの値のいずれかを持ちます。</translation>
    </message>
    <message>
        <source>At least one must match.</source>
        <translation>少なくとも1つに一致する必要があります。</translation>
    </message>
    <message>
        <source>Excludes matches. ! does the same.</source>
        <translation>一致するものを除外します。!も同じです。</translation>
    </message>
    <message>
        <source>A regular expression between slashes. Text that takes too long to match is treated as not matching.</source>
        <translation>スラッシュで囲んだ正規表現です。照合に時間がかかりすぎるテキストは、一致しないものとして扱われます。</translation>
    </message>
    <message>
        <source>A range. You can also use &gt;, &gt;=, &lt; and &lt;=. Units: ms, s, m, h, d.</source>
        <translation>範囲です。&gt;、&gt;=、&lt;、&lt;=も使えます。単位: ms、s、m、h、d。</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>The state of the target.</source>
        <translation>監視対象の状態。</translation>
    </message>
    <message>
        <source>A tag of the target.</source>
        <translation>監視対象のタグ。</translation>
    </message>
    <message>
        <source>The type of check.</source>
        <translation>チェックの種類。</translation>
    </message>
    <message>
        <source>Matches part of the name. Use = for the full name.</source>
        <translation>名前の一部に一致します。名前全体には=を使います。</translation>
    </message>
    <message>
        <source>Matches part of the host name or address.</source>
        <translation>ホスト名またはアドレスの一部に一致します。</translation>
    </message>
    <message>
        <source>Matches part of the URL, host and port, or command.</source>
        <translation>URL、ホストとポート、またはコマンドの一部に一致します。</translation>
    </message>
    <message>
        <source>How long the last check took.</source>
        <translation>前回のチェックの所要時間。</translation>
    </message>
    <message>
        <source>How long the target has been in its current state.</source>
        <translation>監視対象の現在の状態が続いている時間。</translation>
    </message>
    <message>
        <source>How long ago the last check started.</source>
        <translation>前回のチェックの開始からの経過時間。</translation>
    </message>
    <message>
        <source>The number of consecutive results that weren&apos;t up.</source>
        <translation>正常以外の結果が連続した回数。</translation>
    </message>
    <message>
        <source>The HTTP status, or the exit code of a command.</source>
        <translation>HTTPステータス、またはコマンドの終了コード。</translation>
    </message>
    <message>
        <source>The error of the last check, if it failed.</source>
        <translation>前回のチェックのエラー (失敗した場合)。</translation>
    </message>
    <message>
        <source>A regular expression, matched against all text fields.</source>
        <translation>すべてのテキストフィールドと照合する正規表現。</translation>
    </message>
    <message>
        <source>isn&apos;t working (confirmed)</source>
        <translation>機能していません (確定)</translation>
    </message>
    <message>
        <source>works, but needs attention (confirmed)</source>
        <translation>機能していますが、注意が必要です (確定)</translation>
    </message>
    <message>
        <source>works</source>
        <translation>機能しています</translation>
    </message>
    <message>
        <source>couldn&apos;t be determined (confirmed)</source>
        <translation>判定できませんでした (確定)</translation>
    </message>
    <message>
        <source>doesn&apos;t respond, and a target it depends on is down</source>
        <translation>応答せず、依存先の監視対象がダウンしています</translation>
    </message>
    <message>
        <source>no data: this computer was offline or asleep</source>
        <translation>データなし: このコンピューターはオフラインかスリープ中でした</translation>
    </message>
    <message>
        <source>down, degraded, unknown or unreachable, confirmed or not</source>
        <translation>ダウン、機能低下、不明、到達不能 (確定・未確定を問わず)</translation>
    </message>
    <message>
        <source>a problem that isn&apos;t confirmed yet</source>
        <translation>まだ確定していない問題</translation>
    </message>
    <message>
        <source>changes state too often</source>
        <translation>状態が頻繁に変わりすぎます</translation>
    </message>
    <message>
        <source>a problem or recovery that isn&apos;t confirmed yet</source>
        <translation>まだ確定していない問題または復旧</translation>
    </message>
    <message>
        <source>a confirmed problem</source>
        <translation>確定した問題</translation>
    </message>
    <message>
        <source>a problem that someone has acknowledged</source>
        <translation>誰かが確認済みにした問題</translation>
    </message>
    <message>
        <source>a problem whose alerts are snoozed until a set time</source>
        <translation>アラートが設定時刻までスヌーズ中の問題</translation>
    </message>
    <message>
        <source>is waiting for its first result</source>
        <translation>最初の結果を待っています</translation>
    </message>
    <message>
        <source>is being checked now</source>
        <translation>現在チェック中です</translation>
    </message>
    <message>
        <source>is in maintenance, regardless of its check results</source>
        <translation>チェック結果にかかわらずメンテナンス中です</translation>
    </message>
    <message>
        <source>has a mark (menu Edit, Marks)</source>
        <translation>マークがあります (メニューの編集、マーク)</translation>
    </message>
    <message>
        <source>isn&apos;t checked until resumed</source>
        <translation>再開するまでチェックされません</translation>
    </message>
    <message>
        <source>has no tags</source>
        <translation>タグがありません</translation>
    </message>
</context>
<context>
    <name>FormFiles</name>
    <message>
        <source>The file %1 for the form field “%2” wasn&apos;t found or isn&apos;t a regular file. Check its path.</source>
        <translation>フォームフィールド「%2」のファイル%1が見つからないか、通常のファイルではありません。パスを確認してください。</translation>
    </message>
    <message>
        <source>The file %1 for the form field “%2” can&apos;t be read: %3.</source>
        <translation>フォームフィールド「%2」のファイル%1を読み取れません: %3。</translation>
    </message>
    <message>
        <source>The form&apos;s files exceed %1 in total. Send smaller files.</source>
        <translation>フォームのファイルの合計が%1を超えています。より小さいファイルを送信してください。</translation>
    </message>
    <message>
        <source>The form&apos;s files were still being read.</source>
        <translation>フォームのファイルをまだ読み取り中でした。</translation>
    </message>
</context>
<context>
    <name>GatusEndpoint</name>
    <message>
        <source>This endpoint isn&apos;t a map.</source>
        <translation>このエンドポイントはマップではありません。</translation>
    </message>
    <message>
        <source>Gatus: %1, window %2</source>
        <translation>Gatus: %1、期間%2</translation>
    </message>
    <message>
        <source>%1, domain</source>
        <translation>%1、ドメイン</translation>
    </message>
    <message>
        <source>Only the registration of the domain is checked by this target. If %1 isn&apos;t the registered domain, correct it.</source>
        <translation>この監視対象では、ドメインの登録だけがチェックされます。%1が登録ドメインでない場合は、修正してください。</translation>
    </message>
    <message>
        <source>The condition “%1” needs a suite.</source>
        <translation>条件「%1」にはスイートが必要です。</translation>
    </message>
    <message>
        <source>The interval is %1, because %2 isn&apos;t possible.</source>
        <translation>%2は指定できないため、間隔は%1です。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper can&apos;t check addresses that begin with “%2”.</source>
        <translation>「%1」はインポートされませんでした。Watchkeeperは、「%2」で始まるアドレスをチェックできません。</translation>
    </message>
    <message>
        <source>Placeholders of Gatus in the body are sent as they are.</source>
        <translation>本文内のGatusのプレースホルダーは、そのまま送信されます。</translation>
    </message>
    <message>
        <source>Only the SSH server is checked. Watchkeeper doesn&apos;t log in and runs no command. To do so, add a command with ssh.</source>
        <translation>SSHサーバーだけがチェックされます。Watchkeeperはログインせず、コマンドを実行しません。実行するには、sshを使うコマンドを追加してください。</translation>
    </message>
</context>
<context>
    <name>GatusExport</name>
    <message>
        <source>The environment variable %1 must contain the value of ${%2:%3}.</source>
        <translation>環境変数 %1 には ${%2:%3} の値を入れておく必要があります。</translation>
    </message>
    <message>
        <source>Only the tag “%1” was exported, because Gatus has one group for each endpoint.</source>
        <translation>Gatus のエンドポイントにはグループを 1 つしか設定できないため、タグ「%1」だけをエクスポートしました。</translation>
    </message>
    <message>
        <source>Gatus can&apos;t evaluate the condition “%1”.</source>
        <translation>Gatus は条件「%1」を評価できません。</translation>
    </message>
    <message>
        <source>If the condition “%1” fails, the endpoint is down, because Gatus has no degraded state.</source>
        <translation>Gatus には機能低下の状態がないため、条件「%1」を満たさないとエンドポイントはダウンになります。</translation>
    </message>
    <message>
        <source>Gatus needs a scope for OAuth 2.</source>
        <translation>Gatus の OAuth 2 にはスコープが必要です。</translation>
    </message>
    <message>
        <source>Gatus can&apos;t send the bytes in “send”.</source>
        <translation>Gatus は「send」のバイト列を送信できません。</translation>
    </message>
    <message>
        <source>Gatus asks 1.1.1.1, because the target names no DNS server.</source>
        <translation>監視対象に DNS サーバーの指定がないため、Gatus は 1.1.1.1 に問い合わせます。</translation>
    </message>
    <message>
        <source>Maintenance wasn&apos;t exported.</source>
        <translation>メンテナンスはエクスポートされませんでした。</translation>
    </message>
</context>
<context>
    <name>GatusImport</name>
    <message>
        <source>“%1” isn&apos;t the name of a variable. It was replaced by an empty text, as in Gatus.</source>
        <translation>「%1」は変数名ではありません。Gatusと同じく、空のテキストに置き換えました。</translation>
    </message>
    <message>
        <source>The environment variable %1 isn&apos;t set. An empty text was used.</source>
        <translation>環境変数%1が設定されていません。空のテキストを使いました。</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false. The default was used.</source>
        <translation>「%1」はtrueでもfalseでもありません。既定値を使いました。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid duration. The default was used.</source>
        <translation>「%1」は正しい時間ではありません。既定値を使いました。</translation>
    </message>
    <message>
        <source>Of an alert by “%1”, this wasn&apos;t imported: %2. Set it in an alert rule.</source>
        <translation>「%1」によるアラートのうち、次のものはインポートされませんでした: %2。アラートルールで設定してください。</translation>
    </message>
    <message>
        <source>The alert channel “%1” wasn&apos;t imported. Add it in Alert channels, and its alerts in Alert rules. The thresholds of alerts became the attempts of targets.</source>
        <translation>アラートチャンネル「%1」はインポートされませんでした。アラートチャンネルで追加し、そのアラートはアラートルールで追加してください。アラートのしきい値は、監視対象の試行回数になりました。</translation>
    </message>
    <message>
        <source>“%1” receives results from another program, which Watchkeeper can&apos;t.</source>
        <translation>「%1」は別のプログラムから結果を受け取りますが、Watchkeeperではできません。</translation>
    </message>
    <message>
        <source>The suite “%1” runs requests in order and passes values between them, which Watchkeeper can&apos;t.</source>
        <translation>スイート「%1」はリクエストを順に実行して値を受け渡しますが、Watchkeeperではできません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a day of the week.</source>
        <translation>「%1」は曜日ではありません。</translation>
    </message>
    <message>
        <source>Watchkeeper checks the connection of this computer automatically. See the settings “watchLink” and “linkReferences”.</source>
        <translation>Watchkeeperはこのコンピューターの接続状態を自動的にチェックします。設定の「watchLink」と「linkReferences」を参照してください。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t show the endpoints of another Gatus.</source>
        <translation>Watchkeeperは別のGatusのエンドポイントを表示できません。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t check through an SSH tunnel.</source>
        <translation>WatchkeeperはSSHトンネル経由でチェックできません。</translation>
    </message>
    <message>
        <source>Gatus: maintenance</source>
        <translation>Gatus: メンテナンス</translation>
    </message>
    <message>
        <source>%1 is a database, not a YAML file.</source>
        <translation>%1はYAMLファイルではなくデータベースです。</translation>
    </message>
    <message>
        <source>%1 contains several YAML documents. Gatus reads only the first. Put each into a file of its own.</source>
        <translation>%1には複数のYAML文書が含まれています。Gatusは最初のものだけを読み込みます。それぞれ別のファイルにしてください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a configuration of Gatus. It has no keys.</source>
        <translation>%1はGatusの設定ではありません。キーがありません。</translation>
    </message>
    <message>
        <source>Another file has a different value for this key.</source>
        <translation>別のファイルでは、このキーの値が異なります。</translation>
    </message>
    <message>
        <source>The files contain too many values.</source>
        <translation>ファイルの値が多すぎます。</translation>
    </message>
    <message>
        <source>The files are empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>結果はまだありません</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>A group can be evaluated only together with its member targets.</source>
        <translation>グループは、メンバーの監視対象と一緒でなければ評価できません。</translation>
    </message>
    <message>
        <source>The chosen rule requires a number.</source>
        <translation>選択したルールには数が必要です。</translation>
    </message>
    <message>
        <source>This field applies only to the rule “%1”. Choose that rule, or remove this field.</source>
        <translation>このフィールドはルール「%1」にのみ適用されます。そのルールを選ぶか、このフィールドを削除してください。</translation>
    </message>
    <message>
        <source>Specify which targets belong to the group, by name or by tag.</source>
        <translation>グループに属する監視対象を、名前またはタグで指定してください。</translation>
    </message>
    <message>
        <source>An entry is empty. Remove it.</source>
        <translation>空の項目があります。削除してください。</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>「%1」が2回現れます。</translation>
    </message>
    <message>
        <source>This field isn&apos;t used with the rule “worst”.</source>
        <translation>このフィールドはルール「worst」では使われません。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Names of the targets in the group. Groups can contain other groups, but circular references aren&apos;t allowed.</source>
        <translation>グループに属する監視対象の名前。グループはほかのグループを含められますが、循環参照はできません。</translation>
    </message>
    <message>
        <source>Members by tag</source>
        <translation>タグによるメンバー</translation>
    </message>
    <message>
        <source>Includes every target with one of these tags. Other groups can be added only by name.</source>
        <translation>これらのタグのいずれかを持つ監視対象をすべて含みます。ほかのグループは名前でのみ追加できます。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>all, any, atLeast, percent: the group is down unless all, any, the minimum number or the minimum percentage of members are up. Degraded members count as up. worst: the group has the state of its worst member. Paused members are ignored. The group is unknown if unknown members could change the result.</source>
        <translation>all、any、atLeast、percent: すべて、1つ以上、最少数、または最低割合のメンバーが正常でない限り、グループはダウンになります。機能低下のメンバーは正常とみなされます。worst: グループは最も悪いメンバーの状態になります。一時停止中のメンバーは無視されます。不明なメンバーによって結果が変わりうる場合、グループは不明になります。</translation>
    </message>
    <message>
        <source>All are up</source>
        <translation>すべて正常</translation>
    </message>
    <message>
        <source>At least one is up</source>
        <translation>少なくとも1つが正常</translation>
    </message>
    <message>
        <source>At least this many are up</source>
        <translation>少なくともこの数が正常</translation>
    </message>
    <message>
        <source>At least this percentage is up</source>
        <translation>少なくともこの割合が正常</translation>
    </message>
    <message>
        <source>Same as the worst member</source>
        <translation>最も悪いメンバーと同じ</translation>
    </message>
    <message>
        <source>Minimum members up</source>
        <translation>正常なメンバーの最少数</translation>
    </message>
    <message>
        <source>Number of members that must be up. Used only if the rule is “atLeast”.</source>
        <translation>正常でなければならないメンバーの数。ルールが「atLeast」の場合にのみ使われます。</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Percentage of members that must be up. Used only if the rule is “percent”.</source>
        <translation>正常でなければならないメンバーの割合。ルールが「percent」の場合にのみ使われます。</translation>
    </message>
    <message>
        <source>Members up: degraded below</source>
        <translation>機能低下とする正常メンバー数の下限</translation>
    </message>
    <message>
        <source>The group is degraded if fewer than this number of members are up. Leave empty for no limit.</source>
        <translation>正常なメンバーがこの数より少ないと、グループは機能低下になります。空欄にすると下限はありません。</translation>
    </message>
    <message>
        <source>Percentage up: degraded below</source>
        <translation>機能低下とする正常割合の下限</translation>
    </message>
    <message>
        <source>The group is degraded if less than this percentage of members is up. Leave empty for no limit.</source>
        <translation>正常なメンバーの割合がこれより低いと、グループは機能低下になります。空欄にすると下限はありません。</translation>
    </message>
    <message>
        <source>Number of members, excluding paused ones.</source>
        <translation>一時停止中を除くメンバーの数。</translation>
    </message>
    <message>
        <source>Number of members that are up and not degraded.</source>
        <translation>正常で、機能低下ではないメンバーの数。</translation>
    </message>
    <message>
        <source>Number of members that are degraded.</source>
        <translation>機能低下のメンバーの数。</translation>
    </message>
    <message>
        <source>Number of members that are down.</source>
        <translation>ダウンしているメンバーの数。</translation>
    </message>
    <message>
        <source>Number of members that are unknown, have no result yet, or are missing.</source>
        <translation>不明、結果待ち、または存在しないメンバーの数。</translation>
    </message>
    <message>
        <source>Number of members that are paused.</source>
        <translation>一時停止中のメンバーの数。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>All members are up</source>
        <translation>すべてのメンバーが正常</translation>
    </message>
    <message>
        <source>All members are up and not degraded</source>
        <translation>すべてのメンバーが正常で、機能低下ではない</translation>
    </message>
    <message>
        <source>Members up: at least %1 %</source>
        <translation>正常なメンバー: %1 %以上</translation>
    </message>
    <message>
        <source>Members up: at least %1</source>
        <translation>正常なメンバー: %1以上</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%2件中%1件が正常</translation>
    </message>
    <message>
        <source>Members up: at least %1, else degraded</source>
        <translation>正常なメンバー: %1以上、下回ると機能低下</translation>
    </message>
    <message>
        <source>Group of targets</source>
        <translation>監視対象のグループ</translation>
    </message>
    <message>
        <source>Combines the current states of other targets: all, any, a minimum number or a percentage of them must be up. Runs no checks of its own, and updates immediately when a member changes.</source>
        <translation>ほかの監視対象の現在の状態をまとめます。すべて、1つ以上、最少数、または最低割合が正常でなければなりません。グループ自体はチェックを実行せず、メンバーが変わるとすぐに更新されます。</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>ダウン: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>不明: %1</translation>
    </message>
    <message>
        <source>no result yet: %1</source>
        <translation>結果待ち: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>なし: %1</translation>
    </message>
    <message>
        <source>degraded: %1</source>
        <translation>機能低下: %1</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>一時停止中: %1</translation>
    </message>
    <message>
        <source>All members of this group are paused, so there is nothing to evaluate.</source>
        <translation>このグループのすべてのメンバーが一時停止中のため、評価するものがありません。</translation>
    </message>
    <message>
        <source>This group has no members because no target has a matching name or tag. Other groups can be added only by name.</source>
        <translation>一致する名前またはタグの監視対象がないため、このグループにはメンバーがありません。ほかのグループは名前でのみ追加できます。</translation>
    </message>
    <message>
        <source>At least %1 must be up.</source>
        <translation>少なくとも%1が正常でなければなりません。</translation>
    </message>
    <message>
        <source>At least %1 must be up, but too many states are unknown.</source>
        <translation>少なくとも%1が正常でなければなりませんが、不明な状態が多すぎます。</translation>
    </message>
    <message>
        <source>The group is degraded when fewer than %1 are up.</source>
        <translation>正常なものが%1より少ないと、グループは機能低下になります。</translation>
    </message>
    <message>
        <source>The group has the state of its worst member.</source>
        <translation>グループは最も悪いメンバーの状態になります。</translation>
    </message>
</context>
<context>
    <name>GroupMembers</name>
    <message>
        <source>A group can&apos;t be a member of itself.</source>
        <translation>グループはそれ自体のメンバーにはなれません。</translation>
    </message>
    <message>
        <source>Circular membership: %1. A group can&apos;t depend on itself, even through other groups.</source>
        <translation>メンバーが循環しています: %1。グループは、ほかのグループを介しても自分自身に依存できません。</translation>
    </message>
</context>
<context>
    <name>HeaderContent</name>
    <message numerus="yes">
        <source>%Ln target(s) down</source>
        <comment>header: 3 targets are down</comment>
        <translation>
            <numerusform>%Ln件の監視対象がダウン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) degraded</source>
        <comment>header: 3 targets are degraded</comment>
        <translation>
            <numerusform>%Ln件の監視対象が機能低下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unreachable</source>
        <comment>header: 3 targets are unreachable</comment>
        <translation>
            <numerusform>%Ln件の監視対象が到達不能</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unknown</source>
        <comment>header: the state of 3 targets is unknown</comment>
        <translation>
            <numerusform>%Ln件の監視対象が不明</numerusform>
        </translation>
    </message>
    <message>
        <source>down for %1</source>
        <comment>header: a duration</comment>
        <translation>ダウン継続%1</translation>
    </message>
    <message>
        <source>degraded for %1</source>
        <comment>header: a duration</comment>
        <translation>機能低下継続%1</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>header: a duration</comment>
        <translation>継続%1</translation>
    </message>
    <message>
        <source>This computer has been offline since %1</source>
        <translation>このコンピューターは%1からオフラインです</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln件を確認済みまたはスヌーズ中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>監視対象%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>results are on hold</source>
        <translation>結果は保留中</translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln件の監視対象をチェック中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln件完了</numerusform>
        </translation>
    </message>
    <message>
        <source>All targets are paused</source>
        <translation>すべての監視対象が一時停止中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) being confirmed</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln件の問題を確定中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) in maintenance</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln件の監視対象がメンテナンス中</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1: %2</source>
        <comment>header: the end and the name of a maintenance</comment>
        <translation>%1まで: %2</translation>
    </message>
    <message numerus="yes">
        <source>No data for %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln件の監視対象のデータなし</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first results</source>
        <translation>最初の結果を待っています</translation>
    </message>
    <message>
        <source>Everything is up</source>
        <translation>すべて正常</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <comment>a time</comment>
        <translation>%1まで一時停止中</translation>
    </message>
    <message>
        <source>The schedule is paused</source>
        <translation>スケジュールは一時停止中</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>一時停止中: バッテリー駆動</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>監視対象はまだありません</translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <comment>an uptime</comment>
        <translation>30日間で%1</translation>
    </message>
    <message>
        <source>%1 in 24 h</source>
        <comment>an uptime</comment>
        <translation>24時間で%1</translation>
    </message>
</context>
<context>
    <name>HistoryDatabase</name>
    <message>
        <source>The history “%1” was deleted or replaced while Watchkeeper was running. Watchkeeper continues with the current one.</source>
        <translation>履歴「%1」は、Watchkeeperの実行中に削除または置き換えられました。Watchkeeperは現在の履歴で続行します。</translation>
    </message>
    <message>
        <source>The history database was damaged, and nothing in it could be read. It was moved to “%1”, and a new one was created.</source>
        <translation>履歴データベースが破損しており、何も読み取れませんでした。「%1」に移動し、新しいデータベースを作成しました。</translation>
    </message>
    <message>
        <source>The history database was damaged. All its contents were recovered into a new database. The damaged database was moved to “%1”.</source>
        <translation>履歴データベースが破損していました。すべての内容を新しいデータベースに回復しました。破損したデータベースは「%1」に移動しました。</translation>
    </message>
    <message numerus="yes">
        <source>The history database was damaged. %n entries were recovered into a new database. The damaged database was moved to “%1”.</source>
        <translation>
            <numerusform>履歴データベースが破損していました。%n件の項目を新しいデータベースに回復しました。破損したデータベースは「%1」に移動しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 These tables and all their contents were missing: %2.</source>
        <extracomment>Appended to the message about a damaged history. %1: that message; %2: names of tables</extracomment>
        <translation>%1 次のテーブルとその内容はすべて失われていました: %2。</translation>
    </message>
</context>
<context>
    <name>HistoryError</name>
    <message>
        <source>The history “%1” can&apos;t be written: the disk is full.</source>
        <translation>履歴「%1」に書き込めません。ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>The history “%1” can&apos;t be written: permission denied.</source>
        <translation>履歴「%1」に書き込めません。権限がありません。</translation>
    </message>
    <message>
        <source>Another program is using the history “%1”.</source>
        <translation>別のプログラムが履歴「%1」を使用中です。</translation>
    </message>
    <message>
        <source>The history “%1” is damaged.</source>
        <translation>履歴「%1」は破損しています。</translation>
    </message>
    <message>
        <source>The history “%1” was written by a newer version of Watchkeeper. It was left unchanged.</source>
        <translation>履歴「%1」は、より新しいバージョンのWatchkeeperで書き込まれました。変更されていません。</translation>
    </message>
    <message>
        <source>The history “%1” was written by an older version of Watchkeeper. It will be upgraded the next time Watchkeeper monitors with this profile.</source>
        <translation>履歴「%1」は、より古いバージョンのWatchkeeperで書き込まれました。次にWatchkeeperがこのプロファイルで監視するときにアップグレードされます。</translation>
    </message>
    <message>
        <source>The history “%1” is empty. Its tables will be created the next time Watchkeeper monitors with this profile.</source>
        <translation>履歴「%1」は空です。次にWatchkeeperがこのプロファイルで監視するときにテーブルが作成されます。</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be reached: %2</source>
        <translation>履歴「%1」に到達できませんでした: %2</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be used: %2</source>
        <translation>履歴「%1」を使用できませんでした: %2</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be used.</source>
        <translation>履歴「%1」を使用できませんでした。</translation>
    </message>
</context>
<context>
    <name>HistoryRecorder</name>
    <message>
        <source>Results missing from the history because they couldn&apos;t be stored before Watchkeeper exited: %1.</source>
        <translation>Watchkeeperの終了前に保存できず、履歴から欠けている結果: %1。</translation>
    </message>
    <message>
        <source>State changes missing from the history because they couldn&apos;t be stored before Watchkeeper exited: %1.</source>
        <translation>Watchkeeperの終了前に保存できず、履歴から欠けている状態の変化: %1。</translation>
    </message>
    <message>
        <source>Results can&apos;t currently be stored. %1 Checks continue, and their results are kept in memory until they can be stored.</source>
        <translation>現在、結果を保存できません。%1 チェックは続行され、結果は保存できるようになるまでメモリーに保持されます。</translation>
    </message>
    <message>
        <source>State changes of targets can&apos;t currently be stored. %1 They are kept in memory until they can be stored.</source>
        <translation>現在、監視対象の状態の変化を保存できません。%1 保存できるようになるまでメモリーに保持されます。</translation>
    </message>
    <message>
        <source>Evidence of failing targets can&apos;t currently be stored. %1 Part of it is kept in memory until it can be stored.</source>
        <translation>現在、失敗した監視対象の証跡を保存できません。%1 一部は、保存できるようになるまでメモリーに保持されます。</translation>
    </message>
    <message>
        <source>Results of past hours can&apos;t currently be compacted and therefore use more space. %1</source>
        <translation>現在、過去の結果を圧縮できないため、使用容量が増えています。%1</translation>
    </message>
    <message>
        <source>Old history can&apos;t currently be removed and is still using disk space. %1</source>
        <translation>現在、古い履歴を削除できないため、まだディスク容量を使用しています。%1</translation>
    </message>
    <message>
        <source>%1 This file is skipped until Watchkeeper restarts.</source>
        <translation>%1 このファイルは、Watchkeeperを再起動するまでスキップされます。</translation>
    </message>
</context>
<context>
    <name>HistoryServer</name>
    <message>
        <source>The database uses the encoding %1. Create one with ENCODING &apos;UTF8&apos;.</source>
        <translation>データベースのエンコーディングは%1です。ENCODING &apos;UTF8&apos;で作成してください。</translation>
    </message>
</context>
<context>
    <name>HistoryServerLocation</name>
    <message>
        <source>“%1” isn&apos;t supported here. Available: %2.</source>
        <translation>「%1」はここでは使えません。使えるもの: %2。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t contain a semicolon.</source>
        <translation>「%1」にセミコロンは使えません。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid URL. Use a form like postgresql://user@db.example/watchkeeper.</source>
        <translation>これは正しいURLではありません。postgresql://user@db.example/watchkeeperのような形式を使ってください。</translation>
    </message>
    <message>
        <source>The database name is missing after the host, as in …/watchkeeper.</source>
        <translation>…/watchkeeperのような、ホストの後のデータベース名がありません。</translation>
    </message>
    <message>
        <source>This URL can&apos;t contain a password, because others may read it. Add the password to the file %1, in the form host:port:database:user:password, or set the environment variable PGPASSWORD.</source>
        <translation>このURLは他人に読まれる可能性があるため、パスワードを含められません。パスワードをhost:port:database:user:passwordの形式でファイル%1に追加するか、環境変数PGPASSWORDを設定してください。</translation>
    </message>
</context>
<context>
    <name>HistoryShare</name>
    <message>
        <source>The system couldn&apos;t create another thread for this program.</source>
        <translation>システムは、このプログラム用の新しいスレッドを作成できませんでした。</translation>
    </message>
    <message>
        <source>The history server “%1” hasn&apos;t responded for %2 s.</source>
        <translation>履歴サーバー「%1」が%2秒間応答していません。</translation>
    </message>
</context>
<context>
    <name>HostName</name>
    <message>
        <source>Enter a host name or an address.</source>
        <translation>ホスト名またはアドレスを入力してください。</translation>
    </message>
    <message>
        <source>A host name can&apos;t begin with a hyphen.</source>
        <translation>ホスト名の先頭にハイフンは使えません。</translation>
    </message>
    <message>
        <source>Enter only the host name or the address, without scheme, brackets, port or path.</source>
        <translation>スキーム、括弧、ポート、パスを含めず、ホスト名またはアドレスだけを入力してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid IPv4 address. Use four numbers from 0 to 255, separated by dots.</source>
        <translation>これは正しいIPv4アドレスではありません。0から255までの4つの数をドットで区切って使ってください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid host name. Use letters, digits and hyphens, in parts of up to 63 characters separated by dots.</source>
        <translation>これは正しいホスト名ではありません。英字、数字、ハイフンを使い、63文字以内の部分をドットで区切ってください。</translation>
    </message>
</context>
<context>
    <name>HttpCheck</name>
    <message>
        <source>the certificate files were still being read</source>
        <translation>証明書ファイルをまだ読み取り中でした</translation>
    </message>
    <message>
        <source>the name %1 was still being resolved</source>
        <translation>名前%1をまだ解決中でした</translation>
    </message>
    <message>
        <source>the proxy was still being determined</source>
        <translation>プロキシをまだ判定中でした</translation>
    </message>
    <message>
        <source>the form&apos;s files were still being read</source>
        <translation>フォームのファイルをまだ読み取り中でした</translation>
    </message>
</context>
<context>
    <name>HttpErrors</name>
    <message>
        <source>%1 port %2</source>
        <translation>%1 ポート%2</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection. Is it running?</source>
        <translation>プロキシ%1が接続を拒否しました。動作していますか?</translation>
    </message>
    <message>
        <source>Connection refused by %1. The host is reachable, but nothing is listening there. Is the service running?</source>
        <translation>%1に接続を拒否されました。ホストには到達できますが、そこで待ち受けているものがありません。サービスは動作していますか?</translation>
    </message>
    <message>
        <source>The host %1 wasn&apos;t found. Is the name spelled correctly?</source>
        <translation>ホスト%1が見つかりませんでした。名前のつづりは正しいですか?</translation>
    </message>
    <message>
        <source>The host of the proxy %1 wasn&apos;t found. Is the name spelled correctly?</source>
        <translation>プロキシ%1のホストが見つかりませんでした。名前のつづりは正しいですか?</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1が応答せずに接続を閉じました。</translation>
    </message>
    <message>
        <source>The proxy %1 didn&apos;t open a connection to %2.</source>
        <translation>プロキシ%1は%2への接続を開きませんでした。</translation>
    </message>
    <message>
        <source>Couldn&apos;t connect to %1: %2.</source>
        <translation>%1に接続できませんでした: %2。</translation>
    </message>
    <message>
        <source>The response is unexpectedly large: more than %1. Is the address correct?</source>
        <translation>応答が予想外に大きく、%1を超えています。アドレスは正しいですか?</translation>
    </message>
    <message>
        <source>The decompressed body exceeds %1, the limit of this target (compressed: %2). If this size is expected, raise “maxDecompressed”.</source>
        <translation>展開した本文が、この監視対象の上限%1を超えています (圧縮時: %2)。このサイズが想定どおりなら、「maxDecompressed」を上げてください。</translation>
    </message>
    <message>
        <source>The body is marked as compressed, but can&apos;t be decompressed.</source>
        <translation>本文は圧縮済みとされていますが、展開できません。</translation>
    </message>
    <message>
        <source>The body isn&apos;t valid HTTP: its chunks are malformed.</source>
        <translation>本文は正しいHTTPではありません。チャンクの形式が正しくありません。</translation>
    </message>
    <message>
        <source>The body is larger than %1, the limit of this target. Raise “maxBody”, or check a smaller page.</source>
        <translation>本文が、この監視対象の上限%1を超えています。「maxBody」を上げるか、より小さいページをチェックしてください。</translation>
    </message>
    <message>
        <source>The server at %1 requires TLS. Use an address that starts with https://.</source>
        <translation>%1のサーバーにはTLSが必要です。https:// で始まるアドレスを使ってください。</translation>
    </message>
    <message numerus="yes">
        <source>The response from %1 isn&apos;t valid HTTP: found %n byte(s) before “HTTP/”.</source>
        <translation>
            <numerusform>%1からの応答は正しいHTTPではありません。「HTTP/」の前に%nバイトありました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t speak HTTP: the response begins with “%2”.</source>
        <translation>%1のサーバーはHTTPを使いません。応答は「%2」で始まっています。</translation>
    </message>
    <message>
        <source>The response header is larger than %1, which is more than clients accept. Check the server.</source>
        <translation>応答ヘッダーが%1を超えています。これはクライアントが受け付ける大きさを超えています。サーバーを確認してください。</translation>
    </message>
    <message>
        <source>The chunk headers and trailers of the response are larger than %1, which is more than clients accept. Check the server.</source>
        <translation>応答のチャンクヘッダーとトレーラーが%1を超えています。これはクライアントが受け付ける大きさを超えています。サーバーを確認してください。</translation>
    </message>
    <message>
        <source>The response header isn&apos;t valid HTTP (%1).</source>
        <translation>応答ヘッダーは正しいHTTPではありません (%1)。</translation>
    </message>
    <message>
        <source>%1 closed the connection without a response, or doesn&apos;t speak HTTP.</source>
        <translation>%1が応答せずに接続を閉じたか、HTTPを使いません。</translation>
    </message>
    <message>
        <source>The response header was cut off: the connection was closed after %1.</source>
        <translation>応答ヘッダーが途中で切れました。%1の後に接続が閉じられました。</translation>
    </message>
    <message>
        <source>The server sends an interim response (%1) first, which Qt&apos;s HTTP client doesn&apos;t support. Set “client” to own.</source>
        <translation>サーバーは先に中間応答 (%1) を送信しますが、QtのHTTPクライアントはこれに対応していません。「client」をownにしてください。</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t speak valid HTTP/2.</source>
        <translation>%1のサーバーは正しいHTTP/2を使っていません。</translation>
    </message>
    <message>
        <source>The response header from %1 isn&apos;t valid HTTP/2, or is larger than 64 KiB.</source>
        <translation>%1からの応答ヘッダーが正しいHTTP/2ではないか、64 KiBを超えています。</translation>
    </message>
    <message>
        <source>%1 aborted the request (%2).</source>
        <translation>%1がリクエストを中断しました (%2)。</translation>
    </message>
    <message>
        <source>The response was cut off: the connection was closed after %1 of the body.</source>
        <translation>応答が途中で切れました。本文の%1の後に接続が閉じられました。</translation>
    </message>
    <message>
        <source>The response was cut off: the connection was closed after %1 of %2.</source>
        <translation>応答が途中で切れました。%2のうち%1の後に接続が閉じられました。</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t offer HTTP/2. Set “httpVersion” to 1.1, or turn on HTTP/2 on the server.</source>
        <translation>%1のサーバーはHTTP/2を提供していません。「httpVersion」を1.1にするか、サーバーでHTTP/2をオンにしてください。</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t support TLS 1.3, which “tlsMinimum” requires.</source>
        <translation>%1のサーバーは、「tlsMinimum」で必要なTLS 1.3に対応していません。</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>%1への接続に失敗しました: %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n redirect(s) followed</source>
        <translation>
            <numerusform>リダイレクト%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>connected immediately</source>
        <translation>すぐに接続</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>%1で接続</translation>
    </message>
    <message>
        <source>TLS after another %1</source>
        <translation>さらに%1でTLS</translation>
    </message>
    <message>
        <source>no connection yet</source>
        <translation>まだ接続なし</translation>
    </message>
    <message>
        <source>the proxy didn&apos;t open a connection</source>
        <translation>プロキシが接続を開きませんでした</translation>
    </message>
    <message>
        <source>%1 didn&apos;t accept the connection</source>
        <translation>%1が接続を受け付けませんでした</translation>
    </message>
    <message>
        <source>then the TLS handshake didn&apos;t finish</source>
        <translation>その後TLSハンドシェイクが完了しませんでした</translation>
    </message>
    <message>
        <source>then the server didn&apos;t accept the remaining %1 of the request</source>
        <translation>その後サーバーがリクエストの残り%1を受け付けませんでした</translation>
    </message>
    <message>
        <source>request sent</source>
        <translation>リクエスト送信済み</translation>
    </message>
    <message>
        <source>then no response</source>
        <translation>その後応答なし</translation>
    </message>
    <message>
        <source>response %1</source>
        <translation>応答%1</translation>
    </message>
    <message>
        <source>then only %1 of the response header</source>
        <translation>その後応答ヘッダーの%1のみ受信</translation>
    </message>
    <message>
        <source>then only %1 of %2 received</source>
        <translation>その後%2のうち%1のみ受信</translation>
    </message>
    <message>
        <source>then %1 of a body of unknown size</source>
        <translation>その後サイズ不明の本文の%1を受信</translation>
    </message>
    <message>
        <source>The proxy %1 requires a user name and password. Add them to the proxy&apos;s address, in this target or in the network settings.</source>
        <translation>プロキシ%1にはユーザー名とパスワードが必要です。この監視対象またはネットワーク設定で、プロキシのアドレスに追加してください。</translation>
    </message>
    <message>
        <source>The server requests digest authentication with an unsupported algorithm. Watchkeeper supports MD5, SHA-256 and SHA-512/256.</source>
        <translation>サーバーは、対応していないアルゴリズムのダイジェスト認証を要求しています。Watchkeeperが対応しているのは、MD5、SHA-256、SHA-512/256です。</translation>
    </message>
    <message>
        <source>The server requests digest authentication with an unsupported quality of protection. Watchkeeper supports “auth” and “auth-int”.</source>
        <translation>サーバーは、対応していない保護品質 (qop) のダイジェスト認証を要求しています。Watchkeeperが対応しているのは、「auth」と「auth-int」です。</translation>
    </message>
    <message>
        <source>The server requests digest authentication without the required nonce. Check the configuration of the server.</source>
        <translation>サーバーは、必須のnonceなしでダイジェスト認証を要求しています。サーバーの設定を確認してください。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t request digest authentication. Set “authentication” to the method it requests.</source>
        <translation>サーバーはダイジェスト認証を要求していません。「authentication」を、サーバーが要求する方式にしてください。</translation>
    </message>
    <message>
        <source>The server returned %1 and rejected each of its own nonces as stale. If several servers share the address, they must also share their nonces.</source>
        <translation>サーバーは%1を返し、自らのnonceをすべて期限切れとして拒否しました。複数のサーバーがアドレスを共有している場合は、nonceも共有する必要があります。</translation>
    </message>
    <message>
        <source>The server rejected the user name and password (%1). Check both.</source>
        <translation>サーバーがユーザー名とパスワードを拒否しました (%1)。両方を確認してください。</translation>
    </message>
    <message>
        <source>The server returned %1. Accepted: %2.</source>
        <translation>サーバーは%1を返しました。受け入れるコード: %2。</translation>
    </message>
</context>
<context>
    <name>HttpKind</name>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Headers to send with the request. After a redirect, they aren&apos;t sent to other servers.</source>
        <translation>リクエストとともに送信するヘッダー。リダイレクト後は、ほかのサーバーには送信されません。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>The address to request, such as https://example.org/health.</source>
        <translation>リクエストするアドレス。例: https://example.org/health。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>The HTTP method of the request.</source>
        <translation>リクエストのHTTPメソッド。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Content to send with the request. If no Content-Type header is set, the body&apos;s first character determines whether it is sent as JSON, XML or a form.</source>
        <translation>リクエストとともに送信する内容。Content-Typeヘッダーがない場合、本文の最初の文字によって、JSON、XML、フォームのどれとして送信するかが決まります。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>Names and values of form fields to send instead of a body. The method is POST unless you choose another.</source>
        <translation>本文の代わりに送信するフォームフィールドの名前と値。別のメソッドを選ばない限り、メソッドはPOSTになります。</translation>
    </message>
    <message>
        <source>Form encoding</source>
        <translation>フォームのエンコード</translation>
    </message>
    <message>
        <source>How the form is encoded: application/x-www-form-urlencoded or multipart/form-data. Forms with files always use multipart/form-data.</source>
        <translation>フォームのエンコード方法: application/x-www-form-urlencodedまたはmultipart/form-data。ファイルを含むフォームは常にmultipart/form-dataになります。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Form field names and the paths of the files to send. Append “;type=image/png” to a path to set the content type. Files are read for each check and can total at most 20 MB.</source>
        <translation>フォームフィールド名と送信するファイルのパス。コンテンツタイプを設定するには、パスに「;type=image/png」を付けます。ファイルはチェックのたびに読み取られ、合計20 MBまでです。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>User name for servers that require a login.</source>
        <translation>ログインが必要なサーバーのユーザー名。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password for this user name. Use ${env:NAME} or ${file:PATH} rather than the password itself.</source>
        <translation>このユーザー名のパスワード。パスワード自体ではなく、${env:NAME}または${file:PATH}を使ってください。</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>認証方式</translation>
    </message>
    <message>
        <source>basic: sends the password with the request. digest: sends only a hash based on the password, when the server requests it (RFC 7616). Each check then requires two requests.</source>
        <translation>basic: パスワードをリクエストとともに送信します。digest: サーバーが要求したときに、パスワードに基づくハッシュだけを送信します (RFC 7616)。この場合、チェックごとにリクエストが2回必要です。</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearerトークン</translation>
    </message>
    <message>
        <source>Token to send as “Authorization: Bearer …”. Use ${env:NAME} or ${file:PATH} rather than the token itself.</source>
        <translation>「Authorization: Bearer …」として送信するトークン。トークン自体ではなく、${env:NAME}または${file:PATH}を使ってください。</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>トークンURL</translation>
    </message>
    <message>
        <source>URL from which to fetch an access token with the OAuth 2 client credentials grant. The token is sent as a bearer token and reused until it expires or is rejected. Token requests use the target&apos;s trusted certificates, client certificate and proxy.</source>
        <translation>OAuth 2のクライアントクレデンシャルグラントでアクセストークンを取得するURL。トークンはBearerトークンとして送信され、期限が切れるか拒否されるまで再利用されます。トークンのリクエストには、監視対象の信頼する証明書、クライアント証明書、プロキシが使われます。</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアントID</translation>
    </message>
    <message>
        <source>The ID under which the client is registered with the token server.</source>
        <translation>トークンサーバーに登録されているクライアントのID。</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>クライアントシークレット</translation>
    </message>
    <message>
        <source>Proves the client&apos;s identity. Use ${env:NAME} or ${file:PATH} rather than the secret itself.</source>
        <translation>クライアントの身元を証明します。シークレット自体ではなく、${env:NAME}または${file:PATH}を使ってください。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Permissions to request for the token, separated by spaces. Leave empty to use the server&apos;s default.</source>
        <translation>トークンで要求する権限。スペースで区切ります。空欄にすると、サーバーの既定になります。</translation>
    </message>
    <message>
        <source>Extra token parameters</source>
        <translation>追加のトークンパラメーター</translation>
    </message>
    <message>
        <source>Additional parameters of the token request, such as “audience”.</source>
        <translation>「audience」など、トークンのリクエストの追加パラメーター。</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>クライアント認証</translation>
    </message>
    <message>
        <source>Whether the token request sends the client ID and secret in its header (basic authentication) or in its body.</source>
        <translation>トークンのリクエストで、クライアントIDとシークレットをヘッダー (Basic認証) と本文のどちらで送信するか。</translation>
    </message>
    <message>
        <source>Accepted status codes</source>
        <translation>受け入れるステータスコード</translation>
    </message>
    <message>
        <source>Status codes that indicate success, such as 200-299,401. If a condition checks [STATUS], the default isn&apos;t used.</source>
        <translation>成功を示すステータスコード。例: 200-299,401。条件で[STATUS]を調べる場合、既定値は使われません。</translation>
    </message>
    <message>
        <source>Follow redirects</source>
        <translation>リダイレクトに従う</translation>
    </message>
    <message>
        <source>Checks the page that a redirect leads to, not the redirect itself. Credentials, headers, forms, files and placeholders aren&apos;t sent to other servers.</source>
        <translation>リダイレクト自体ではなく、リダイレクト先のページをチェックします。認証情報、ヘッダー、フォーム、ファイル、プレースホルダーは、ほかのサーバーには送信されません。</translation>
    </message>
    <message>
        <source>Maximum redirects</source>
        <translation>最大リダイレクト数</translation>
    </message>
    <message>
        <source>The check fails after more than this number of consecutive redirects.</source>
        <translation>連続したリダイレクトがこの数を超えると、チェックは失敗します。</translation>
    </message>
    <message>
        <source>Follow redirects from https to http</source>
        <translation>httpsからhttpへのリダイレクトに従う</translation>
    </message>
    <message>
        <source>Anyone along the route can read and change http traffic, so such redirects fail by default. Credentials are never sent to the http address.</source>
        <translation>httpの通信は経路上の誰でも読み取りや変更ができるため、このようなリダイレクトは既定では失敗します。認証情報がhttpのアドレスに送信されることはありません。</translation>
    </message>
    <message>
        <source>Keep cookies during redirects</source>
        <translation>リダイレクト中にCookieを保持</translation>
    </message>
    <message>
        <source>Sends cookies set by a redirect with later requests to their host or domain in the same check. No cookies are kept for the next check.</source>
        <translation>リダイレクトで設定されたCookieを、同じチェック内で、そのホストまたはドメインへの後のリクエストとともに送信します。次のチェックにCookieは引き継がれません。</translation>
    </message>
    <message>
        <source>The status is one of %1</source>
        <translation>ステータスが%1のいずれかである</translation>
    </message>
    <message numerus="yes">
        <source>At most %n redirect(s)</source>
        <translation>
            <numerusform>リダイレクトが%n回以下</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify TLS certificate</source>
        <translation>TLS証明書を検証</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, even if it has expired or was issued to someone else. If not set, the option in the settings applies.</source>
        <translation>オフの場合、期限切れや他者に発行されたものも含め、どの証明書も受け入れられます。未設定の場合は、設定のオプションが適用されます。</translation>
    </message>
    <message>
        <source>Minimum TLS version</source>
        <translation>最低TLSバージョン</translation>
    </message>
    <message>
        <source>1.0 and 1.1 are no longer secure. Choose them only for old devices that support nothing newer.</source>
        <translation>1.0と1.1はもう安全ではありません。より新しいバージョンに対応していない古い機器にのみ選択してください。</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>信頼する証明書</translation>
    </message>
    <message>
        <source>A PEM file with the certificates to trust instead of the system&apos;s CAs. Leave empty to use the system&apos;s CAs and the file in the settings.</source>
        <translation>システムのCAの代わりに信頼する証明書のPEMファイル。空欄にすると、システムのCAと設定のファイルが使われます。</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Client certificate for servers that require one. Use a PEM file with the certificate followed by any chain, or a PKCS#12 file (.p12, .pfx).</source>
        <translation>クライアント証明書を要求するサーバー用。証明書とそれに続くチェーンを含むPEMファイル、またはPKCS#12ファイル (.p12、.pfx) を使います。</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>クライアントの鍵</translation>
    </message>
    <message>
        <source>A PEM file with the private key. Leave empty if the certificate file contains the key.</source>
        <translation>秘密鍵のPEMファイル。証明書ファイルに鍵が含まれている場合は空欄にします。</translation>
    </message>
    <message>
        <source>Key passphrase</source>
        <translation>鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>Decrypts the key or the PKCS#12 file. Use ${env:NAME} or ${file:PATH} rather than the passphrase itself.</source>
        <translation>鍵またはPKCS#12ファイルを復号します。パスフレーズ自体ではなく、${env:NAME}または${file:PATH}を使ってください。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port, with user:password@ before the host if required. none: no proxy. Leave empty to use the proxy from the settings.</source>
        <translation>http://host:port またはsocks5://host:port。必要に応じて、ホストの前にuser:password@を付けます。none: プロキシなし。空欄にすると、設定のプロキシが使われます。</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>An IP address to connect to instead of resolving the host name, for example to check one of several servers. The request and the certificate check still use the original host name. A proxy from the settings isn&apos;t used.</source>
        <translation>ホスト名を解決する代わりに接続するIPアドレス。複数のサーバーの1つをチェックする場合などに使います。リクエストと証明書のチェックには、引き続き元のホスト名が使われます。設定のプロキシは使われません。</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>ユーザーエージェント</translation>
    </message>
    <message>
        <source>The User-Agent header to send. Leave empty to use the one from the settings.</source>
        <translation>送信するUser-Agentヘッダー。空欄にすると、設定のものが使われます。</translation>
    </message>
    <message>
        <source>HTTP client</source>
        <translation>HTTPクライアント</translation>
    </message>
    <message>
        <source>own: Watchkeeper&apos;s client, which measures each phase. qt: Qt&apos;s client, which supports NTLM and Negotiate. It sends the user name and password when the server requests them, and uses your Kerberos ticket for Negotiate. Its connection time includes DNS resolution and TLS. It chooses the IP address itself and doesn&apos;t report it.</source>
        <translation>own: Watchkeeperのクライアント。各段階を測定します。qt: Qtのクライアント。NTLMとNegotiateに対応しています。サーバーが要求したときにユーザー名とパスワードを送信し、NegotiateにはKerberosチケットを使います。接続時間にはDNSの名前解決とTLSが含まれます。IPアドレスは自動的に選ばれ、報告されません。</translation>
    </message>
    <message>
        <source>Watchkeeper&apos;s own</source>
        <translation>Watchkeeper独自</translation>
    </message>
    <message>
        <source>Qt&apos;s (NTLM, Negotiate)</source>
        <translation>Qt (NTLM、Negotiate)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>A fresh connection for each check detects when nothing is listening any more. Keeping the connection open puts less load on the server.</source>
        <translation>チェックごとに新しい接続を使うと、待ち受けがなくなったことを検出できます。接続を開いたままにすると、サーバーの負荷が減ります。</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTPバージョン</translation>
    </message>
    <message>
        <source>2: the server must support HTTP/2, otherwise the check fails. Over https, HTTP/2 is negotiated in the TLS handshake. Over http, it is used from the start. The same phases are measured for both versions.</source>
        <translation>2: サーバーがHTTP/2に対応していないと、チェックは失敗します。httpsでは、HTTP/2はTLSハンドシェイクでネゴシエートされます。httpでは、最初から使われます。測定される段階はどちらのバージョンでも同じです。</translation>
    </message>
    <message>
        <source>Maximum body size</source>
        <translation>本文の最大サイズ</translation>
    </message>
    <message>
        <source>Largest body to accept, as transferred. The check fails if the body is larger.</source>
        <translation>受け入れる本文の最大サイズ (転送時)。本文がこれより大きいと、チェックは失敗します。</translation>
    </message>
    <message>
        <source>Maximum decompressed body size</source>
        <translation>展開後の本文の最大サイズ</translation>
    </message>
    <message>
        <source>Largest body to accept after decompression. The check fails if the body is larger.</source>
        <translation>受け入れる本文の最大サイズ (展開後)。本文がこれより大きいと、チェックは失敗します。</translation>
    </message>
    <message>
        <source>Success: status %1 within %2.</source>
        <translation>成功: %2以内にステータス%1。</translation>
    </message>
    <message>
        <source>Open {address} in the browser. If the page is slow there too, the server is busy or stuck. Check its load and log.</source>
        <translation>ブラウザーで{address}を開いてください。そこでもページが遅い場合は、サーバーが過負荷かハングしています。負荷とログを確認してください。</translation>
    </message>
    <message>
        <source>To trust a certificate from your own CA, add the CA to “caFile”.</source>
        <translation>独自のCAの証明書を信頼するには、CAを「caFile」に追加してください。</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received. Check the port: is a web server listening there?</source>
        <translation>受信した内容は「応答」タブに表示されます。ポートを確認してください。そこでWebサーバーが待ち受けていますか?</translation>
    </message>
    <message>
        <source>To allow larger responses, raise “maxBody” and “maxDecompressed”.</source>
        <translation>より大きな応答を許可するには、「maxBody」と「maxDecompressed」を上げてください。</translation>
    </message>
    <message>
        <source>The server requires credentials. Add a user name and password, or a token, to the target.</source>
        <translation>サーバーには認証情報が必要です。監視対象にユーザー名とパスワード、またはトークンを追加してください。</translation>
    </message>
    <message>
        <source>If the target has credentials, they may have expired or changed.</source>
        <translation>監視対象に認証情報がある場合は、期限が切れたか変更された可能性があります。</translation>
    </message>
    <message>
        <source>The server knows the user but denies access. Does that user have permission?</source>
        <translation>サーバーはユーザーを認識していますが、アクセスを拒否しています。そのユーザーに権限はありますか?</translation>
    </message>
    <message>
        <source>Some servers reject unknown clients. Try another “userAgent”.</source>
        <translation>未知のクライアントを拒否するサーバーもあります。別の「userAgent」を試してください。</translation>
    </message>
    <message>
        <source>Open {address} in the browser. Has the page moved?</source>
        <translation>ブラウザーで{address}を開いてください。ページは移動していませんか?</translation>
    </message>
    <message>
        <source>The server doesn&apos;t accept this method for this address. Choose another method.</source>
        <translation>サーバーは、このアドレスではこのメソッドを受け付けません。別のメソッドを選択してください。</translation>
    </message>
    <message>
        <source>The proxy requires credentials. Add them to the target&apos;s “proxy”.</source>
        <translation>プロキシには認証情報が必要です。監視対象の「proxy」に追加してください。</translation>
    </message>
    <message>
        <source>Too many requests. Check less often, or request a higher limit.</source>
        <translation>リクエストが多すぎます。チェックの頻度を下げるか、上限の引き上げを依頼してください。</translation>
    </message>
    <message>
        <source>The application failed. Its log entries from the time of the check show why.</source>
        <translation>アプリケーションでエラーが発生しました。チェックの時刻のログに理由が記録されています。</translation>
    </message>
    <message>
        <source>The proxy responds, but the application behind it doesn&apos;t. Is the application running?</source>
        <translation>プロキシは応答していますが、その背後のアプリケーションが応答していません。アプリケーションは動作していますか?</translation>
    </message>
    <message>
        <source>The service is overloaded or in maintenance. Check its load and log.</source>
        <translation>サービスが過負荷か、メンテナンス中です。負荷とログを確認してください。</translation>
    </message>
    <message>
        <source>A Retry-After header in the Reply tab shows when to retry.</source>
        <translation>「応答」タブのRetry-Afterヘッダーに、再試行できる時刻が示されています。</translation>
    </message>
    <message>
        <source>The proxy got no response from the application behind it. Is the application slow or stuck?</source>
        <translation>プロキシは、背後のアプリケーションから応答を得られませんでした。アプリケーションが遅いか、ハングしていませんか?</translation>
    </message>
    <message>
        <source>The response is a redirect. Follow redirects, or monitor the new address.</source>
        <translation>応答はリダイレクトです。リダイレクトに従うか、新しいアドレスを監視してください。</translation>
    </message>
    <message>
        <source>The body in the Reply tab often contains more details.</source>
        <translation>「応答」タブの本文に、より詳しい情報が含まれていることがよくあります。</translation>
    </message>
    <message>
        <source>If this status is expected for this address, add it to the accepted status codes.</source>
        <translation>このアドレスでこのステータスが想定どおりなら、受け入れるステータスコードに追加してください。</translation>
    </message>
    <message>
        <source>Web page or API</source>
        <translation>WebページまたはAPI</translation>
    </message>
    <message>
        <source>Requests a page over HTTP or HTTPS and checks its status, certificate and response time.</source>
        <translation>HTTPまたはHTTPSでページをリクエストし、ステータス、証明書、応答時間をチェックします。</translation>
    </message>
</context>
<context>
    <name>HttpPlan</name>
    <message>
        <source>This must be a single line.</source>
        <translation>1行でなければなりません。</translation>
    </message>
    <message>
        <source>Only addresses that start with %1:// or %2:// and include a host can be checked.</source>
        <translation>チェックできるのは、%1:// または%2:// で始まり、ホストを含むアドレスだけです。</translation>
    </message>
    <message>
        <source>Port 0 isn&apos;t a valid port.</source>
        <translation>ポート0は正しいポートではありません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid header name. Use letters, digits and hyphens.</source>
        <translation>「%1」は正しいヘッダー名ではありません。英字、数字、ハイフンを使ってください。</translation>
    </message>
    <message>
        <source>Watchkeeper sets the header %1 automatically.</source>
        <translation>ヘッダー%1はWatchkeeperが自動的に設定します。</translation>
    </message>
    <message>
        <source>The value of the header %1 must be a single line.</source>
        <translation>ヘッダー%1の値は1行でなければなりません。</translation>
    </message>
    <message>
        <source>Use either a body or a form, not both.</source>
        <translation>本文とフォームは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>For multipart forms, Watchkeeper sets the header %1 automatically.</source>
        <translation>マルチパートフォームでは、ヘッダー%1はWatchkeeperが自動的に設定します。</translation>
    </message>
    <message>
        <source>“%1” requires a file.</source>
        <translation>「%1」にはファイルが必要です。</translation>
    </message>
    <message>
        <source>The content type of “%1” must be a single line.</source>
        <translation>「%1」のコンテンツタイプは1行でなければなりません。</translation>
    </message>
    <message>
        <source>Use either a bearer token or a user name and password, not both.</source>
        <translation>Bearerトークンと、ユーザー名とパスワードは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>Digest authentication requires a user name.</source>
        <translation>ダイジェスト認証にはユーザー名が必要です。</translation>
    </message>
    <message>
        <source>With this authentication method, Watchkeeper sets the header %1 automatically.</source>
        <translation>この認証方式では、ヘッダー%1はWatchkeeperが自動的に設定します。</translation>
    </message>
    <message>
        <source>This field requires a token URL (“oauthTokenUrl”).</source>
        <translation>このフィールドにはトークンURL (「oauthTokenUrl」) が必要です。</translation>
    </message>
    <message>
        <source>The token server requires a client ID.</source>
        <translation>トークンサーバーにはクライアントIDが必要です。</translation>
    </message>
    <message>
        <source>Use either this field or a token URL, not both.</source>
        <translation>このフィールドとトークンURLは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>This field requires a client certificate (“clientCertificate”).</source>
        <translation>このフィールドにはクライアント証明書 (「clientCertificate」) が必要です。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid IP address, such as 192.0.2.10 or 2001:db8::10.</source>
        <translation>192.0.2.10や2001:db8::10のような、正しいIPアドレスではありません。</translation>
    </message>
    <message>
        <source>A proxy resolves names itself. Use either a proxy or an address to connect to.</source>
        <translation>プロキシは名前を自ら解決します。プロキシと接続先のアドレスは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>Use the form http://host:port or socks5://host:port for the proxy, or “none”.</source>
        <translation>プロキシには、http://host:port またはsocks5://host:portの形式、または「none」を使ってください。</translation>
    </message>
    <message>
        <source>HTTP/2 uses a fresh connection for each check. Set “connection” to fresh.</source>
        <translation>HTTP/2では、チェックごとに新しい接続が使われます。「connection」をfreshにしてください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t available with “client: qt”: %2</source>
        <translation>「%1」は「client: qt」では使えません: %2</translation>
    </message>
    <message>
        <source>Qt&apos;s client uses the authentication method that the server requests.</source>
        <translation>Qtのクライアントは、サーバーが要求する認証方式を使います。</translation>
    </message>
    <message>
        <source>Qt chooses the address itself.</source>
        <translation>Qtがアドレスを自ら選択します。</translation>
    </message>
    <message>
        <source>Qt silently repeats requests on a reused connection.</source>
        <translation>Qtは、再利用した接続ではリクエストを通知なく繰り返します。</translation>
    </message>
    <message>
        <source>without TLS, Qt doesn&apos;t detect that a server doesn&apos;t support HTTP/2.</source>
        <translation>TLSがないと、QtはサーバーがHTTP/2に対応していないことを検出できません。</translation>
    </message>
    <message>
        <source>Qt doesn&apos;t send a body with HEAD requests.</source>
        <translation>QtはHEADリクエストで本文を送信しません。</translation>
    </message>
    <message>
        <source>Qt doesn&apos;t support the header %1 over HTTP/2.</source>
        <translation>QtはHTTP/2ではヘッダー%1に対応していません。</translation>
    </message>
    <message>
        <source>The server redirects to an invalid address: “%1”.</source>
        <translation>サーバーは正しくないアドレスにリダイレクトしています: 「%1」。</translation>
    </message>
    <message>
        <source>The server redirects to %1. Only http and https addresses are followed.</source>
        <translation>サーバーは%1にリダイレクトしています。従うのはhttpとhttpsのアドレスだけです。</translation>
    </message>
    <message>
        <source>The server redirects to %1, which has no host.</source>
        <translation>サーバーは、ホストのない%1にリダイレクトしています。</translation>
    </message>
    <message>
        <source>The server redirects from https to the unencrypted address %1. Watchkeeper follows such redirects only if “redirectToHttp” is on.</source>
        <translation>サーバーは、httpsから暗号化されていないアドレス%1にリダイレクトしています。Watchkeeperは、「redirectToHttp」がオンの場合にのみ、このようなリダイレクトに従います。</translation>
    </message>
    <message>
        <source>The server returned %1 and redirects the request to another server, %2. Watchkeeper doesn&apos;t resend forms, files or values of placeholders to other servers. If that address is correct, use it for this target.</source>
        <translation>サーバーは%1を返し、リクエストを別のサーバー%2にリダイレクトしています。Watchkeeperは、フォーム、ファイル、プレースホルダーの値をほかのサーバーに再送信しません。そのアドレスが正しければ、この監視対象に設定してください。</translation>
    </message>
    <message>
        <source>The server redirects in a loop, back to %1.</source>
        <translation>サーバーのリダイレクトがループし、%1に戻ります。</translation>
    </message>
    <message>
        <source>The server redirected more than %1 times, most recently to %2.</source>
        <translation>サーバーは%1回を超えてリダイレクトしました。最後のリダイレクト先は%2です。</translation>
    </message>
</context>
<context>
    <name>HurlImport</name>
    <message>
        <source>The target is paused, because it would run a command from the file.</source>
        <translation>ファイル内のコマンドを実行することになるため、監視対象は一時停止中です。</translation>
    </message>
</context>
<context>
    <name>ImportFormats</name>
    <message>
        <source>%1 doesn&apos;t exist.</source>
        <translation>%1は存在しません。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB. Is it the right file?</source>
        <translation>%1は16 MiBを超えています。正しいファイルですか?</translation>
    </message>
    <message>
        <source>More than %1 files can&apos;t be imported at once.</source>
        <translation>一度にインポートできるファイルは%1個までです。</translation>
    </message>
    <message>
        <source>The files are larger than 16 MiB together.</source>
        <translation>ファイルの合計が16 MiBを超えています。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a format. Formats: %2.</source>
        <translation>「%1」は正しい形式ではありません。使える形式: %2。</translation>
    </message>
    <message>
        <source>The format of the files isn&apos;t known. Choose one of: %1.</source>
        <translation>ファイルの形式が不明です。次のいずれかを選択してください: %1。</translation>
    </message>
    <message>
        <source>The folder %1 contains no files that can be imported.</source>
        <translation>フォルダー%1に、インポートできるファイルがありません。</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>Further remarks were left out.</source>
        <translation>以降の注記は省略しました。</translation>
    </message>
    <message>
        <source>Imported target</source>
        <translation>インポートした監視対象</translation>
    </message>
    <message>
        <source>The condition “%1” was left out: %2</source>
        <translation>条件「%1」は省略されました: %2</translation>
    </message>
    <message>
        <source>A target can have at most %1 conditions. The others were left out.</source>
        <translation>監視対象の条件は最大%1個です。残りは省略されました。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported. %2</source>
        <translation>「%1」はインポートされませんでした。%2</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because the files define it twice.</source>
        <translation>ファイル内で2回定義されているため、「%1」はインポートされませんでした。</translation>
    </message>
    <message>
        <source>The maintenance “%1” wasn&apos;t imported, because the files define it twice.</source>
        <translation>ファイル内で2回定義されているため、メンテナンス「%1」はインポートされませんでした。</translation>
    </message>
    <message>
        <source>The maintenance “%1” wasn&apos;t imported. %2</source>
        <translation>メンテナンス「%1」はインポートされませんでした。%2</translation>
    </message>
    <message>
        <source>Watchkeeper has no setting for “%1”.</source>
        <translation>Watchkeeperには「%1」の設定がありません。</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>up</source>
        <comment>state of a target</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>state of a target</comment>
        <translation>機能低下</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a target</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>down</source>
        <comment>state of a target</comment>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, in which words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <comment>a person</comment>
        <translation>%1が確認済みにしました</translation>
    </message>
    <message>
        <source>%1 – until %2</source>
        <comment>acknowledged by somebody; a moment</comment>
        <translation>%1 – %2まで</translation>
    </message>
    <message>
        <source>No longer acknowledged</source>
        <translation>確認を解除</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>%1までスヌーズ中</translation>
    </message>
    <message>
        <source>No longer snoozed</source>
        <translation>スヌーズを解除</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>who wrote a comment</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Unreachable: %1 is down</source>
        <translation>到達不能: %1がダウン</translation>
    </message>
    <message>
        <source>Reachable again</source>
        <translation>再び到達可能</translation>
    </message>
    <message>
        <source>Flapping: the state changes too often to report each change</source>
        <translation>フラッピング: 状態が頻繁に変わるため、変化を個別に報告しません</translation>
    </message>
    <message>
        <source>No longer flapping</source>
        <translation>フラッピング終了</translation>
    </message>
    <message>
        <source>No data: this computer is offline</source>
        <translation>データなし: このコンピューターはオフライン</translation>
    </message>
    <message>
        <source>Results available again</source>
        <translation>結果の取得を再開</translation>
    </message>
    <message>
        <source>Maintenance started</source>
        <translation>メンテナンス開始</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>メンテナンス終了</translation>
    </message>
    <message>
        <source>Closed: the target is no longer monitored</source>
        <translation>終了: 監視対象はもう監視されていません</translation>
    </message>
    <message>
        <source>Open again: the target is monitored again</source>
        <translation>再開: 監視対象は再び監視されています</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln targets that depend on it</source>
        <translation>
            <numerusform>%1と、それに依存する%Ln件の監視対象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets that depend on %1, which is down</source>
        <translation>
            <numerusform>ダウン中の%1に依存する%Ln件の監視対象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names this computer&apos;s resolver can&apos;t resolve</source>
        <translation>
            <numerusform>このコンピューターのリゾルバーが名前を解決できない%Ln件の監視対象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names the resolver %1 can&apos;t resolve</source>
        <translation>
            <numerusform>リゾルバー%1が名前を解決できない%Ln件の監視対象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets with certificates from %1</source>
        <translation>
            <numerusform>%1の証明書を使う%Ln件の監視対象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets on %1</source>
        <translation>
            <numerusform>%1上の%Ln件の監視対象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets at the address %1</source>
        <translation>
            <numerusform>アドレス%1の%Ln件の監視対象</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed to %1</source>
        <comment>a state</comment>
        <translation>%1に変化</translation>
    </message>
    <message>
        <source>Worsened to %1</source>
        <comment>a state</comment>
        <translation>%1に悪化</translation>
    </message>
    <message>
        <source>Improved to %1</source>
        <comment>a state</comment>
        <translation>%1に改善</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>Incident closed, now %1</source>
        <comment>a state</comment>
        <translation>インシデント終了、現在は%1</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>down because the underlying interface is down</source>
        <translation>下位のインターフェイスがダウンしているためダウンしています</translation>
    </message>
    <message>
        <source>waiting, possibly for a network login</source>
        <translation>待機中です (ネットワークへのログイン待ちの可能性があります)</translation>
    </message>
    <message>
        <source>missing its device</source>
        <translation>デバイスがありません</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ダウンしています</translation>
    </message>
    <message>
        <source>%1 is %2. Is the cable connected, the network in range and the interface enabled?</source>
        <translation>%1: %2。ケーブルは接続され、ネットワークは圏内にあり、インターフェイスは有効ですか?</translation>
    </message>
    <message>
        <source>%1 is up, but should be down.</source>
        <translation>%1は正常ですが、ダウンしていなければなりません。</translation>
    </message>
    <message>
        <source>%1 receives %2</source>
        <translation>%1の受信速度は%2です</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1の送信速度は%2です</translation>
    </message>
    <message numerus="yes">
        <source>%1 had %n error(s) since the last check</source>
        <translation>
            <numerusform>%1で前回のチェック以降に%n件のエラーがありました</numerusform>
        </translation>
    </message>
    <message>
        <source>A bad cable, connector or driver can cause this.</source>
        <translation>ケーブル、コネクター、ドライバーの不具合が原因の可能性があります。</translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped %n packet(s) since the last check</source>
        <translation>
            <numerusform>%1で前回のチェック以降に%n個のパケットが破棄されました</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer can&apos;t keep up with the incoming traffic, or no program is receiving these packets.</source>
        <translation>このコンピューターが受信トラフィックを処理しきれていないか、これらのパケットを受信するプログラムがありません。</translation>
    </message>
    <message>
        <source>up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>up, receiving %1, sending %2</source>
        <translation>正常、受信%1、送信%2</translation>
    </message>
    <message>
        <source>the interface %1</source>
        <translation>インターフェイス%1</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>インターフェイス</translation>
    </message>
    <message>
        <source>Name of the network interface, such as eth0 or wlan0. If it isn&apos;t found, the error lists the available ones.</source>
        <translation>ネットワークインターフェイスの名前。例: eth0、wlan0。見つからない場合は、使えるものがエラーに表示されます。</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>期待する状態</translation>
    </message>
    <message>
        <source>Whether the interface should be up or down. any: only its traffic is checked.</source>
        <translation>インターフェイスが正常とダウンのどちらであるべきか。any: トラフィックだけがチェックされます。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>どちらでも</translation>
    </message>
    <message>
        <source>Receive rate</source>
        <translation>受信速度</translation>
    </message>
    <message>
        <source>Bytes per second since the last check, such as 10MB.</source>
        <translation>前回のチェック以降の1秒あたりのバイト数。例: 10MB。</translation>
    </message>
    <message>
        <source>Send rate</source>
        <translation>送信速度</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Packets with errors per minute, in both directions.</source>
        <translation>1分あたりのエラーパケット数 (両方向)。</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Discarded packets per minute, in both directions. A few are normal.</source>
        <translation>1分あたりの破棄パケット数 (両方向)。少数なら普通です。</translation>
    </message>
    <message>
        <source>The interface %1 exists</source>
        <translation>インターフェイス%1が存在する</translation>
    </message>
    <message>
        <source>The interface is up</source>
        <translation>インターフェイスが正常である</translation>
    </message>
    <message>
        <source>The interface is down</source>
        <translation>インターフェイスがダウンしている</translation>
    </message>
    <message>
        <source>Errors per minute</source>
        <translation>1分あたりのエラー</translation>
    </message>
    <message>
        <source>Drops per minute</source>
        <translation>1分あたりの破棄</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>ネットワークインターフェイス</translation>
    </message>
    <message>
        <source>Checks whether a network interface of this computer is up. Also checks its traffic in both directions and its errors since the last check.</source>
        <translation>このコンピューターのネットワークインターフェイスが正常かどうかをチェックします。前回のチェック以降の両方向のトラフィックとエラーもチェックします。</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>the response was still being read</source>
        <translation>応答をまだ読み取り中でした</translation>
    </message>
    <message>
        <source>The response has the value “%1”</source>
        <translation>応答に値「%1」がある</translation>
    </message>
    <message>
        <source>The value “%1” can be read, if it exists</source>
        <translation>値「%1」を読み取れる (存在する場合)</translation>
    </message>
    <message>
        <source>API values</source>
        <translation>APIの値</translation>
    </message>
    <message>
        <source>Requests JSON from a URL and reads values from it, for display and for conditions.</source>
        <translation>URLからJSONをリクエストし、表示や条件に使う値を読み取ります。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Names of values and their paths in the response: $.queue.length, $.nodes[0].load, $.nodes[*].load. A path can end with .length(), .sum(), .min(), .max(), .avg() or .number(), which reads a number from a string. Conditions refer to a value as [VALUE].name. At most 10,000 list items and the first 4,096 characters of a string are read.</source>
        <translation>値の名前と応答内のパス: $.queue.length、$.nodes[0].load、$.nodes[*].load。パスの末尾には、.length()、.sum()、.min()、.max()、.avg()、または文字列から数値を読み取る.number()を付けられます。条件では値を[VALUE].nameとして参照します。読み取られるのは、最大10,000個のリスト項目と、文字列の先頭4,096文字です。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Units of values by name, such as ms, %, GiB or °C. A value with a unit must be a number.</source>
        <translation>名前ごとの値の単位。例: ms、%、GiB、°C。単位のある値は数値でなければなりません。</translation>
    </message>
    <message>
        <source>Require all values</source>
        <translation>すべての値を必須にする</translation>
    </message>
    <message>
        <source>The check fails if a value is missing or null. If off, such values are omitted.</source>
        <translation>値がないかnullの場合、チェックは失敗します。オフの場合、そのような値は省略されます。</translation>
    </message>
    <message>
        <source>At most %1 values are allowed.</source>
        <translation>値は最大%1個です。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name for a value. Use letters, digits, hyphens and underscores.</source>
        <translation>「%1」は正しい値の名前ではありません。英字、数字、ハイフン、アンダースコアを使ってください。</translation>
    </message>
    <message>
        <source>“%1” is reserved for values of the request itself. Choose another name.</source>
        <translation>「%1」はリクエスト自体の値のために予約されています。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The path of “%1” is invalid at character %2: %3</source>
        <translation>「%1」のパスは%2文字目が正しくありません: %3</translation>
    </message>
    <message>
        <source>Value “%1” doesn&apos;t exist.</source>
        <translation>値「%1」は存在しません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a supported unit. Supported units: %2.</source>
        <translation>「%1」は対応している単位ではありません。対応している単位: %2。</translation>
    </message>
    <message>
        <source>The response is empty, but JSON was expected.</source>
        <translation>応答が空ですが、JSONが必要です。</translation>
    </message>
    <message>
        <source>The response contains more than %1 lists and objects.</source>
        <translation>応答に%1個を超えるリストとオブジェクトが含まれています。</translation>
    </message>
    <message>
        <source>The response isn&apos;t valid JSON (%1). It begins: %2</source>
        <translation>応答は正しいJSONではありません (%1)。応答の先頭: %2</translation>
    </message>
    <message>
        <source>The value “%1” is a list of %2 items. The limit for evaluating items one by one is %3. Append .length(), .sum(), .min(), .max() or .avg() to its path.</source>
        <translation>値「%1」は%2項目のリストです。項目を1つずつ評価できる上限は%3項目です。パスに.length()、.sum()、.min()、.max()、.avg()のいずれかを付けてください。</translation>
    </message>
    <message>
        <source>The value “%1” has a unit, but isn&apos;t a number: %2</source>
        <translation>値「%1」には単位がありますが、数値ではありません: %2</translation>
    </message>
    <message>
        <source>The value “%1” can&apos;t be calculated: %2 matches no numbers.</source>
        <translation>値「%1」を計算できません。%2に一致する数値がありません。</translation>
    </message>
    <message>
        <source>The value “%1” can&apos;t be calculated: %2 matches more than %3 values.</source>
        <translation>値「%1」を計算できません。%2に一致する値が%3個を超えています。</translation>
    </message>
    <message>
        <source>The response has no value “%1”: nothing found at %2.</source>
        <translation>応答に値「%1」がありません。%2に何も見つかりません。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>値%n個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonEntries</name>
    <message>
        <source>Not a valid address or target.</source>
        <translation>正しいアドレスまたは監視対象ではありません。</translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>This key appears twice.</source>
        <translation>このキーが2回現れます。</translation>
    </message>
    <message>
        <source>Expected an object in { }.</source>
        <translation>{ }で囲んだオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>引用符で囲んだ文字列でなければなりません。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>Expected true or false, without quotes.</source>
        <translation>trueまたはfalseを引用符なしで指定してください。</translation>
    </message>
    <message>
        <source>Expected a whole number from %1 to %2, without quotes.</source>
        <translation>%1から%2までの整数を引用符なしで指定してください。</translation>
    </message>
    <message>
        <source>Expected a duration longer than zero.</source>
        <translation>0より長い時間が必要です。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t exist here. Available: %2.</source>
        <translation>「%1」はここには存在しません。使えるもの: %2。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t exist here. Did you mean “%2”?</source>
        <translation>「%1」はここには存在しません。「%2」のことですか?</translation>
    </message>
    <message>
        <source>Unknown field type “%1”. Available types: %2.</source>
        <translation>不明なフィールドの種類「%1」です。使える種類: %2。</translation>
    </message>
    <message>
        <source>Expected a number, without quotes.</source>
        <translation>数値を引用符なしで指定してください。</translation>
    </message>
    <message>
        <source>A choice requires “choices”.</source>
        <translation>選択肢には「choices」が必要です。</translation>
    </message>
    <message>
        <source>Expected one label for each value in “choices”.</source>
        <translation>「choices」の各値に1つずつラベルが必要です。</translation>
    </message>
</context>
<context>
    <name>JsonQuery</name>
    <message>
        <source>A path must begin with $, such as $.data.items[0].name.</source>
        <translation>パスは$.data.items[0].nameのように$で始まらなければなりません。</translation>
    </message>
    <message>
        <source>Nothing can follow a function.</source>
        <translation>関数の後には何も続けられません。</translation>
    </message>
    <message>
        <source>This path has too many steps.</source>
        <translation>このパスの段数が多すぎます。</translation>
    </message>
    <message>
        <source>Expected a dot or a bracket here.</source>
        <translation>ここにドットまたは括弧が必要です。</translation>
    </message>
    <message>
        <source>Two dots (recursive search) aren&apos;t supported here.</source>
        <translation>2つのドット (再帰検索) には対応していません。</translation>
    </message>
    <message>
        <source>Expected a name after the dot. Put names with special characters in brackets: [&quot;a b&quot;].</source>
        <translation>ドットの後に名前が必要です。特殊文字を含む名前は括弧に入れてください: [&quot;a b&quot;]。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a function. Available: length, sum, min, max, avg and number.</source>
        <translation>「%1」は関数ではありません。使える関数: length、sum、min、max、avg、number。</translation>
    </message>
    <message>
        <source>The brackets of a function must be empty.</source>
        <translation>関数の括弧は空でなければなりません。</translation>
    </message>
    <message>
        <source>Expected a closing bracket here. Slices and filters aren&apos;t supported.</source>
        <translation>ここに閉じ括弧が必要です。スライスとフィルターには対応していません。</translation>
    </message>
    <message>
        <source>Expected a number, a name in quotes or * in the brackets.</source>
        <translation>括弧の中に、数、引用符で囲んだ名前、または*が必要です。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>閉じの引用符がありません。</translation>
    </message>
</context>
<context>
    <name>JsonSyntax</name>
    <message>
        <source>a comma or the closing } of an object is missing</source>
        <translation>オブジェクトのコンマまたは閉じの}がありません</translation>
    </message>
    <message>
        <source>a comma or the closing ] of a list is missing</source>
        <translation>リストのコンマまたは閉じの]がありません</translation>
    </message>
    <message>
        <source>the colon after a key is missing</source>
        <translation>キーの後のコロンがありません</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>コンマがありません</translation>
    </message>
    <message>
        <source>a number isn&apos;t valid</source>
        <translation>数値が正しくありません</translation>
    </message>
    <message>
        <source>a backslash must be written twice</source>
        <translation>バックスラッシュは2つ続けて書く必要があります</translation>
    </message>
    <message>
        <source>the text isn&apos;t UTF-8</source>
        <translation>テキストがUTF-8ではありません</translation>
    </message>
    <message>
        <source>the closing quote of a string is missing</source>
        <translation>文字列の閉じの引用符がありません</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>括弧の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>unexpected text after the end</source>
        <translation>終わりの後に予期しないテキストがあります</translation>
    </message>
    <message>
        <source>a key or a value is missing after a comma or a colon</source>
        <translation>コンマまたはコロンの後にキーまたは値がありません</translation>
    </message>
    <message>
        <source>a value is missing, or a string isn&apos;t in quotes</source>
        <translation>値がないか、文字列が引用符で囲まれていません</translation>
    </message>
    <message>
        <source>This isn&apos;t valid JSON: %1 (column %2).</source>
        <translation>これは正しいJSONではありません: %1 (%2列目)。</translation>
    </message>
    <message>
        <source>The text isn&apos;t UTF-8. Save it as UTF-8 in your editor.</source>
        <translation>テキストがUTF-8ではありません。エディターでUTF-8として保存してください。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB. Is it the right one?</source>
        <translation>ファイルが64 MiBを超えています。正しいファイルですか?</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>The file is damaged: it contains null characters, which a power cut may have caused.</source>
        <translation>ファイルが破損しています。停電などが原因でNULL文字が含まれています。</translation>
    </message>
    <message>
        <source>The file must begin with { and end with }.</source>
        <translation>ファイルは{で始まり}で終わらなければなりません。</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>This computer has no keychain.</source>
        <translation>このコンピューターにはキーチェーンがありません。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>The keychain returned an error: %1.</source>
        <translation>キーチェーンがエラーを返しました: %1。</translation>
    </message>
    <message>
        <source>The keychain doesn&apos;t contain this secret.</source>
        <translation>キーチェーンにこのシークレットがありません。</translation>
    </message>
</context>
<context>
    <name>KumaDatabase</name>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a database of Uptime Kuma: it has no table “monitor”. With MariaDB, the monitors aren&apos;t in this file.</source>
        <translation>%1はUptime Kumaのデータベースではありません。テーブル「monitor」がありません。MariaDBの場合、監視項目はこのファイルにありません。</translation>
    </message>
    <message>
        <source>The table “%1” of %2 is too large.</source>
        <translation>%2のテーブル「%1」は大きすぎます。</translation>
    </message>
    <message>
        <source>The table “%1” of %2 can&apos;t be read: %3.</source>
        <translation>%2のテーブル「%1」を読み取れません: %3。</translation>
    </message>
    <message>
        <source>The latest changes are in %1-wal, which wasn&apos;t read. Stop Uptime Kuma and import again.</source>
        <translation>最新の変更は、読み取られなかった%1-walにあります。Uptime Kumaを停止し、もう一度インポートしてください。</translation>
    </message>
    <message>
        <source>The history wasn&apos;t imported.</source>
        <translation>履歴はインポートされませんでした。</translation>
    </message>
    <message>
        <source>Status pages weren&apos;t imported, because Watchkeeper has none.</source>
        <translation>Watchkeeperにはステータスページがないため、インポートされませんでした。</translation>
    </message>
</context>
<context>
    <name>KumaImport</name>
    <message>
        <source>%1 is larger than 8 MiB. Is it the right file?</source>
        <translation>%1は8 MiBを超えています。正しいファイルですか?</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a backup of Uptime Kuma: it has no key “monitorList”.</source>
        <translation>%1はUptime Kumaのバックアップではありません。キー「monitorList」がありません。</translation>
    </message>
    <message>
        <source>%1 contains more than %2 monitors.</source>
        <translation>%1に%2個を超える監視項目が含まれています。</translation>
    </message>
    <message>
        <source>A backup contains no maintenance and no history. Import kuma.db for maintenance.</source>
        <translation>バックアップにはメンテナンスと履歴が含まれません。メンテナンスについては、kuma.dbをインポートしてください。</translation>
    </message>
    <message>
        <source>The alert channel “%1” (%2) wasn&apos;t imported. Add it in Alert channels, and its alerts in Alert rules.</source>
        <translation>アラートチャンネル「%1」(%2) はインポートされませんでした。アラートチャンネルで追加し、そのアラートはアラートルールで追加してください。</translation>
    </message>
    <message>
        <source>The description wasn&apos;t imported, because targets have none.</source>
        <translation>監視対象には説明がないため、説明はインポートされませんでした。</translation>
    </message>
    <message>
        <source>Repeating an alert after %1 checks wasn&apos;t imported. Set it in an alert rule.</source>
        <translation>%1回のチェック後にアラートを繰り返す設定は、インポートされませんでした。アラートルールで設定してください。</translation>
    </message>
    <message>
        <source>The group “%1” wasn&apos;t imported, because it has no members.</source>
        <translation>メンバーがないため、グループ「%1」はインポートされませんでした。</translation>
    </message>
    <message>
        <source>Groups that contain each other weren&apos;t imported.</source>
        <translation>互いを含むグループはインポートされませんでした。</translation>
    </message>
    <message>
        <source>The maintenance “%1” wasn&apos;t imported. %2</source>
        <translation>メンテナンス「%1」はインポートされませんでした。%2</translation>
    </message>
    <message>
        <source>It has no imported targets.</source>
        <translation>インポートされた監視対象がありません。</translation>
    </message>
    <message>
        <source>Uptime Kuma %1: %2</source>
        <translation>Uptime Kuma %1: %2</translation>
    </message>
    <message>
        <source>It has no end. Start a maintenance in Watchkeeper, or pause the targets.</source>
        <translation>終了がありません。Watchkeeperでメンテナンスを開始するか、監視対象を一時停止してください。</translation>
    </message>
    <message>
        <source>Choose one file of Uptime Kuma: kuma.db or a JSON backup.</source>
        <translation>Uptime Kumaのファイルを1つ選択してください: kuma.dbまたはJSONバックアップ。</translation>
    </message>
</context>
<context>
    <name>KumaMonitor</name>
    <message>
        <source>“%1” wasn&apos;t imported. It is upside down: it is up when the check fails, which Watchkeeper can only check for ports.</source>
        <translation>「%1」はインポートされませんでした。反転モードのため、チェックが失敗すると正常になります。Watchkeeperがこれに対応しているのはポートだけです。</translation>
    </message>
    <message>
        <source>The conditions of the monitor weren&apos;t imported: %1</source>
        <translation>監視項目の条件はインポートされませんでした: %1</translation>
    </message>
    <message>
        <source>The host is pinged through the network, not by Tailscale.</source>
        <translation>ホストへのpingは、Tailscaleではなくネットワーク経由で行われます。</translation>
    </message>
    <message>
        <source>“%1” receives results from another program, which Watchkeeper can&apos;t.</source>
        <translation>「%1」は別のプログラムから結果を受け取りますが、Watchkeeperではできません。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no monitors of the type “%2”.</source>
        <translation>「%1」はインポートされませんでした。Watchkeeperには種類「%2」の監視項目がありません。</translation>
    </message>
    <message>
        <source>The page is requested without a browser, so its scripts don&apos;t run.</source>
        <translation>ページはブラウザーなしでリクエストされるため、スクリプトは実行されません。</translation>
    </message>
    <message>
        <source>The domain&apos;s expiry isn&apos;t checked. Add a target of the type Domain registration.</source>
        <translation>ドメインの有効期限はチェックされません。種類がドメイン登録の監視対象を追加してください。</translation>
    </message>
    <message>
        <source>The client certificate wasn&apos;t imported, because it isn&apos;t in a file. Save it and its key as PEM, and choose them in the target.</source>
        <translation>ファイルではないため、クライアント証明書はインポートされませんでした。証明書と鍵をPEMとして保存し、監視対象で選択してください。</translation>
    </message>
    <message>
        <source>The proxy wasn&apos;t imported, because it is missing, turned off or of the type “%1”.</source>
        <translation>プロキシは、ない、オフになっている、または種類が「%1」のため、インポートされませんでした。</translation>
    </message>
    <message>
        <source>The query “%1 %2 %3” wasn&apos;t imported, because only paths such as a.b[0] are supported. Add a condition.</source>
        <translation>クエリー「%1 %2 %3」はインポートされませんでした。a.b[0]のようなパスにのみ対応しています。条件を追加してください。</translation>
    </message>
    <message>
        <source>Only the first of the DNS servers is asked: %1.</source>
        <translation>最初のDNSサーバーにだけ問い合わせます: %1。</translation>
    </message>
    <message>
        <source>Only the connection to the database is checked. The query isn&apos;t run.</source>
        <translation>データベースへの接続だけがチェックされます。クエリーは実行されません。</translation>
    </message>
    <message>
        <source>Only the broker is checked, not the messages of the topic “%1”.</source>
        <translation>ブローカーだけがチェックされ、トピック「%1」のメッセージはチェックされません。</translation>
    </message>
    <message>
        <source>The expected value “%1” wasn&apos;t imported. Set it in the target.</source>
        <translation>期待する値「%1」はインポートされませんでした。監視対象で設定してください。</translation>
    </message>
    <message>
        <source>The server is asked with the protocol of Steam. Games with another protocol don&apos;t answer it.</source>
        <translation>サーバーにはSteamのプロトコルで問い合わせます。別のプロトコルを使うゲームは応答しません。</translation>
    </message>
</context>
<context>
    <name>LibraryFolder</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>ファイルを読み取れません: %1。</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 files are read. Remove the files you don&apos;t need.</source>
        <translation>%2個中、最初の%1個のファイルだけが読み取られます。不要なファイルを削除してください。</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source> Leave empty for no limit.</source>
        <translation> 空欄にすると上限はありません。</translation>
    </message>
    <message>
        <source> Enter %1 for no limit.</source>
        <translation> %1を入力すると上限はありません。</translation>
    </message>
    <message>
        <source>%1: degraded above</source>
        <translation>%1: 機能低下とする上限</translation>
    </message>
    <message>
        <source>%1: degraded below</source>
        <translation>%1: 機能低下とする下限</translation>
    </message>
    <message>
        <source>%1: down above</source>
        <translation>%1: ダウンとする上限</translation>
    </message>
    <message>
        <source>%1: down below</source>
        <translation>%1: ダウンとする下限</translation>
    </message>
    <message>
        <source>%1 Above this value, the target is degraded.%2</source>
        <translation>%1この値を超えると、監視対象は機能低下になります。%2</translation>
    </message>
    <message>
        <source>%1 Below this value, the target is degraded.%2</source>
        <translation>%1この値を下回ると、監視対象は機能低下になります。%2</translation>
    </message>
    <message>
        <source>%1 Above this value, the target is down.%2</source>
        <translation>%1この値を超えると、監視対象はダウンになります。%2</translation>
    </message>
    <message>
        <source>%1 Below this value, the target is down.%2</source>
        <translation>%1この値を下回ると、監視対象はダウンになります。%2</translation>
    </message>
    <message>
        <source>The limit %1 for degraded must not be above the limit %2 for down.</source>
        <translation>機能低下の限度%1は、ダウンの限度%2以下でなければなりません。</translation>
    </message>
    <message>
        <source>The limit %1 for degraded must not be below the limit %2 for down.</source>
        <translation>機能低下の限度%1は、ダウンの限度%2以上でなければなりません。</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1: %2以下</translation>
    </message>
    <message>
        <source>%1: at least %2</source>
        <translation>%1: %2以上</translation>
    </message>
    <message>
        <source>%1: at most %2, else degraded</source>
        <translation>%1: %2以下、超えると機能低下</translation>
    </message>
    <message>
        <source>%1: at least %2, else degraded</source>
        <translation>%1: %2以上、下回ると機能低下</translation>
    </message>
    <message>
        <source>%1. The target is down above %2.</source>
        <translation>%1。%2を超えると、監視対象はダウンになります。</translation>
    </message>
    <message>
        <source>%1. The target is down below %2.</source>
        <translation>%1。%2を下回ると、監視対象はダウンになります。</translation>
    </message>
    <message>
        <source>%1. The target is degraded above %2.</source>
        <translation>%1。%2を超えると、監視対象は機能低下になります。</translation>
    </message>
    <message>
        <source>%1. The target is degraded below %2.</source>
        <translation>%1。%2を下回ると、監視対象は機能低下になります。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>LineEntry</name>
    <message>
        <source>“%1” isn&apos;t valid here. After an address you can write: every 30s, timeout 5s, attempts 3, tag:web, name:&quot;Shop&quot;.</source>
        <translation>「%1」はここでは使えません。アドレスの後に書けるもの: every 30s、timeout 5s、attempts 3、tag:web、name:&quot;Shop&quot;。</translation>
    </message>
    <message>
        <source>This address doesn&apos;t open a page on a server, so it can&apos;t be monitored.</source>
        <translation>このアドレスはサーバー上のページを開かないため、監視できません。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t contain a server. Enter the full address, such as https://example.org%1.</source>
        <translation>「%1」にサーバーが含まれていません。https://example.org%1のような完全なアドレスを入力してください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid interval. Use a form like 30s or 5m. The default is used instead.</source>
        <translation>「%1」は正しい間隔ではありません。30sや5mのような形式を使ってください。代わりに既定値が使われます。</translation>
    </message>
</context>
<context>
    <name>LinuxSystem</name>
    <message>
        <source>%1 doesn&apos;t exist on this computer.</source>
        <translation>このコンピューターに%1は存在しません。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access %1.</source>
        <translation>現在のユーザーには%1にアクセスする権限がありません。</translation>
    </message>
    <message>
        <source>The file system at %1 isn&apos;t working: %2. Unmounting and mounting it again may help.</source>
        <translation>%1のファイルシステムが機能していません: %2。いったんアンマウントして、マウントし直すと解決することがあります。</translation>
    </message>
    <message>
        <source>The space at %1</source>
        <translation>%1の容量</translation>
    </message>
    <message>
        <source>its file system reports no size</source>
        <translation>ファイルシステムがサイズを報告しません</translation>
    </message>
    <message>
        <source>The mount list</source>
        <translation>マウントの一覧</translation>
    </message>
    <message>
        <source>Nothing is mounted at %1. %2</source>
        <translation>%1には何もマウントされていません。%2</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>its kernel reports no sensors, which is normal in virtual machines and containers</source>
        <translation>カーネルがセンサーを報告しません。仮想マシンやコンテナーでは普通です</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>プロセスの一覧</translation>
    </message>
    <message>
        <source>there are more processes than Watchkeeper can read</source>
        <translation>Watchkeeperが読み取れる数を超えるプロセスがあります</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>systemctl exited with code %1 and no output</source>
        <translation>systemctlがコード%1で終了し、出力がありませんでした</translation>
    </message>
    <message>
        <source>systemctl reports “%1”</source>
        <translation>systemctlの報告: 「%1」</translation>
    </message>
    <message>
        <source>%1 can&apos;t be checked: the current user isn&apos;t allowed to read %2.</source>
        <translation>%1をチェックできません。現在のユーザーには%2を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read (%2)</source>
        <translation>%1を読み取れません (%2)</translation>
    </message>
    <message>
        <source>%1 has unexpected content</source>
        <translation>%1の内容が想定外です</translation>
    </message>
    <message>
        <source>The memory usage</source>
        <translation>メモリー使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU使用率</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>The pressure stall information</source>
        <translation>PSI情報</translation>
    </message>
    <message>
        <source>its kernel is older than 4.20, or was started without “psi=1”, which some kernels require</source>
        <translation>カーネルが4.20より古いか、一部のカーネルで必要な「psi=1」なしで起動されています</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>連続稼働時間</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>ネットワークインターフェイス</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>インターフェイス%1が見つかりません。%2</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>ディスクI/O</translation>
    </message>
</context>
<context>
    <name>ListFile</name>
    <message>
        <source>%1 is a folder. Choose a file.</source>
        <translation>%1はフォルダーです。ファイルを選択してください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read: %2. Do you have permission to read it?</source>
        <translation>%1を読み取れませんでした: %2。読み取り権限はありますか?</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB. Split it into smaller lists.</source>
        <translation>%1は1 MiBを超えています。小さいリストに分割してください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a text file. A list is a text file, CSV, JSON, or HTML bookmarks.</source>
        <translation>%1はテキストファイルではありません。リストには、テキストファイル、CSV、JSON、HTMLのブックマークを使えます。</translation>
    </message>
</context>
<context>
    <name>ListTargets</name>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no check of the type “%2”.</source>
        <translation>「%1」はインポートされませんでした。Watchkeeperには種類「%2」のチェックがありません。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because it isn&apos;t the address of a server.</source>
        <translation>「%1」はサーバーのアドレスではないため、インポートされませんでした。</translation>
    </message>
    <message>
        <source>The value is read from the environment variable %1. Set it.</source>
        <translation>値は環境変数%1から読み取られます。この環境変数を設定してください。</translation>
    </message>
    <message>
        <source>The files contain more than %1 entries. Import them in smaller parts.</source>
        <translation>ファイルに%1個を超える項目が含まれています。小さく分けてインポートしてください。</translation>
    </message>
    <message>
        <source>The files contain nothing that can be imported.</source>
        <translation>ファイルに、インポートできるものがありません。</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>%1 · %2 · %3 on %4</source>
        <translation>%1 · %2 · %3 (%4)</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%nコア</numerusform>
        </translation>
    </message>
    <message>
        <source>The load average over %1 is %2 per core</source>
        <translation>%1のロードアベレージはコアあたり%2です</translation>
    </message>
    <message>
        <source>More tasks are running or waiting for a disk than this computer can handle. Check which ones.</source>
        <translation>実行中またはディスク待ちのタスクが、このコンピューターの処理能力を超えています。どのタスクか調べてください。</translation>
    </message>
    <message>
        <source>the load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>平均の期間</translation>
    </message>
    <message>
        <source>Which of the three averages to compare with the limits.</source>
        <translation>3つの平均のうち、どれを限度と比較するか。</translation>
    </message>
    <message>
        <source>Load per core</source>
        <translation>コアあたりの負荷</translation>
    </message>
    <message>
        <source>Tasks that are running, ready to run or waiting for a disk, divided by the number of CPU cores. A value of 1 means fully busy.</source>
        <translation>実行中、実行待ち、ディスク待ちのタスクの数をCPUコア数で割った値。1は完全に使用中であることを意味します。</translation>
    </message>
    <message>
        <source>load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Checks this computer&apos;s load averages over 1, 5 and 15 minutes.</source>
        <translation>このコンピューターの1分、5分、15分のロードアベレージをチェックします。</translation>
    </message>
</context>
<context>
    <name>LocalConnectivity</name>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation>%1と%2</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used to tell whether this computer is online. Use a host, host:port, a URL, or a target that checks another host.</source>
        <translation>「%1」では、このコンピューターがオンラインかどうかを判定できません。ホスト、host:port、URL、またはほかのホストをチェックする監視対象を使ってください。</translation>
    </message>
    <message>
        <source>none of its network interfaces is connected</source>
        <translation>接続されているネットワークインターフェイスがありません</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t respond</source>
        <translation>%1が応答しません</translation>
    </message>
    <message>
        <source>%1 don&apos;t respond</source>
        <translation>%1が応答しません</translation>
    </message>
    <message>
        <source>This computer is offline: %1. While it&apos;s offline, targets that can&apos;t be reached have no data and are treated as neither up nor down.</source>
        <translation>このコンピューターはオフラインです: %1。オフラインの間、到達できない監視対象はデータなしになり、正常ともダウンともみなされません。</translation>
    </message>
    <message>
        <source>This computer is online again, after %1.</source>
        <translation>%1ぶりに、このコンピューターがオンラインに戻りました。</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>A new line in %1 matches: %2</source>
        <translation>%1の新しい行が一致しました: %2</translation>
    </message>
    <message>
        <source>New line in %1: %2</source>
        <translation>%1の新しい行: %2</translation>
    </message>
    <message>
        <source>Matching new lines in %1: %2, last: %3</source>
        <translation>%1の一致した新しい行: %2、最後: %3</translation>
    </message>
    <message>
        <source>New lines in %1: %2, last: %3</source>
        <translation>%1の新しい行: %2、最後: %3</translation>
    </message>
    <message>
        <source>No matching line has appeared in %1 for %2. One is expected every %3.</source>
        <translation>%1に一致する行が%2現れていません。%3ごとに1行現れるはずです。</translation>
    </message>
    <message>
        <source>No line has appeared in %1 for %2. One is expected every %3.</source>
        <translation>%1に行が%2現れていません。%3ごとに1行現れるはずです。</translation>
    </message>
    <message>
        <source>monitoring new lines from now on, current size %1</source>
        <translation>以降の新しい行を監視中、現在のサイズ%1</translation>
    </message>
    <message>
        <source>no new lines</source>
        <translation>新しい行なし</translation>
    </message>
    <message>
        <source>new lines: %1, no match</source>
        <translation>新しい行: %1、一致なし</translation>
    </message>
    <message>
        <source>new lines: %1</source>
        <translation>新しい行: %1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… ほか%1件</translation>
    </message>
    <message>
        <source>%1 was rotated, and its previous content wasn&apos;t found. Lines written shortly before may not have been checked. Use delaycompress in logrotate, or check more often.</source>
        <translation>%1がローテーションされ、以前の内容が見つかりませんでした。直前に書き込まれた行がチェックされていない可能性があります。logrotateでdelaycompressを使うか、チェックの頻度を上げてください。</translation>
    </message>
    <message>
        <source>%1 was truncated, and no copy of its previous content was found. Lines written shortly before may not have been checked. Keep an uncompressed copy, or check more often.</source>
        <translation>%1が切り詰められ、以前の内容のコピーが見つかりませんでした。直前に書き込まれた行がチェックされていない可能性があります。圧縮していないコピーを残すか、チェックの頻度を上げてください。</translation>
    </message>
    <message>
        <source>%1 of new lines were skipped: one check reads at most the latest %2.</source>
        <translation>新しい行のうち%1がスキップされました。1回のチェックで読み取るのは最新の%2までです。</translation>
    </message>
    <message>
        <source>The pattern took too long on %1 lines, so the remaining %2 weren&apos;t checked. All of them are treated as not matching. Simplify the pattern.</source>
        <translation>%1行でパターンの照合に時間がかかりすぎたため、残りの%2行はチェックされませんでした。これらはすべて一致しないものとして扱われます。パターンを簡単にしてください。</translation>
    </message>
    <message>
        <source>The pattern took too long on some lines (%1). They are treated as not matching. Simplify the pattern.</source>
        <translation>一部の行 (%1行) でパターンの照合に時間がかかりすぎました。これらは一致しないものとして扱われます。パターンを簡単にしてください。</translation>
    </message>
    <message>
        <source>Matching lines since the last check: fewer than %1</source>
        <translation>前回のチェック以降に一致した行: %1未満</translation>
    </message>
    <message>
        <source>Matching lines since the last check: fewer than %1, else degraded</source>
        <translation>前回のチェック以降に一致した行: %1未満、それ以外は機能低下</translation>
    </message>
    <message>
        <source>A matching line within the last %1</source>
        <translation>過去%1以内に一致した行がある</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>これは正しい正規表現ではありません: %1。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Full path of the current log file, to which new lines are added.</source>
        <translation>新しい行が追加される現在のログファイルのフルパス。</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>A regular expression for the lines to count, such as ERROR|FATAL. It can match anywhere in a line. Leave empty to count every line. Only the first 64 KiB of a line are checked.</source>
        <translation>数える行の正規表現。例: ERROR|FATAL。行のどこに一致してもかまいません。空欄にすると、すべての行を数えます。チェックされるのは行の先頭64 KiBだけです。</translation>
    </message>
    <message>
        <source>Exclude pattern</source>
        <translation>除外パターン</translation>
    </message>
    <message>
        <source>A regular expression for lines to ignore even if they match the pattern.</source>
        <translation>パターンに一致しても無視する行の正規表現。</translation>
    </message>
    <message>
        <source>Ignore case</source>
        <translation>大文字小文字を区別しない</translation>
    </message>
    <message>
        <source>Ignores the difference between upper and lower case, in both patterns.</source>
        <translation>両方のパターンで、大文字と小文字の違いを無視します。</translation>
    </message>
    <message>
        <source>Degraded at</source>
        <translation>機能低下とする行数</translation>
    </message>
    <message>
        <source>The target is degraded if at least this many lines match since the last check. Leave empty or enter 0 to turn this off.</source>
        <translation>前回のチェック以降に少なくともこの数の行が一致すると、監視対象は機能低下になります。オフにするには、空欄にするか0を入力してください。</translation>
    </message>
    <message>
        <source>Down at</source>
        <translation>ダウンとする行数</translation>
    </message>
    <message>
        <source>The target is down if at least this many lines match since the last check. Enter 0 to turn this off. If empty, 1 is used unless warnLines or lineWithin is set.</source>
        <translation>前回のチェック以降に少なくともこの数の行が一致すると、監視対象はダウンになります。オフにするには0を入力してください。空欄の場合、warnLinesまたはlineWithinが設定されていない限り、1が使われます。</translation>
    </message>
    <message>
        <source>Line expected within</source>
        <translation>行が現れるべき期間</translation>
    </message>
    <message>
        <source>The target is down when no matching line has appeared for this long, counted from the first check. Useful for jobs that log a line when they finish.</source>
        <translation>一致する行がこの時間現れないと、監視対象はダウンになります。時間は最初のチェックから数えます。完了時に行を記録するジョブに便利です。</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>保持時間</translation>
    </message>
    <message>
        <source>How long the target stays degraded or down after matching lines appear, and at least for the number of checks set under “Attempts”, so that the state can be confirmed. With 0s, it recovers after that many checks.</source>
        <translation>一致する行が現れた後、監視対象が機能低下またはダウンのままになる時間。状態を確定できるように、少なくとも「試行回数」で設定した回数のチェックの間は続きます。0sの場合、その回数のチェックの後に復旧します。</translation>
    </message>
    <message>
        <source>Initial position</source>
        <translation>開始位置</translation>
    </message>
    <message>
        <source>Whether the first check after Watchkeeper starts reads from the end or the beginning of the file. Choose the beginning for a single run of watchkeeper-cli check.</source>
        <translation>Watchkeeperの起動後の最初のチェックで、ファイルの末尾と先頭のどちらから読み取るか。watchkeeper-cli checkを1回だけ実行する場合は、先頭を選択してください。</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>ファイルの末尾</translation>
    </message>
    <message>
        <source>Beginning of file</source>
        <translation>ファイルの先頭</translation>
    </message>
    <message>
        <source>Read limit</source>
        <translation>読み取りの上限</translation>
    </message>
    <message>
        <source>Maximum amount of data that one check reads. If there is more, the older part is skipped and the target is degraded.</source>
        <translation>1回のチェックで読み取るデータの最大量。これを超えると、古い部分がスキップされ、監視対象は機能低下になります。</translation>
    </message>
    <message>
        <source>With %1 or more lines, the target would already be down. Enter a number lower than downLines.</source>
        <translation>%1行以上では、監視対象はすでにダウンになります。downLinesより小さい数を入力してください。</translation>
    </message>
    <message>
        <source>Read the file in a terminal: “tail”. If that hangs, the disk or the network share isn&apos;t responding.</source>
        <translation>端末でファイルを読み取ってください: 「tail」。これが止まる場合は、ディスクまたはネットワーク共有が応答していません。</translation>
    </message>
    <message>
        <source>Is the file name still correct? Some programs add the date to the name.</source>
        <translation>ファイル名はまだ正しいですか? 名前に日付を付けるプログラムもあります。</translation>
    </message>
    <message>
        <source>Is the program that writes the log running, and does it have permission to write there?</source>
        <translation>ログを書き込むプログラムは動作していて、書き込み権限がありますか?</translation>
    </message>
    <message>
        <source>On Debian, the group “adm” can read system logs. Add your user to it.</source>
        <translation>Debianでは、グループ「adm」がシステムログを読み取れます。ユーザーをこのグループに追加してください。</translation>
    </message>
    <message>
        <source>The Reply tab shows the matching lines.</source>
        <translation>一致した行は「応答」タブに表示されます。</translation>
    </message>
    <message>
        <source>If these lines are harmless, add them to “Exclude pattern”.</source>
        <translation>これらの行に問題がなければ、「除外パターン」に追加してください。</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>ログファイル</translation>
    </message>
    <message>
        <source>Checks new lines for a pattern, even across rotation and truncation, or reports when an expected line is missing. Each check continues where the previous one stopped. After Watchkeeper restarts, checks continue at the end of the log, so lines written in the meantime aren&apos;t checked. A log that is created and rotated away between two checks isn&apos;t checked either. If lines were lost in a rotation, for example because the old log was compressed immediately, the target is degraded. A log that is missing at the first check is read from the beginning when it appears. A last line without a line ending is counted only if it matches and hasn&apos;t grown between two checks. Logs can be in UTF-8, or in UTF-16 with a byte order mark.</source>
        <translation>ローテーションや切り詰めがあっても、新しい行をパターンでチェックするか、期待する行がない場合に報告します。各チェックは、前回のチェックが終わった位置から続行します。Watchkeeperの再起動後はログの末尾から続行するため、その間に書き込まれた行はチェックされません。2つのチェックの間に作成され、ローテーションで消えたログもチェックされません。古いログがすぐに圧縮された場合など、ローテーションで行が失われると、監視対象は機能低下になります。最初のチェックで存在しないログは、現れたときに先頭から読み取られます。改行のない最後の行は、一致し、かつ2つのチェックの間に伸びていない場合にのみ数えられます。ログには、UTF-8、またはバイトオーダーマーク付きのUTF-16を使えます。</translation>
    </message>
    <message>
        <source>Matching lines</source>
        <translation>一致した行</translation>
    </message>
</context>
<context>
    <name>LoginStart</name>
    <message>
        <source>Not available with a portable profile, which changes nothing else on this computer.</source>
        <translation>ポータブルプロファイルでは使えません。このコンピューターのほかの部分は変更されません。</translation>
    </message>
    <message>
        <source>Not available with a temporary profile.</source>
        <translation>一時プロファイルでは使えません。</translation>
    </message>
    <message>
        <source>Not available in a Flatpak, which can&apos;t see what starts at login. Add Watchkeeper to the startup programs in the settings of your desktop.</source>
        <translation>Flatpakでは使えません。ログイン時に起動するものが見えないためです。デスクトップの設定で、Watchkeeperを自動起動するプログラムに追加してください。</translation>
    </message>
    <message>
        <source>The entry was changed, or is from another copy of Watchkeeper. It starts %1. To replace it, turn it off, apply, and turn it on again.</source>
        <translation>項目が変更されたか、別のWatchkeeperのものです。%1を起動します。置き換えるには、オフにして適用し、もう一度オンにしてください。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be removed: %2. Remove it yourself, or make its folder writable.</source>
        <translation>%1を削除できませんでした: %2。手動で削除するか、フォルダーを書き込み可能にしてください。</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands</source>
        <translation>Webページ、サーバー、証明書、コマンドを監視します</translation>
    </message>
    <message>
        <source>Windows can&apos;t start a command of more than %1 characters at login. Move the program or the profile to a folder with a shorter path.</source>
        <translation>Windowsは、%1文字を超えるコマンドをログイン時に開始できません。プログラムまたはプロファイルを、パスの短いフォルダーに移動してください。</translation>
    </message>
    <message>
        <source>The registry key %1 couldn&apos;t be changed. Does a policy of this computer forbid it?</source>
        <translation>レジストリキー%1を変更できませんでした。このコンピューターのポリシーで禁止されていませんか?</translation>
    </message>
</context>
<context>
    <name>MacSystem</name>
    <message>
        <source>The memory usage</source>
        <translation>メモリー使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU使用率</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>連続稼働時間</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>プロセスの一覧</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>ネットワークインターフェイス</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>インターフェイス%1が見つかりません。%2</translation>
    </message>
</context>
<context>
    <name>MailDelivery</name>
    <message>
        <source>%1 closed the connection, or doesn&apos;t speak SMTP.</source>
        <translation>%1が接続を閉じたか、SMTPを使いません。</translation>
    </message>
    <message>
        <source>%1 rejected %2. It replied: %3</source>
        <translation>%1が%2を拒否しました。応答: %3</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid email address. Use a form like watch@shop.example.</source>
        <translation>「%1」は正しいメールアドレスではありません。watch@shop.exampleのような形式を使ってください。</translation>
    </message>
    <message>
        <source>The certificate of %1 isn&apos;t valid. Nothing was sent.</source>
        <translation>%1の証明書は有効ではありません。何も送信されませんでした。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be reached.</source>
        <translation>%1に到達できませんでした。</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t offer STARTTLS. Nothing was sent.</source>
        <translation>%1はSTARTTLSを提供していません。何も送信されませんでした。</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed.</source>
        <translation>%1とのTLSハンドシェイクに失敗しました。</translation>
    </message>
    <message>
        <source>The email wasn&apos;t sent because the password would be sent to %1 unencrypted. Choose TLS or STARTTLS.</source>
        <translation>パスワードが暗号化されずに%1に送信されることになるため、メールは送信されませんでした。TLSまたはSTARTTLSを選択してください。</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t accept passwords through AUTH PLAIN or AUTH LOGIN.</source>
        <translation>%1はAUTH PLAINまたはAUTH LOGINによるパスワードを受け付けません。</translation>
    </message>
    <message>
        <source>the user name and password</source>
        <translation>ユーザー名とパスワード</translation>
    </message>
    <message>
        <source>the email</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Delivered: %1 accepted the email.</source>
        <translation>配信済み: %1がメールを受け付けました。</translation>
    </message>
    <message>
        <source>Delivered: %1 accepted the email, but not for these recipients: %2.</source>
        <translation>配信済み: %1がメールを受け付けましたが、次の宛先を除きます: %2。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t accept the email in time.</source>
        <translation>%1が時間内にメールを受け付けませんでした。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>監視対象(&amp;T)</translation>
    </message>
    <message>
        <source>Sn&amp;ooze</source>
        <translation>スヌーズ(&amp;O)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>ツール(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>メインツールバー</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add an address, a host and port, or a command</source>
        <translation>アドレス、ホストとポート、またはコマンドを追加します</translation>
    </message>
    <message>
        <source>Add from a &amp;list…</source>
        <translation>リストから追加(&amp;L)…</translation>
    </message>
    <message>
        <source>Add targets from a text file, CSV, JSON or exported bookmarks</source>
        <translation>テキストファイル、CSV、JSON、またはエクスポートしたブックマークから監視対象を追加します</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>インポート(&amp;I)…</translation>
    </message>
    <message>
        <source>Import the targets of another monitoring tool, with a preview</source>
        <translation>別の監視ツールの監視対象を、プレビューしてインポートします</translation>
    </message>
    <message>
        <source>Export targe&amp;ts…</source>
        <translation>監視対象をエクスポート(&amp;T)…</translation>
    </message>
    <message>
        <source>Export the targets to another monitoring tool, or to another profile</source>
        <translation>監視対象を別の監視ツールまたは別のプロファイルにエクスポートします</translation>
    </message>
    <message>
        <source>Add &amp;sample targets</source>
        <translation>サンプルの監視対象を追加(&amp;S)</translation>
    </message>
    <message>
        <source>Add this computer and simulated services that fail in instructive ways</source>
        <translation>このコンピューターと、参考になる失敗をするシミュレーションのサービスを追加します</translation>
    </message>
    <message>
        <source>Look around with a &amp;demo</source>
        <translation>デモを見る(&amp;D)</translation>
    </message>
    <message>
        <source>Show simulated services with 90 days of history, without changing your targets</source>
        <translation>現在の監視対象を変更せずに、90日分の履歴があるシミュレーションのサービスを表示します</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>レポート(&amp;R)…</translation>
    </message>
    <message>
        <source>Create a report from the history, as a web page or PDF</source>
        <translation>履歴からWebページまたはPDFのレポートを作成します</translation>
    </message>
    <message>
        <source>Back-test alert r&amp;ules…</source>
        <translation>アラートルールのバックテスト(&amp;U)…</translation>
    </message>
    <message>
        <source>See what the alert rules would have sent in the past</source>
        <translation>アラートルールが過去に送信していたはずのアラートを表示します</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Save, cancel running checks, and quit</source>
        <translation>保存し、実行中のチェックをキャンセルして終了します</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the last change to the targets</source>
        <translation>監視対象への最後の変更を元に戻します</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>最後に元に戻した変更をやり直します</translation>
    </message>
    <message>
        <source>&amp;Paste targets</source>
        <translation>監視対象を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Add targets from the clipboard</source>
        <translation>クリップボードから監視対象を追加します</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>Remove the selected targets</source>
        <translation>選択した監視対象を削除します</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the selected targets</source>
        <translation>選択した監視対象を編集します</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>Add a copy of each selected target</source>
        <translation>選択した監視対象それぞれのコピーを追加します</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Change limits, notifications, network settings and appearance</source>
        <translation>上限、通知、ネットワーク設定、外観を変更します</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>すべて選択(&amp;S)</translation>
    </message>
    <message>
        <source>Select all targets shown</source>
        <translation>表示中のすべての監視対象を選択します</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter field</source>
        <translation>フィルター欄に移動します</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>Show the state of the current target and the reason for it</source>
        <translation>現在の監視対象の状態とその理由を表示します</translation>
    </message>
    <message>
        <source>D&amp;etails beside the table</source>
        <translation>表の横に詳細(&amp;E)</translation>
    </message>
    <message>
        <source>Show the details beside the table instead of below it</source>
        <translation>詳細を表の下ではなく横に表示します</translation>
    </message>
    <message>
        <source>Pri&amp;vacy mode</source>
        <translation>プライバシーモード(&amp;V)</translation>
    </message>
    <message>
        <source>Show stand-ins instead of hosts, IP addresses and user names, to share your screen. The window opens again</source>
        <translation>画面の共有用に、ホスト、IPアドレス、ユーザー名の代わりに仮の名前を表示します。ウィンドウは開き直されます</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>今すぐチェック(&amp;C)</translation>
    </message>
    <message>
        <source>Check the selected targets now, or all if none is selected</source>
        <translation>選択した監視対象を今すぐチェックします。選択がない場合は、すべてをチェックします</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Stop checking the selected targets until you resume them</source>
        <translation>選択した監視対象のチェックを、再開するまで停止します</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge…</source>
        <translation>確認済みにする(&amp;K)…</translation>
    </message>
    <message>
        <source>Acknowledge the problems of the selected targets</source>
        <translation>選択した監視対象の問題を確認済みにします</translation>
    </message>
    <message>
        <source>Remove acknowledgemen&amp;t</source>
        <translation>確認を解除(&amp;T)</translation>
    </message>
    <message>
        <source>Remove the acknowledgement from the problems of the selected targets</source>
        <translation>選択した監視対象の問題の確認を解除します</translation>
    </message>
    <message>
        <source>Ca&amp;ncel checks of selected targets</source>
        <translation>選択した監視対象のチェックをキャンセル(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel the running and waiting checks of the selected targets</source>
        <translation>選択した監視対象の実行中および待機中のチェックをキャンセルします</translation>
    </message>
    <message>
        <source>Cancel &amp;all checks</source>
        <translation>すべてのチェックをキャンセル(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel all running and waiting checks</source>
        <translation>実行中および待機中のチェックをすべてキャンセルします</translation>
    </message>
    <message>
        <source>Pause the &amp;schedule</source>
        <translation>スケジュールを一時停止(&amp;S)</translation>
    </message>
    <message>
        <source>Don&apos;t start scheduled checks until the schedule is resumed</source>
        <translation>スケジュールを再開するまで、定期チェックを開始しません</translation>
    </message>
    <message>
        <source>Pause until tomorro&amp;w</source>
        <translation>明日まで一時停止(&amp;W)</translation>
    </message>
    <message>
        <source>Don&apos;t start scheduled checks until 8 o&apos;clock tomorrow</source>
        <translation>明日の8時まで、定期チェックを開始しません</translation>
    </message>
    <message>
        <source>&amp;Find a command or target…</source>
        <translation>コマンドまたは監視対象を検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Type a command or a target</source>
        <translation>コマンドまたは監視対象を入力</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>キーボードショートカット(&amp;K)…</translation>
    </message>
    <message>
        <source>Show and change keyboard shortcuts</source>
        <translation>キーボードショートカットを表示、変更します</translation>
    </message>
    <message>
        <source>&amp;Back up profile…</source>
        <translation>プロファイルをバックアップ(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy the targets, settings and history to a folder</source>
        <translation>監視対象、設定、履歴をフォルダーにコピーします</translation>
    </message>
    <message>
        <source>R&amp;estore a backup…</source>
        <translation>バックアップを復元(&amp;E)…</translation>
    </message>
    <message>
        <source>Replace this profile with a backup at the next start</source>
        <translation>次回の起動時に、このプロファイルをバックアップで置き換えます</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>マニュアル(&amp;M)</translation>
    </message>
    <message>
        <source>Read and search the manual</source>
        <translation>マニュアルを表示、検索します</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新機能(&amp;W)</translation>
    </message>
    <message>
        <source>Show what&apos;s new in this version</source>
        <translation>このバージョンの新機能を表示します</translation>
    </message>
    <message>
        <source>&amp;Check for a new version…</source>
        <translation>新しいバージョンを確認(&amp;C)…</translation>
    </message>
    <message>
        <source>Ask whether there is a new version of Watchkeeper</source>
        <translation>Watchkeeperの新しいバージョンがあるか問い合わせます</translation>
    </message>
    <message>
        <source>&amp;About Watchkeeper</source>
        <translation>Watchkeeperについて(&amp;A)</translation>
    </message>
    <message>
        <source>Show version, licence and libraries</source>
        <translation>バージョン、ライセンス、ライブラリを表示します</translation>
    </message>
    <message>
        <source>Import from a ser&amp;vice…</source>
        <translation>サービスからインポート(&amp;V)…</translation>
    </message>
    <message>
        <source>Fetch and import the targets of UptimeRobot, StatusCake or Healthchecks.io, with a preview</source>
        <translation>UptimeRobot、StatusCake、またはHealthchecks.ioの監視対象を取得し、プレビューしてインポートします</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>Duration</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>How long the maintenance lasts, such as 1h30m, regardless of clock changes.</source>
        <translation>メンテナンスが続く時間。例: 1h30m。時計の変更には影響されません。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>For one-time maintenance: the start, such as 2026-12-24T22:00 in the selected time zone, or with Z or +01:00 appended.</source>
        <translation>1回限りのメンテナンスの開始。選択したタイムゾーンで2026-12-24T22:00のように指定するか、末尾にZまたは+01:00を付けます。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>For one-time maintenance: the end, unless you set a duration.</source>
        <translation>1回限りのメンテナンスの終了。継続時間を設定した場合は不要です。</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>開始時刻</translation>
    </message>
    <message>
        <source>For daily, weekly or monthly maintenance: the start time, such as 02:00, in the selected time zone.</source>
        <translation>毎日、毎週、毎月のメンテナンスの開始時刻。例: 02:00。選択したタイムゾーンで指定します。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>For weekly maintenance: one or more of mon, tue, wed, thu, fri, sat, sun.</source>
        <translation>毎週のメンテナンスの曜日: mon、tue、wed、thu、fri、sat、sunの1つ以上。</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>For monthly maintenance: 1 to 31, or last for the last day. Months without such a day are skipped.</source>
        <translation>毎月のメンテナンスの日付: 1から31、または末日を表すlast。その日がない月はスキップされます。</translation>
    </message>
    <message>
        <source>Cron expression</source>
        <translation>cron式</translation>
    </message>
    <message>
        <source>The start times, as five fields: minute, hour, day of month, month, day of week. L (last day), MON#2 (second Monday) and 5L (last Friday of a month) are also supported.</source>
        <translation>開始時刻を5つのフィールド (分、時、日、月、曜日) で指定します。L (末日)、MON#2 (第2月曜日)、5L (月の最終金曜日) も使えます。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>The time zone, such as Europe/Berlin. When clocks change, a start time that occurs twice is used once. A start time that is skipped moves to the next existing minute.</source>
        <translation>タイムゾーン。例: Europe/Berlin。時計の変更で2回現れる開始時刻は、1回だけ使われます。飛ばされる開始時刻は、次に存在する分に移ります。</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>すべての監視対象</translation>
    </message>
    <message>
        <source>Applies to every target, including those added later.</source>
        <translation>後から追加したものも含め、すべての監視対象に適用されます。</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>If false, the entry is kept but has no effect.</source>
        <translation>falseの場合、項目は残りますが効果はありません。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Applies to these targets, by name or ID.</source>
        <translation>名前またはIDで指定した監視対象に適用されます。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Applies to targets with one of these tags.</source>
        <translation>これらのタグのいずれかを持つ監視対象に適用されます。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Applies to targets that match this filter, such as: host:db kind:tcp.</source>
        <translation>このフィルターに一致する監視対象に適用されます。例: host:db kind:tcp。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>A description of the planned work, shown as the reason. Each name must be unique.</source>
        <translation>計画された作業の説明。理由として表示されます。名前は重複できません。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>How often the maintenance recurs.</source>
        <translation>メンテナンスを繰り返す頻度。</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>1回</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>毎月</translation>
    </message>
    <message>
        <source>last</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1～%2 (%3)</translation>
    </message>
    <message>
        <source>Daily at %1 for %2 (%3)</source>
        <translation>毎日%1から%2 (%3)</translation>
    </message>
    <message>
        <source>%1 at %2 for %3 (%4)</source>
        <translation>%1 %2から%3 (%4)</translation>
    </message>
    <message>
        <source>Monthly on %1 at %2 for %3 (%4)</source>
        <translation>毎月%1 %2から%3 (%4)</translation>
    </message>
    <message>
        <source>%1 for %2 (%3)</source>
        <translation>%1、%2 (%3)</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>すべての監視対象</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>タグ%1</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>Placeholders aren&apos;t allowed here.</source>
        <translation>プレースホルダーはここでは使えません。</translation>
    </message>
    <message>
        <source>This key is allowed only if “when” is one of: %1. Here, “when” is “%2”.</source>
        <translation>このキーは、「when」が次のいずれかの場合にのみ使えます: %1。ここでは「when」は「%2」です。</translation>
    </message>
    <message>
        <source>Unknown time zone “%1”. Use a name such as Europe/Berlin or UTC.</source>
        <translation>不明なタイムゾーン「%1」です。Europe/BerlinやUTCのような名前を使ってください。</translation>
    </message>
    <message>
        <source>Unknown time zone “%1”. Did you mean “%2”?</source>
        <translation>不明なタイムゾーン「%1」です。「%2」のことですか?</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time. Use a form like 2026-12-24T22:00.</source>
        <translation>「%1」は正しい日時ではありません。2026-12-24T22:00のような形式を使ってください。</translation>
    </message>
    <message>
        <source>The time zone is missing. Add a “zone” such as Europe/Berlin, or append Z or +01:00.</source>
        <translation>タイムゾーンがありません。Europe/Berlinのような「zone」を追加するか、末尾にZまたは+01:00を付けてください。</translation>
    </message>
    <message>
        <source>Use either “to” or “for”, not both.</source>
        <translation>「to」と「for」は、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>終了が開始より前です。</translation>
    </message>
    <message>
        <source>Maintenance can last at most ten years.</source>
        <translation>メンテナンスは最長10年です。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time of day. Use a form like 02:00 or 23:30.</source>
        <translation>「%1」は正しい時刻ではありません。02:00や23:30のような形式を使ってください。</translation>
    </message>
    <message>
        <source>Recurring maintenance can last at most 31 days.</source>
        <translation>繰り返すメンテナンスは最長31日です。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid day. Use one of: mon, tue, wed, thu, fri, sat, sun.</source>
        <translation>「%1」は正しい曜日ではありません。次のいずれかを使ってください: mon、tue、wed、thu、fri、sat、sun。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid day of the month. Use 1 to 31, or last.</source>
        <translation>「%1」は正しい日付ではありません。1から31、またはlastを使ってください。</translation>
    </message>
    <message>
        <source>Choose either all targets or specific ones, not both.</source>
        <translation>すべての監視対象と特定の監視対象は、どちらか一方だけを選択してください。</translation>
    </message>
    <message>
        <source>No targets specified. Add “targets”, “tags”, a “filter”, or “all”: true.</source>
        <translation>監視対象が指定されていません。「targets」、「tags」、「filter」、または「all」: trueを追加してください。</translation>
    </message>
    <message>
        <source>Maintenance “%1” already exists.</source>
        <translation>メンテナンス「%1」はすでに存在します。</translation>
    </message>
    <message>
        <source>Maintenance “%1”: %2</source>
        <translation>メンテナンス「%1」: %2</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>%1 used, %2 of this container&apos;s %3 available</source>
        <translation>使用%1、このコンテナーの%3のうち利用可能%2</translation>
    </message>
    <message>
        <source>%1 used, %2 available</source>
        <translation>使用%1、利用可能%2</translation>
    </message>
    <message>
        <source>%1 used, %2 available, swap %3 used</source>
        <translation>使用%1、利用可能%2、スワップ使用%3</translation>
    </message>
    <message>
        <source>Check which programs use the most memory, and stop or limit those that shouldn&apos;t.</source>
        <translation>メモリーを最も多く使っているプログラムを調べ、不要なものは停止または制限してください。</translation>
    </message>
    <message>
        <source>%1 of memory is used</source>
        <translation>メモリーの%1が使用されています</translation>
    </message>
    <message>
        <source>%1 of memory is available</source>
        <translation>利用可能なメモリーは%1です</translation>
    </message>
    <message>
        <source>%1 of swap is used</source>
        <translation>スワップの%1が使用されています</translation>
    </message>
    <message>
        <source>the memory usage</source>
        <translation>メモリー使用率</translation>
    </message>
    <message>
        <source>Used memory</source>
        <translation>使用メモリー</translation>
    </message>
    <message>
        <source>Share of memory that programs use, excluding file caches.</source>
        <translation>プログラムが使用しているメモリーの割合。ファイルキャッシュは除きます。</translation>
    </message>
    <message>
        <source>Available memory</source>
        <translation>利用可能なメモリー</translation>
    </message>
    <message>
        <source>Memory still available to programs, such as 512MiB.</source>
        <translation>プログラムがまだ使えるメモリー。例: 512MiB。</translation>
    </message>
    <message>
        <source>Used swap</source>
        <translation>使用スワップ</translation>
    </message>
    <message>
        <source>Share of swap space in use. On many healthy computers it fills up over time.</source>
        <translation>使用中のスワップ領域の割合。問題のないコンピューターでも、時間とともに増えることがよくあります。</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Checks how much memory and swap this computer uses.</source>
        <translation>このコンピューターのメモリーとスワップの使用量をチェックします。</translation>
    </message>
</context>
<context>
    <name>MissingRules</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>「%1」のことですか?</translation>
    </message>
    <message>
        <source>Alert rule “%1” doesn&apos;t exist in alerts.json, so it sends no alerts.</source>
        <translation>アラートルール「%1」はalerts.jsonに存在しないため、アラートを送信しません。</translation>
    </message>
    <message>
        <source>Target “%1” uses the alert rule “%2”, but this rule doesn&apos;t exist in alerts.json, so it sends no alerts.</source>
        <translation>監視対象「%1」はアラートルール「%2」を使っていますが、このルールはalerts.jsonに存在しないため、アラートを送信しません。</translation>
    </message>
</context>
<context>
    <name>MonikaImport</name>
    <message>
        <source>The assertion “%1” wasn&apos;t imported. Add a condition.</source>
        <translation>アサーション「%1」はインポートされませんでした。条件を追加してください。</translation>
    </message>
</context>
<context>
    <name>NetworkPool</name>
    <message>
        <source>The certificate files were still being read.</source>
        <translation>証明書ファイルをまだ読み取り中でした。</translation>
    </message>
</context>
<context>
    <name>Ntp</name>
    <message>
        <source>The server refused to provide the time to this computer (%1). Ask its operator for access, or use another server.</source>
        <translation>サーバーはこのコンピューターへの時刻の提供を拒否しました (%1)。運用者にアクセスの許可を依頼するか、別のサーバーを使ってください。</translation>
    </message>
    <message>
        <source>The server reports that it is being queried too often (RATE) and returned no time. Check the server less often.</source>
        <translation>サーバーは、問い合わせが多すぎると報告し (RATE)、時刻を返しませんでした。サーバーのチェックの頻度を下げてください。</translation>
    </message>
    <message>
        <source>The server returned the code %1 instead of a time. It may have just started.</source>
        <translation>サーバーは時刻ではなくコード%1を返しました。起動した直後の可能性があります。</translation>
    </message>
    <message>
        <source>The server&apos;s reply contains no time.</source>
        <translation>サーバーの応答に時刻がありません。</translation>
    </message>
    <message>
        <source>The server&apos;s reply is invalid: by its own clock, it was sent before the query arrived. Was the server&apos;s clock just set back?</source>
        <translation>サーバーの応答は無効です。サーバー自身の時計では、問い合わせが届く前に送信されています。サーバーの時計が戻された直後ではありませんか?</translation>
    </message>
    <message>
        <source>The server&apos;s reply is invalid: it was sent before the last update of the server&apos;s clock. Was the server&apos;s clock just set back?</source>
        <translation>サーバーの応答は無効です。サーバーの時計の最後の更新より前に送信されています。サーバーの時計が戻された直後ではありませんか?</translation>
    </message>
    <message>
        <source>The server&apos;s own clock isn&apos;t synchronised. Can it reach its own time servers?</source>
        <translation>サーバー自身の時計が同期していません。上位のタイムサーバーに到達できますか?</translation>
    </message>
    <message>
        <source>The server&apos;s time may be off by up to %1. NTP clients reject servers with an error of %2 or more. The server may have lost contact with its upstream time servers.</source>
        <translation>サーバーの時刻は最大%1ずれている可能性があります。NTPクライアントは誤差が%2以上のサーバーを拒否します。サーバーが上位のタイムサーバーと通信できなくなった可能性があります。</translation>
    </message>
    <message>
        <source>The server is at stratum %1. The limit is %2. The server may have lost contact with its upstream time servers.</source>
        <translation>サーバーの階層 (stratum) は%1です。上限は%2です。サーバーが上位のタイムサーバーと通信できなくなった可能性があります。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead of this computer&apos;s. The limit is %2. Compare with another server to find out which of the two is wrong.</source>
        <translation>サーバーの時計は、このコンピューターの時計より%1進んでいます。上限は%2です。どちらが間違っているか調べるには、別のサーバーと比較してください。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind this computer&apos;s. The limit is %2. Compare with another server to find out which of the two is wrong.</source>
        <translation>サーバーの時計は、このコンピューターの時計より%1遅れています。上限は%2です。どちらが間違っているか調べるには、別のサーバーと比較してください。</translation>
    </message>
    <message>
        <source>%1 is reachable, but nothing is listening on its UDP port %2. Is a time server running there, and does it accept queries from other hosts?</source>
        <translation>%1には到達できますが、UDPポート%2で待ち受けているものがありません。タイムサーバーが動作し、ほかのホストからの問い合わせを受け付けていますか?</translation>
    </message>
    <message>
        <source>The packet from %1 port %2 isn&apos;t a reply to the query. Is a time server running there?</source>
        <translation>%1のポート%2からのパケットは、問い合わせへの応答ではありません。タイムサーバーが動作していますか?</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached. Is this computer&apos;s network up, and is there a route to the host?</source>
        <translation>%1に到達できません。このコンピューターのネットワークは接続されていて、ホストへの経路がありますか?</translation>
    </message>
    <message>
        <source>%1, stratum %2</source>
        <translation>%1、stratum %2</translation>
    </message>
    <message>
        <source>stratum %1</source>
        <translation>stratum %1</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>%1のアドレスをまだ解決中でした</translation>
    </message>
    <message>
        <source>no reply from %1 port %2 (queries sent: %3)</source>
        <translation>%1のポート%2から応答がありません (送信した問い合わせ: %3)</translation>
    </message>
    <message>
        <source>The offset for degraded must be less than the offset for down.</source>
        <translation>機能低下のずれは、ダウンのずれより小さくなければなりません。</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>タイムサーバー</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>ホスト名またはIPアドレス。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>UDP port of the time server.</source>
        <translation>タイムサーバーのUDPポート。</translation>
    </message>
    <message>
        <source>Degraded at</source>
        <translation>機能低下とする行数</translation>
    </message>
    <message>
        <source>The target is degraded if the clocks of the server and this computer differ by more than this limit.</source>
        <translation>サーバーとこのコンピューターの時計のずれがこれを超えると、監視対象は機能低下になります。</translation>
    </message>
    <message>
        <source>Down at</source>
        <translation>ダウンとする行数</translation>
    </message>
    <message>
        <source>The target is down if the clocks differ by more than this limit. Network delay adds an error of up to half the delay.</source>
        <translation>時計のずれがこれを超えると、監視対象はダウンになります。ネットワークの遅延により、最大で遅延の半分の誤差が加わります。</translation>
    </message>
    <message>
        <source>Maximum stratum</source>
        <translation>最大stratum</translation>
    </message>
    <message>
        <source>Maximum distance of the server from a reference clock. 1: the server has its own reference clock. 15: the highest stratum of a synchronised server.</source>
        <translation>基準時計からサーバーまでの最大の距離。1: サーバー自身に基準時計があります。15: 同期しているサーバーの最大のstratumです。</translation>
    </message>
    <message>
        <source>The server returns a time</source>
        <translation>サーバーが時刻を返す</translation>
    </message>
    <message>
        <source>The server&apos;s clock is synchronised</source>
        <translation>サーバーの時計が同期している</translation>
    </message>
    <message>
        <source>Maximum error of the server&apos;s time: less than %1</source>
        <translation>サーバーの時刻の最大誤差: %1未満</translation>
    </message>
    <message>
        <source>Stratum: at most %1</source>
        <translation>Stratum: %1以下</translation>
    </message>
    <message>
        <source>Clock difference: at most %1</source>
        <translation>時計のずれ: %1以下</translation>
    </message>
    <message>
        <source>Clock difference: at most %1, else degraded</source>
        <translation>時計のずれ: %1以下、超えると機能低下</translation>
    </message>
    <message>
        <source>Time server (NTP)</source>
        <translation>タイムサーバー (NTP)</translation>
    </message>
    <message>
        <source>Queries a time server and compares its clock with this computer&apos;s clock, so it monitors both.</source>
        <translation>タイムサーバーに問い合わせ、その時計をこのコンピューターの時計と比較します。両方の監視になります。</translation>
    </message>
</context>
<context>
    <name>NumberSet</name>
    <message>
        <source>A number is missing before or after a comma.</source>
        <translation>コンマの前または後に数がありません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number or a range such as 200-299. Separate entries with commas.</source>
        <translation>「%1」は数でも200-299のような範囲でもありません。項目はコンマで区切ってください。</translation>
    </message>
    <message>
        <source>The start of the range “%1” is greater than its end.</source>
        <translation>範囲「%1」は始まりが終わりより大きくなっています。</translation>
    </message>
    <message>
        <source>“%1” is outside the range %2 to %3.</source>
        <translation>「%1」は%2から%3の範囲外です。</translation>
    </message>
</context>
<context>
    <name>OAuth</name>
    <message>
        <source>The token server %1 refused to issue a token (%2). Check the client&apos;s ID, secret and scope.</source>
        <translation>トークンサーバー%1はトークンの発行を拒否しました (%2)。クライアントのID、シークレット、スコープを確認してください。</translation>
    </message>
    <message>
        <source>The token server %1 refused to issue a token and returned %2. Check the client&apos;s ID and secret.</source>
        <translation>トークンサーバー%1はトークンの発行を拒否し、%2を返しました。クライアントのIDとシークレットを確認してください。</translation>
    </message>
    <message>
        <source>The token server %1 returned %2 instead of a token.</source>
        <translation>トークンサーバー%1はトークンではなく%2を返しました。</translation>
    </message>
    <message>
        <source>The token server %1 issued a token of type “%2”. Only bearer tokens are supported.</source>
        <translation>トークンサーバー%1は種類「%2」のトークンを発行しました。対応しているのはBearerトークンだけです。</translation>
    </message>
    <message>
        <source>The response from the token server %1 contains no access token. Is “oauthTokenUrl” correct?</source>
        <translation>トークンサーバー%1からの応答にアクセストークンがありません。「oauthTokenUrl」は正しいですか?</translation>
    </message>
    <message>
        <source>Couldn&apos;t fetch a token from %1: %2</source>
        <translation>%1からトークンを取得できませんでした: %2</translation>
    </message>
    <message>
        <source>the access token was still being fetched</source>
        <translation>アクセストークンをまだ取得中でした</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%1
Try --help.</source>
        <translation>%1
--helpを参照してください。</translation>
    </message>
    <message>
        <source>Keep all data (targets, settings and history) in this folder.</source>
        <translation>すべてのデータ (監視対象、設定、履歴) をこのフォルダーに保存します。</translation>
    </message>
    <message>
        <source>Keep all data in the folder “profile” next to the program, which is created if it doesn&apos;t exist.</source>
        <translation>すべてのデータを、プログラムと同じ場所のフォルダー「profile」に保存します。存在しない場合は作成されます。</translation>
    </message>
    <message>
        <source>Print whether Watchkeeper starts with this profile when you sign in (status), or change it (on, off). With --minimized, “on” starts it in the background.</source>
        <translation>サインイン時にこのプロファイルでWatchkeeperを起動するかどうかを表示 (status) または変更 (on、off) します。--minimizedを付けた「on」では、バックグラウンドで起動します。</translation>
    </message>
    <message>
        <source>Open the window, or the one that is already open, to add each TEXT to the profile&apos;s targets.</source>
        <translation>ウィンドウを開くか、すでに開いているウィンドウを使って、各TEXTをプロファイルの監視対象に追加します。</translation>
    </message>
    <message>
        <source>Monitor the sample targets without changing the profile.</source>
        <translation>プロファイルを変更せずに、サンプルの監視対象を監視します。</translation>
    </message>
    <message>
        <source>Add the sample targets if the profile has no targets yet.</source>
        <translation>プロファイルにまだ監視対象がない場合、サンプルの監視対象を追加します。</translation>
    </message>
    <message>
        <source>Look around with simulated services and 90 days of history, without changing the profile.</source>
        <translation>プロファイルを変更せずに、シミュレーションのサービスと90日分の履歴でデモを見ます。</translation>
    </message>
    <message>
        <source>Start in the background: with the tray icon only or, without a tray, with a minimised window.</source>
        <translation>バックグラウンドで起動します。システムトレイがあればアイコンのみ、なければ最小化したウィンドウになります。</translation>
    </message>
    <message>
        <source>Show stand-ins instead of hosts, IP addresses and user names, for this run.</source>
        <translation>今回の実行で、ホスト、IPアドレス、ユーザー名の代わりに仮の名前を表示します。</translation>
    </message>
    <message>
        <source>Language for this run: %1.</source>
        <translation>今回の実行の言語: %1。</translation>
    </message>
    <message>
        <source>Theme for this run: system, light, dark or high-contrast.</source>
        <translation>今回の実行のテーマ: system、light、dark、high-contrast。</translation>
    </message>
    <message>
        <source>Window size in pixels, for example 1280x800.</source>
        <translation>ウィンドウのサイズ (ピクセル単位)。例: 1280x800。</translation>
    </message>
    <message>
        <source>Save a screenshot of the window after the first checks, then quit.</source>
        <translation>最初のチェックの後にウィンドウのスクリーンショットを保存し、終了します。</translation>
    </message>
    <message>
        <source>Open this view or dialog before the screenshot: %1. Can be repeated.</source>
        <translation>スクリーンショットの前に、この表示またはダイアログを開きます: %1。複数回指定できます。</translation>
    </message>
    <message>
        <source>Check each target this many times (1 to 100) before the screenshot.</source>
        <translation>スクリーンショットの前に、各監視対象をこの回数 (1から100) チェックします。</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands, and shows their state live in a window.</source>
        <translation>Webページ、サーバー、証明書、コマンドを監視し、その状態をウィンドウにリアルタイムで表示します。</translation>
    </message>
    <message>
        <source>Monitor this instead of the profile&apos;s targets, or add it with --add: a URL, host:port or a command in quotes.</source>
        <translation>プロファイルの監視対象の代わりにこれを監視するか、--addで追加します。URL、host:port、または引用符で囲んだコマンドです。</translation>
    </message>
    <message>
        <source>--profile requires a folder.</source>
        <translation>--profileにはフォルダーが必要です。</translation>
    </message>
    <message>
        <source>--portable can&apos;t be combined with --profile.</source>
        <translation>--portableは--profileと組み合わせられません。</translation>
    </message>
    <message>
        <source>--start-at-login must be on, off or status.</source>
        <translation>--start-at-loginはon、off、statusのいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>--language must be one of: %1.</source>
        <translation>--languageは次のいずれかでなければなりません: %1。</translation>
    </message>
    <message>
        <source>--theme must be system, light, dark or high-contrast.</source>
        <translation>--themeはsystem、light、dark、high-contrastのいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>--size must be width and height in pixels, for example 1280x800.</source>
        <translation>--sizeはピクセル単位の幅と高さでなければなりません。例: 1280x800。</translation>
    </message>
    <message>
        <source>--rounds must be a number from 1 to 100.</source>
        <translation>--roundsは1から100までの数でなければなりません。</translation>
    </message>
    <message>
        <source>--show must be one of: %1.</source>
        <translation>--showは次のいずれかでなければなりません: %1。</translation>
    </message>
    <message>
        <source>Use only one of these: targets, --add, --sample, --sample-first, --demo.</source>
        <translation>次のうち1つだけを使ってください: 監視対象、--add、--sample、--sample-first、--demo。</translation>
    </message>
    <message>
        <source>--add can&apos;t be combined with --minimized or --screenshot.</source>
        <translation>--addは--minimizedや--screenshotと組み合わせられません。</translation>
    </message>
    <message>
        <source>Start at login: off</source>
        <translation>ログイン時に起動: オフ</translation>
    </message>
    <message>
        <source>Start at login: on, in the background</source>
        <translation>ログイン時に起動: オン (バックグラウンド)</translation>
    </message>
    <message>
        <source>Start at login: on</source>
        <translation>ログイン時に起動: オン</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Up</source>
        <comment>state of a target</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>state of a target</comment>
        <translation>機能低下</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a target</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>state of a target</comment>
        <translation>ダウン</translation>
    </message>
</context>
<context>
    <name>OwnCommand</name>
    <message>
        <source>Enter the program to run and its arguments.</source>
        <translation>実行するプログラムとその引数を入力してください。</translation>
    </message>
    <message>
        <source>The program can&apos;t be a placeholder.</source>
        <translation>プログラムにプレースホルダーは使えません。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>A name can&apos;t contain “=” or “(”.</source>
        <translation>名前に「=」と「(」は使えません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a type of targets.</source>
        <translation>「%1」は監視対象の種類ではありません。</translation>
    </message>
    <message>
        <source>Log in with ssh</source>
        <translation>sshでログイン</translation>
    </message>
    <message>
        <source>Route in a terminal</source>
        <translation>端末で経路を表示</translation>
    </message>
    <message>
        <source>Ping three times</source>
        <translation>pingを3回実行</translation>
    </message>
    <message>
        <source>The target contacts no host.</source>
        <translation>この監視対象はホストに接続しません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a host name or an address.</source>
        <translation>「%1」はホスト名でもアドレスでもありません。</translation>
    </message>
    <message>
        <source>The target contacts no port.</source>
        <translation>この監視対象はポートに接続しません。</translation>
    </message>
    <message>
        <source>“%1” begins with “-”, so the program would take it as an option.</source>
        <translation>「%1」は「-」で始まるため、プログラムがオプションと解釈します。</translation>
    </message>
    <message>
        <source>“%1” has characters that a shell could interpret. In a script, use the variables of the environment, such as &quot;$WATCHKEEPER_TARGET&quot;.</source>
        <translation>「%1」には、シェルが解釈する可能性のある文字が含まれています。スクリプトでは、&quot;$WATCHKEEPER_TARGET&quot;などの環境変数を使ってください。</translation>
    </message>
</context>
<context>
    <name>Parents</name>
    <message>
        <source>A target can&apos;t depend on itself.</source>
        <translation>監視対象は自分自身に依存できません。</translation>
    </message>
    <message>
        <source>Circular dependency: %1. A target can&apos;t depend on itself, even through other targets.</source>
        <translation>依存関係が循環しています: %1。監視対象は、ほかの監視対象を介しても自分自身に依存できません。</translation>
    </message>
</context>
<context>
    <name>PastedText</name>
    <message>
        <source>Will be stored in targets.json as plain text: %1. Use ${env:NAME} instead.</source>
        <translation>targets.jsonに平文で保存されます: %1。代わりに${env:NAME}を使ってください。</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests. Ask an administrator to allow them (sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;), or choose udp as the packet type.</source>
        <translation>現在のユーザーにはICMPエコー要求を送信する権限がありません。管理者に許可を依頼するか (sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;)、パケットの種類としてudpを選択してください。</translation>
    </message>
    <message>
        <source>the route to %1 was still being traced, last reply from hop %2</source>
        <translation>%1への経路をまだ追跡中でした。最後の応答はホップ%2です</translation>
    </message>
    <message>
        <source>The system&apos;s program %1 failed: %2</source>
        <translation>システムのプログラム%1が失敗しました: %2</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>%1のアドレスをまだ解決中でした</translation>
    </message>
    <message>
        <source>Route (traceroute)</source>
        <translation>経路 (traceroute)</translation>
    </message>
    <message>
        <source>Shows the routers on the route to a host, with packet loss and response times. Checks whether the route reaches the host, how many hops it has and which routers it passes through.</source>
        <translation>ホストまでの経路上のルーターを、パケット損失と応答時間とともに表示します。経路がホストに到達するか、ホップ数、通過するルーターをチェックします。</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>ホップ</translation>
    </message>
    <message>
        <source>Host must reply</source>
        <translation>ホストが応答すること</translation>
    </message>
    <message>
        <source>Turn this off if the host at the end of the route doesn&apos;t reply, for example because of a firewall.</source>
        <translation>ファイアウォールなどのため経路の終点のホストが応答しない場合は、オフにしてください。</translation>
    </message>
    <message>
        <source>Hops: degraded above</source>
        <translation>機能低下とするホップ数の上限</translation>
    </message>
    <message>
        <source>The target is degraded if the route has more than this number of hops. Leave empty for no limit.</source>
        <translation>経路のホップ数がこれを超えると、監視対象は機能低下になります。空欄にすると上限はありません。</translation>
    </message>
    <message>
        <source>Hops: down above</source>
        <translation>ダウンとするホップ数の上限</translation>
    </message>
    <message>
        <source>The target is down if the route has more than this number of hops. Leave empty for no limit.</source>
        <translation>経路のホップ数がこれを超えると、監視対象はダウンになります。空欄にすると上限はありません。</translation>
    </message>
    <message>
        <source>Required hops</source>
        <translation>必須のホップ</translation>
    </message>
    <message>
        <source>Addresses, or networks such as 192.0.2.0/24. The target is down if the route doesn&apos;t pass through all of them.</source>
        <translation>アドレス、または192.0.2.0/24のようなネットワーク。経路がこのすべてを通過しないと、監視対象はダウンになります。</translation>
    </message>
    <message>
        <source>Detect route changes</source>
        <translation>経路の変化を検出</translation>
    </message>
    <message>
        <source>The target is degraded when the route to an address changes. The new route becomes the expected one after as many checks as the target&apos;s number of attempts.</source>
        <translation>アドレスへの経路が変わると、監視対象は機能低下になります。監視対象の試行回数と同じ回数のチェックの後、新しい経路が期待する経路になります。</translation>
    </message>
    <message>
        <source>Maximum hops</source>
        <translation>最大ホップ数</translation>
    </message>
    <message>
        <source>Maximum number of hops to trace.</source>
        <translation>追跡するホップの最大数。</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>パケット</translation>
    </message>
    <message>
        <source>How many packets to send to each hop.</source>
        <translation>各ホップに送信するパケットの数。</translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation>パケットの種類</translation>
    </message>
    <message>
        <source>udp: UDP packets, as used by traceroute, which require no privileges. icmp: echo requests, which more hosts answer, but which require the same privileges as ping. Windows always uses echo requests.</source>
        <translation>udp: UDPパケット。tracerouteと同じで、特別な権限は不要です。icmp: エコー要求。応答するホストは多くなりますが、pingと同じ権限が必要です。Windowsでは常にエコー要求が使われます。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Destination UDP port on the host, preferably a closed one.</source>
        <translation>ホストの宛先UDPポート。閉じているポートをお勧めします。</translation>
    </message>
    <message>
        <source>Reply timeout</source>
        <translation>応答タイムアウト</translation>
    </message>
    <message>
        <source>How long to wait for replies after the last packet.</source>
        <translation>最後のパケットの後、応答を待つ時間。</translation>
    </message>
    <message>
        <source>Resolve hop names</source>
        <translation>ホップの名前を解決</translation>
    </message>
    <message>
        <source>Resolves the addresses on the route to host names.</source>
        <translation>経路上のアドレスをホスト名に解決します。</translation>
    </message>
    <message>
        <source>The route passes through %1</source>
        <translation>経路が%1を通過する</translation>
    </message>
    <message>
        <source>The host replies</source>
        <translation>ホストが応答する</translation>
    </message>
    <message>
        <source>At least one hop replies</source>
        <translation>少なくとも1つのホップが応答する</translation>
    </message>
    <message>
        <source>Hops: at most %1</source>
        <translation>ホップ数: %1以下</translation>
    </message>
    <message>
        <source>Hops: at most %1, else degraded</source>
        <translation>ホップ数: %1以下、超えると機能低下</translation>
    </message>
    <message>
        <source>The route hasn&apos;t changed, else degraded</source>
        <translation>経路が変わっていない (変われば機能低下)</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Host name or IP address of the destination.</source>
        <translation>宛先のホスト名またはIPアドレス。</translation>
    </message>
    <message>
        <source>The limit for degraded must be lower than the limit for down.</source>
        <translation>機能低下の限度は、ダウンの限度より小さくなければなりません。</translation>
    </message>
    <message>
        <source>Only %1 hops are traced (“depth”), so this limit can&apos;t be higher.</source>
        <translation>追跡するのは%1ホップだけなので (「depth」)、この限度をそれより大きくすることはできません。</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a network such as 192.0.2.0/24.</source>
        <translation>「%1」はアドレスでも192.0.2.0/24のようなネットワークでもありません。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The check timed out before the route was complete. Hop %1 was the last to reply. Increase the target&apos;s timeout.</source>
        <translation>経路が完了する前にチェックがタイムアウトしました。最後に応答したのはホップ%1です。監視対象のタイムアウトを長くしてください。</translation>
    </message>
    <message>
        <source>No hop on the route to %1 replied. Is this computer&apos;s network up, and does a firewall allow such packets?</source>
        <translation>%1への経路上のどのホップも応答しませんでした。このコンピューターのネットワークは接続されていて、ファイアウォールはこのようなパケットを許可していますか?</translation>
    </message>
    <message>
        <source>%1 didn&apos;t reply. The last hop that replied is hop %2, %3. The packets are lost after that hop, or the host doesn&apos;t reply to them. Try the other packet type (“method”).</source>
        <translation>%1が応答しませんでした。最後に応答したのはホップ%2の%3です。パケットがその先で失われているか、ホストがパケットに応答していません。別のパケットの種類 (「method」) を試してください。</translation>
    </message>
    <message>
        <source>The route has %1 hops. The limit is %2.</source>
        <translation>経路のホップ数は%1です。上限は%2です。</translation>
    </message>
    <message>
        <source>The route has at least %1 hops. The limit is %2.</source>
        <translation>経路のホップ数は%1以上です。上限は%2です。</translation>
    </message>
    <message>
        <source>The route doesn&apos;t pass through %1.</source>
        <translation>経路が%1を通過していません。</translation>
    </message>
    <message>
        <source>The route changed at hop %1, which is now %2.</source>
        <translation>経路がホップ%1で変わり、%2になりました。</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>not reached, last reply from hop %1</source>
        <translation>未到達、最後の応答はホップ%1</translation>
    </message>
    <message>
        <source>reached at hop %1</source>
        <translation>ホップ%1で到達</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>ホップ</translation>
    </message>
    <message>
        <source>address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最悪</translation>
    </message>
    <message>
        <source>The check timed out here.</source>
        <translation>チェックはここでタイムアウトしました。</translation>
    </message>
    <message>
        <source>No further replies, up to hop %1.</source>
        <translation>ホップ%1まで、これ以上の応答はありません。</translation>
    </message>
    <message>
        <source>Route to %1</source>
        <translation>%1への経路</translation>
    </message>
</context>
<context>
    <name>PercentText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Perfdata</name>
    <message>
        <source>Only the first %1 performance data items were read.</source>
        <translation>最初の%1個のパフォーマンスデータ項目だけが読み取られました。</translation>
    </message>
    <message>
        <source>“%1” is ignored: it isn&apos;t in the form label=value.</source>
        <translation>「%1」は無視されます。label=valueの形式ではありません。</translation>
    </message>
    <message>
        <source>“%1” is ignored: it has no label.</source>
        <translation>「%1」は無視されます。ラベルがありません。</translation>
    </message>
    <message>
        <source>“%1” is ignored: its label is too long.</source>
        <translation>「%1」は無視されます。ラベルが長すぎます。</translation>
    </message>
    <message>
        <source>“%1” is ignored: numbers require a decimal point, not a comma. Does the plugin use a locale other than C?</source>
        <translation>「%1」は無視されます。数値の小数点にはコンマではなくピリオドが必要です。プラグインがC以外のロケールを使っていませんか?</translation>
    </message>
    <message>
        <source>“%1” is ignored: its value isn&apos;t a valid number.</source>
        <translation>「%1」は無視されます。値が正しい数値ではありません。</translation>
    </message>
    <message>
        <source>“%2” in “%1” is ignored: it isn&apos;t valid.</source>
        <translation>「%1」の「%2」は無視されます。正しくありません。</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>queue</source>
        <comment>phase of a check</comment>
        <translation>待機</translation>
    </message>
    <message>
        <source>DNS</source>
        <comment>phase of a check</comment>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <comment>phase of a check</comment>
        <translation>接続</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>phase of a check</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>send</source>
        <comment>phase of a check</comment>
        <translation>送信</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>phase of a check</comment>
        <translation>応答待ち</translation>
    </message>
    <message>
        <source>receive</source>
        <comment>phase of a check</comment>
        <translation>受信</translation>
    </message>
</context>
<context>
    <name>Ping</name>
    <message>
        <source>%1 of %2 pings to %3 sent, %4 answered</source>
        <translation>%3へのping: 送信%1/%2、応答%4</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests, and the system&apos;s ping program doesn&apos;t work either: %1</source>
        <translation>現在のユーザーにはICMPエコー要求を送信する権限がなく、システムのpingプログラムも機能しません: %1</translation>
    </message>
    <message>
        <source>it printed no output.</source>
        <translation>出力がありませんでした。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests, and the ping program isn&apos;t installed. Install it, or ask an administrator to allow echo requests: sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;.</source>
        <translation>現在のユーザーにはICMPエコー要求を送信する権限がなく、pingプログラムもインストールされていません。インストールするか、管理者にエコー要求の許可を依頼してください: sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;。</translation>
    </message>
    <message>
        <source>The ping program was stopped when the check timed out. The result is based on its output up to then.</source>
        <translation>チェックがタイムアウトしたため、pingプログラムは停止されました。結果はそれまでの出力に基づきます。</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>%1のアドレスをまだ解決中でした</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Sends ICMP echo requests to a host and checks packet loss and response time.</source>
        <translation>ホストにICMPエコー要求を送信し、パケット損失と応答時間をチェックします。</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>パケット</translation>
    </message>
    <message>
        <source>How many packets to send. More packets measure the loss more precisely.</source>
        <translation>送信するパケットの数。多いほど損失を正確に測定できます。</translation>
    </message>
    <message>
        <source>Packet interval</source>
        <translation>パケットの間隔</translation>
    </message>
    <message>
        <source>Time between packets.</source>
        <translation>パケットとパケットの間の時間。</translation>
    </message>
    <message>
        <source>Reply timeout</source>
        <translation>応答タイムアウト</translation>
    </message>
    <message>
        <source>How long to wait for replies after the last packet. The wait ends early if the check times out.</source>
        <translation>最後のパケットの後、応答を待つ時間。チェックがタイムアウトすると、待ち時間はそこで終わります。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Payload of each packet in bytes, without headers.</source>
        <translation>各パケットのペイロード (バイト単位)。ヘッダーは含みません。</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Maximum hops</source>
        <translation>最大ホップ数</translation>
    </message>
    <message>
        <source>Maximum number of routers that a packet can pass through (time to live, hop limit).</source>
        <translation>パケットが通過できるルーターの最大数 (生存時間、ホップ制限)。</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>ホップ</translation>
    </message>
    <message>
        <source>Don&apos;t fragment packets</source>
        <translation>パケットを断片化しない</translation>
    </message>
    <message>
        <source>Packets too large for a link on the route are dropped instead of fragmented. Set the size to 1472 to test whether full-size Ethernet packets get through.</source>
        <translation>経路上のリンクに対して大きすぎるパケットは、断片化されずに破棄されます。最大サイズのイーサネットパケットが通るか調べるには、サイズを1472にしてください。</translation>
    </message>
    <message>
        <source>Loss: degraded above</source>
        <translation>機能低下とする損失の上限</translation>
    </message>
    <message>
        <source>The target is degraded if packet loss is higher than this limit.</source>
        <translation>パケット損失がこれを超えると、監視対象は機能低下になります。</translation>
    </message>
    <message>
        <source>Loss: down above</source>
        <translation>ダウンとする損失の上限</translation>
    </message>
    <message>
        <source>The target is down if packet loss is higher than this limit. If all packets are lost, the target is always down.</source>
        <translation>パケット損失がこれを超えると、監視対象はダウンになります。すべてのパケットが失われた場合は、常にダウンになります。</translation>
    </message>
    <message>
        <source>Response time: degraded above</source>
        <translation>機能低下とする応答時間の上限</translation>
    </message>
    <message>
        <source>The target is degraded if the average response time is longer than this limit. Leave empty for no limit.</source>
        <translation>平均応答時間がこれを超えると、監視対象は機能低下になります。空欄にすると上限はありません。</translation>
    </message>
    <message>
        <source>Response time: down above</source>
        <translation>ダウンとする応答時間の上限</translation>
    </message>
    <message>
        <source>The target is down if the average response time is longer than this limit. Leave empty for no limit.</source>
        <translation>平均応答時間がこれを超えると、監視対象はダウンになります。空欄にすると上限はありません。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>ホスト名またはIPアドレス。</translation>
    </message>
    <message>
        <source>The host replies</source>
        <translation>ホストが応答する</translation>
    </message>
    <message>
        <source>Packet loss: at most %1</source>
        <translation>パケット損失: %1以下</translation>
    </message>
    <message>
        <source>Packet loss: at most %1, else degraded</source>
        <translation>パケット損失: %1以下、超えると機能低下</translation>
    </message>
    <message>
        <source>Average response time: at most %1</source>
        <translation>平均応答時間: %1以下</translation>
    </message>
    <message>
        <source>Average response time: at most %1, else degraded</source>
        <translation>平均応答時間: %1以下、超えると機能低下</translation>
    </message>
    <message>
        <source>The limit for degraded must be lower than the limit for down.</source>
        <translation>機能低下の限度は、ダウンの限度より小さくなければなりません。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sent by Watchkeeper itself, through a datagram socket.</source>
        <translation>Watchkeeper自体がデータグラムソケットで送信しました。</translation>
    </message>
    <message>
        <source>Sent by Watchkeeper itself, through a raw socket.</source>
        <translation>Watchkeeper自体がrawソケットで送信しました。</translation>
    </message>
    <message>
        <source>Sent by the system&apos;s ping program because the current user isn&apos;t allowed to send ICMP echo requests. Each check starts a process and sends at most five packets a second. A short check therefore sends fewer packets than requested. An administrator can allow echo requests for all users with “sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;”, or for this program with “setcap cap_net_raw+ep %1”.</source>
        <translation>現在のユーザーにはICMPエコー要求を送信する権限がないため、システムのpingプログラムで送信しました。チェックのたびにプロセスが開始され、送信は毎秒最大5パケットです。そのため、短いチェックでは送信パケット数が指定より少なくなります。管理者は、すべてのユーザーにエコー要求を許可するには「sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;」、このプログラムに許可するには「setcap cap_net_raw+ep %1」を実行できます。</translation>
    </message>
    <message>
        <source>Sent by the system&apos;s ping program.</source>
        <translation>システムのpingプログラムで送信しました。</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>切り詰め</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>min %1, average %2, max %3, jitter %4</source>
        <translation>最小%1、平均%2、最大%3、ジッター%4</translation>
    </message>
    <message>
        <source>Ping to %1</source>
        <translation>%1へのping</translation>
    </message>
    <message>
        <source>%1 sent, %2 answered, %3 lost</source>
        <translation>送信%1、応答%2、損失%3</translation>
    </message>
    <message>
        <source>No reply from %1 (pings sent: %2, the last one %3 ago). Is the host up, or is a firewall blocking pings?</source>
        <translation>%1からの応答がありません (送信したping: %2、最後は%3前)。ホストが停止しているか、ファイアウォールがpingをブロックしていませんか?</translation>
    </message>
    <message>
        <source>%1 of %2 pings got no reply. The limit is %3.</source>
        <translation>%2回中%1回のpingに応答がありませんでした。上限は%3です。</translation>
    </message>
    <message>
        <source>The average response time was %1. The limit is %2.</source>
        <translation>平均応答時間は%1でした。上限は%2です。</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1、損失%2</translation>
    </message>
    <message>
        <source>%1 has no route to %2 (network unreachable).</source>
        <translation>%1には%2への経路がありません (network unreachable)。</translation>
    </message>
    <message>
        <source>%1 reports that %2 wasn&apos;t found on its network (host unreachable). Is that host switched on?</source>
        <translation>%1によると、そのネットワークに%2が見つかりません (host unreachable)。そのホストの電源は入っていますか?</translation>
    </message>
    <message>
        <source>%1 reports that %2 doesn&apos;t support this protocol (protocol unreachable).</source>
        <translation>%1によると、%2はこのプロトコルに対応していません (protocol unreachable)。</translation>
    </message>
    <message>
        <source>%1 reports that %2 doesn&apos;t accept such packets (port unreachable).</source>
        <translation>%1によると、%2はこのようなパケットを受け付けません (port unreachable)。</translation>
    </message>
    <message>
        <source>%1 reports that the packets to %2 are too large for the next link.</source>
        <translation>%1によると、%2へのパケットは次のリンクに対して大きすぎます。</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t let packets to %2 through: a firewall blocks them.</source>
        <translation>%1は%2へのパケットを通しません。ファイアウォールがブロックしています。</translation>
    </message>
    <message>
        <source>The packets to %2 got no further than %1. They looped or passed through too many routers (time to live exceeded).</source>
        <translation>%2へのパケットは%1から先に進めませんでした。ループしたか、通過したルーターが多すぎます (time to live exceeded)。</translation>
    </message>
    <message>
        <source>%1 reports that %2 can&apos;t be reached.</source>
        <translation>%1によると、%2に到達できません。</translation>
    </message>
    <message>
        <source>A router</source>
        <translation>ルーター</translation>
    </message>
    <message>
        <source>No route to %1. Is this computer&apos;s network up, and can it reach the host&apos;s network?</source>
        <translation>%1への経路がありません。このコンピューターのネットワークは接続されていて、ホストのネットワークに到達できますか?</translation>
    </message>
    <message>
        <source>This computer blocks pings to %1. Does its firewall reject them, or is that a broadcast address?</source>
        <translation>このコンピューターが%1へのpingをブロックしています。ファイアウォールが拒否しているか、ブロードキャストアドレスではありませんか?</translation>
    </message>
    <message>
        <source>Packets of %1 bytes are too large for the route to %2, and this target doesn&apos;t allow fragmentation.</source>
        <translation>%1バイトのパケットは%2への経路に対して大きすぎ、この監視対象では断片化が許可されていません。</translation>
    </message>
    <message>
        <source>Too many pings are in progress. Run fewer checks at the same time.</source>
        <translation>実行中のpingが多すぎます。同時に実行するチェックを減らしてください。</translation>
    </message>
    <message>
        <source>Pings to %1 couldn&apos;t be sent: %2.</source>
        <translation>%1へのpingを送信できませんでした: %2。</translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>%1 can&apos;t be expanded: the environment variable doesn&apos;t exist. Set it before Watchkeeper starts.</source>
        <translation>%1を展開できません。環境変数が存在しません。Watchkeeperの起動前に設定してください。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the file doesn&apos;t exist.</source>
        <translation>%1を展開できません。ファイルが存在しません。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: it isn&apos;t a regular file.</source>
        <translation>%1を展開できません。通常のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the current user isn&apos;t allowed to read the file.</source>
        <translation>%1を展開できません。現在のユーザーにはファイルを読み取る権限がありません。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the file is larger than 64 KiB.</source>
        <translation>%1を展開できません。ファイルが64 KiBを超えています。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the keychain hasn&apos;t provided this secret. The Watchkeeper window reads the secret once the keychain is unlocked. Without the window, use ${env:NAME} or ${file:PATH}.</source>
        <translation>%1を展開できません。キーチェーンがこのシークレットを提供していません。Watchkeeperのウィンドウは、キーチェーンのロックが解除されるとシークレットを読み取ります。ウィンドウを使わない場合は、${env:NAME}または${file:PATH}を使ってください。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: targets have no property of that name.</source>
        <translation>%1を展開できません。監視対象にその名前のプロパティーはありません。</translation>
    </message>
    <message>
        <source>Field %1: the expanded value isn&apos;t allowed. Check the variable or file.</source>
        <translation>フィールド%1: 展開された値は使えません。変数またはファイルを確認してください。</translation>
    </message>
    <message>
        <source>Field %1: %2</source>
        <translation>フィールド%1: %2</translation>
    </message>
    <message>
        <source>Files used by placeholders weren&apos;t read because too many other file checks are still running. A disk or network share may not be responding.</source>
        <translation>ほかのファイルのチェックが多数実行中のため、プレースホルダーが使うファイルは読み取られませんでした。ディスクまたはネットワーク共有が応答していない可能性があります。</translation>
    </message>
    <message>
        <source>Files used by placeholders couldn&apos;t be read in time.</source>
        <translation>プレースホルダーが使うファイルを時間内に読み取れませんでした。</translation>
    </message>
    <message>
        <source>Cancelled while expanding placeholders.</source>
        <translation>プレースホルダーの展開中にキャンセルされました。</translation>
    </message>
</context>
<context>
    <name>Plugin</name>
    <message>
        <source>no output, but errors: %1</source>
        <translation>出力なし、エラーあり: %1</translation>
    </message>
    <message>
        <source>no output, exit code %1</source>
        <translation>出力なし、終了コード%1</translation>
    </message>
    <message>
        <source>The plugin</source>
        <translation>プラグイン</translation>
    </message>
    <message>
        <source>%1 reports a warning: %2</source>
        <translation>%1が警告を報告しました: %2</translation>
    </message>
    <message>
        <source>%1 reports a warning without a reason.</source>
        <translation>%1が理由を示さずに警告を報告しました。</translation>
    </message>
    <message>
        <source>%1 reports a critical state: %2</source>
        <translation>%1が危険な状態を報告しました: %2</translation>
    </message>
    <message>
        <source>%1 reports a critical state without a reason.</source>
        <translation>%1が理由を示さずに危険な状態を報告しました。</translation>
    </message>
    <message>
        <source>%1 reports an unknown state: %2</source>
        <translation>%1が不明な状態を報告しました: %2</translation>
    </message>
    <message>
        <source>%1 reports an unknown state without a reason.</source>
        <translation>%1が理由を示さずに不明な状態を報告しました。</translation>
    </message>
    <message>
        <source>%1 exited with code 126: a program that it tried to run can&apos;t be executed. Is that program executable?</source>
        <translation>%1がコード126で終了しました。実行しようとしたプログラムを実行できません。そのプログラムに実行権限はありますか?</translation>
    </message>
    <message>
        <source>%1 exited with code 127: a program that it starts was not found. Is it installed, and is it in PATH?</source>
        <translation>%1がコード127で終了しました。開始するプログラムが見つかりませんでした。インストールされていて、PATHに含まれていますか?</translation>
    </message>
    <message>
        <source>%1 exited with code %2, which isn&apos;t a plugin exit code (0 to 3).</source>
        <translation>%1はコード%2で終了しましたが、これはプラグインの終了コード (0から3) ではありません。</translation>
    </message>
    <message>
        <source>%1 was killed by %2.</source>
        <translation>%1は%2によって強制終了されました。</translation>
    </message>
</context>
<context>
    <name>PluginImport</name>
    <message>
        <source>The files define no checks that can be imported.</source>
        <translation>ファイルに、インポートできるチェックの定義がありません。</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t read. Also choose this file.</source>
        <translation>%1は読み込まれませんでした。このファイルも選択してください。</translation>
    </message>
    <message>
        <source>The files don&apos;t define “%1”.</source>
        <translation>ファイルに「%1」の定義がありません。</translation>
    </message>
    <message>
        <source>%1: This isn&apos;t a configuration of %2.</source>
        <translation>%1: %2の設定ではありません。</translation>
    </message>
    <message>
        <source>%1: The configuration is too large.</source>
        <translation>%1: 設定が大きすぎます。</translation>
    </message>
    <message>
        <source>A dependency was left out, because it leads back to this target.</source>
        <translation>この監視対象に戻ってくる依存関係は省略されました。</translation>
    </message>
    <message>
        <source>This was imported as a paused command. Read it before you resume the target, because Watchkeeper runs it on this computer.</source>
        <translation>一時停止中のコマンドとしてインポートされました。Watchkeeperがこのコンピューターで実行するため、監視対象を再開する前に内容を確認してください。</translation>
    </message>
    <message>
        <source>This checks the computer that Watchkeeper runs on.</source>
        <translation>Watchkeeperが動作しているコンピューターをチェックします。</translation>
    </message>
    <message>
        <source>Watchkeeper also verifies the server&apos;s certificate.</source>
        <translation>Watchkeeperはサーバーの証明書も検証します。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t constant, so it wasn&apos;t imported.</source>
        <translation>「%1」は定数ではないため、インポートされませんでした。</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Set the format version: &quot;preset&quot;: 1.</source>
        <translation>形式のバージョンを設定してください: &quot;preset&quot;: 1。</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>キーに使えるのはa-z、0-9、ハイフンだけで、先頭は英字でなければなりません。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>A path must begin with / and can&apos;t contain spaces or #.</source>
        <translation>パスは/で始まる必要があり、スペースと#は使えません。</translation>
    </message>
    <message>
        <source>Choose “%1”.</source>
        <translation>「%1」を選択してください。</translation>
    </message>
    <message>
        <source>Remove this key. The address is built from “scheme”, “port” and “path”.</source>
        <translation>このキーを削除してください。アドレスは「scheme」、「port」、「path」から作られます。</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB. Is it a preset?</source>
        <translation>ファイルが64 KiBを超えています。プリセットですか?</translation>
    </message>
    <message>
        <source>The preset or kind “%1” already exists. Choose another key.</source>
        <translation>プリセットまたは種類「%1」はすでに存在します。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>Enter the server: host, host:port, or an address that begins with http:// or https://.</source>
        <translation>サーバーを入力してください: host、host:port、またはhttp:// かhttps:// で始まるアドレス。</translation>
    </message>
    <message>
        <source>Presets support http and https, not %1.</source>
        <translation>プリセットはhttpとhttpsに対応していますが、%1には対応していません。</translation>
    </message>
    <message>
        <source>Leave out “?” and everything after it, because “%1” is appended to this path. Or enter the full address.</source>
        <translation>「%1」がこのパスに追加されるため、「?」以降を省略してください。または、完全なアドレスを入力してください。</translation>
    </message>
    <message>
        <source>The service may require credentials. %1</source>
        <translation>サービスに認証情報が必要な場合があります。%1</translation>
    </message>
</context>
<context>
    <name>Pressure</name>
    <message>
        <source>waiting: CPU %1, memory %2, disks %3</source>
        <translation>待ち: CPU %1、メモリー%2、ディスク%3</translation>
    </message>
    <message>
        <source>For %1 of the last %2, at least one task waited for the CPU</source>
        <translation>過去%2のうち%1の間、少なくとも1つのタスクがCPUを待っていました</translation>
    </message>
    <message>
        <source>Check which programs use the most CPU time.</source>
        <translation>CPU時間を最も多く使っているプログラムを調べてください。</translation>
    </message>
    <message>
        <source>For %1 of the last %2, all non-idle tasks were stalled waiting for memory</source>
        <translation>過去%2のうち%1の間、アイドルでないすべてのタスクがメモリー待ちで停滞していました</translation>
    </message>
    <message>
        <source>Check which programs use the most memory, and stop or limit those that shouldn&apos;t.</source>
        <translation>メモリーを最も多く使っているプログラムを調べ、不要なものは停止または制限してください。</translation>
    </message>
    <message>
        <source>For %1 of the last %2, all non-idle tasks were stalled waiting for a disk</source>
        <translation>過去%2のうち%1の間、アイドルでないすべてのタスクがディスク待ちで停滞していました</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether a disk is failing.</source>
        <translation>ディスクI/Oの負荷が高いプログラムがないか、ディスクが故障しかけていないか調べてください。</translation>
    </message>
    <message>
        <source>the pressure stall information</source>
        <translation>PSI情報</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>平均の期間</translation>
    </message>
    <message>
        <source>Which of the three averages to compare with the limits.</source>
        <translation>3つの平均のうち、どれを限度と比較するか。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Share of time in which all non-idle tasks were stalled waiting for memory.</source>
        <translation>アイドルでないすべてのタスクがメモリー待ちで停滞していた時間の割合。</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Share of time in which all non-idle tasks were stalled waiting for a disk.</source>
        <translation>アイドルでないすべてのタスクがディスク待ちで停滞していた時間の割合。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of time in which at least one task waited for the CPU. This is normal under heavy CPU load.</source>
        <translation>少なくとも1つのタスクがCPUを待っていた時間の割合。CPUの負荷が高いときは普通です。</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>プレッシャー</translation>
    </message>
    <message>
        <source>Time waiting for memory</source>
        <translation>メモリー待ちの時間</translation>
    </message>
    <message>
        <source>Time waiting for disks</source>
        <translation>ディスク待ちの時間</translation>
    </message>
    <message>
        <source>Time waiting for the CPU</source>
        <translation>CPU待ちの時間</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>プレッシャー</translation>
    </message>
    <message>
        <source>Checks how much time is lost waiting for CPU, memory and disks, using Linux pressure stall information (PSI).</source>
        <translation>CPU、メモリー、ディスク待ちで失われた時間を、LinuxのPSI (pressure stall information) でチェックします。</translation>
    </message>
</context>
<context>
    <name>ProbeGuess</name>
    <message>
        <source>This isn&apos;t a valid DNS query. Use a form like dns:example.org or dns://192.0.2.53/example.org?type=MX.</source>
        <translation>これは正しいDNSの問い合わせではありません。dns:example.orgやdns://192.0.2.53/example.org?type=MXのような形式を使ってください。</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>No %1 found, but the current user can&apos;t see other users&apos; processes (/proc is mounted with hidepid).</source>
        <translation>%1が見つかりません。ただし、現在のユーザーにはほかのユーザーのプロセスが見えません (/procがhidepid付きでマウントされています)。</translation>
    </message>
    <message>
        <source>No %1 found. This system shows only the program path of a command line, not its arguments. Match by program or PID file instead.</source>
        <translation>%1が見つかりません。このシステムでは、コマンドラインのうちプログラムのパスだけが見え、引数は見えません。代わりにプログラムまたはPIDファイルで照合してください。</translation>
    </message>
    <message>
        <source>No %1 is running. Start it, or check its log to see why it exited.</source>
        <translation>%1が実行されていません。開始するか、終了した理由をログで調べてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n zombie process(es) has (have) not yet been reaped by the parent process.</source>
        <translation>
            <numerusform>%n個のゾンビプロセスが、まだ親プロセスに回収されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few instances of %2: expected at least %1, found %3.</source>
        <translation>%2が少なすぎます。%1個以上必要ですが、%3個しかありません。</translation>
    </message>
    <message>
        <source>Too many instances of %2: expected at most %1, found %3.</source>
        <translation>%2が多すぎます。上限は%1個ですが、%3個あります。</translation>
    </message>
    <message>
        <source>Check what the process is doing. A restart may help.</source>
        <translation>プロセスが何をしているか調べてください。再起動で解決することがあります。</translation>
    </message>
    <message>
        <source>Memory usage of %1 is %2</source>
        <translation>%1のメモリー使用量は%2です</translation>
    </message>
    <message>
        <source>CPU usage of %1 is %2 of a core</source>
        <translation>%1のCPU使用率はコアの%2です</translation>
    </message>
    <message>
        <source>The youngest %1 started %2 ago</source>
        <translation>最も新しい%1は%2前に開始しました</translation>
    </message>
    <message>
        <source>Was the process restarted, or did it crash?</source>
        <translation>プロセスが再起動されたか、クラッシュしたのではありませんか?</translation>
    </message>
    <message>
        <source>The oldest %1 started %2 ago</source>
        <translation>最も古い%1は%2前に開始しました</translation>
    </message>
    <message>
        <source>Is the process stuck?</source>
        <translation>プロセスがハングしていませんか?</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to see memory, age and CPU time of %1. Run Watchkeeper as the owner of the process, or remove these limits.</source>
        <translation>現在のユーザーには、%1のメモリー、経過時間、CPU時間を見る権限がありません。Watchkeeperをプロセスの所有者として実行するか、これらの限度を削除してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n running, %1, %2 of a core</source>
        <translation>
            <numerusform>%n個実行中、%1、コアの%2</numerusform>
        </translation>
    </message>
    <message>
        <source>not running</source>
        <translation>実行されていません</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1個実行中</translation>
    </message>
    <message>
        <source>A %1 is running (PID %2), but shouldn&apos;t be.</source>
        <translation>%1が実行中ですが (PID %2)、実行されていてはなりません。</translation>
    </message>
    <message>
        <source>the process list</source>
        <translation>プロセスの一覧</translation>
    </message>
    <message>
        <source>the PID file</source>
        <translation>PIDファイル</translation>
    </message>
    <message>
        <source>This is less than the minimum.</source>
        <translation>最小値より小さくなっています。</translation>
    </message>
    <message>
        <source>This field isn&apos;t used when the process must not be running. Remove it.</source>
        <translation>プロセスが実行されていてはならない場合、このフィールドは使われません。削除してください。</translation>
    </message>
    <message>
        <source>Specify the process: its name, part of its command line, or a PID file.</source>
        <translation>プロセスを、名前、コマンドラインの一部、またはPIDファイルで指定してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>これは正しい正規表現ではありません: %1。</translation>
    </message>
    <message>
        <source>Enter the full path, such as /run/nginx.pid.</source>
        <translation>/run/nginx.pidのようなフルパスを入力してください。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Program name without its folder, such as nginx. For a script this is its interpreter, so use the command line instead.</source>
        <translation>フォルダーを含まないプログラム名。例: nginx。スクリプトの場合はインタープリターの名前になるため、代わりにコマンドラインを使ってください。</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>A regular expression that must match some part of the command line, such as backup\.py. If you also set a program, both must match. Windows and macOS show only the program path of a command line, not its arguments.</source>
        <translation>コマンドラインの一部に一致する必要がある正規表現。例: backup\.py。プログラムも設定した場合は、両方に一致する必要があります。WindowsとmacOSでは、コマンドラインのうちプログラムのパスだけが見え、引数は見えません。</translation>
    </message>
    <message>
        <source>PID file</source>
        <translation>PIDファイル</translation>
    </message>
    <message>
        <source>Full path of a file in which the program writes its PID, such as /run/nginx.pid. To guard against a stale file, also set the program.</source>
        <translation>プログラムがPIDを書き込むファイルのフルパス。例: /run/nginx.pid。古いファイルによる誤りを防ぐには、プログラムも設定してください。</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>期待する状態</translation>
    </message>
    <message>
        <source>running: the process must be running. stopped: the process must not be running.</source>
        <translation>running: プロセスが実行されていなければなりません。stopped: プロセスが実行されていてはなりません。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Minimum processes</source>
        <translation>最小プロセス数</translation>
    </message>
    <message>
        <source>The target is down when fewer than this number of processes are running.</source>
        <translation>実行中のプロセスがこの数より少ないと、監視対象はダウンになります。</translation>
    </message>
    <message>
        <source>Maximum processes</source>
        <translation>最大プロセス数</translation>
    </message>
    <message>
        <source>The target is down when more than this number of processes are running. Leave empty for no limit.</source>
        <translation>実行中のプロセスがこの数より多いと、監視対象はダウンになります。空欄にすると上限はありません。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Resident memory of all processes together, such as 2GiB. Shared memory is counted for each process.</source>
        <translation>全プロセスの常駐メモリーの合計。例: 2GiB。共有メモリーはプロセスごとに数えられます。</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>CPU使用率</translation>
    </message>
    <message>
        <source>CPU usage of all processes together since the last check. A value of 100 means one full core.</source>
        <translation>前回のチェック以降の全プロセスのCPU使用率の合計。100は1コア分を意味します。</translation>
    </message>
    <message>
        <source>Age of youngest process</source>
        <translation>最新プロセスの経過時間</translation>
    </message>
    <message>
        <source>Time since the youngest process started, such as 5m, to detect a restart.</source>
        <translation>最も新しいプロセスの開始からの時間。例: 5m。再起動の検出に使います。</translation>
    </message>
    <message>
        <source>Age of oldest process</source>
        <translation>最古プロセスの経過時間</translation>
    </message>
    <message>
        <source>Time since the oldest process started, such as 2h, to detect a stuck job.</source>
        <translation>最も古いプロセスの開始からの時間。例: 2h。終わらないジョブの検出に使います。</translation>
    </message>
    <message>
        <source>The process isn&apos;t running</source>
        <translation>プロセスが実行されていない</translation>
    </message>
    <message>
        <source>Running processes: at least %1</source>
        <translation>実行中のプロセス: %1以上</translation>
    </message>
    <message>
        <source>Running processes: at most %1</source>
        <translation>実行中のプロセス: %1以下</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Checks whether a program is running on this computer, and the number, age, memory and CPU usage of its processes.</source>
        <translation>このコンピューターでプログラムが実行されているかどうかと、そのプロセスの数、経過時間、メモリー、CPU使用率をチェックします。</translation>
    </message>
    <message>
        <source>process “%1” with “%2” in its command line</source>
        <translation>プロセス「%1」(コマンドラインに「%2」を含む)</translation>
    </message>
    <message>
        <source>process “%1”</source>
        <translation>プロセス「%1」</translation>
    </message>
    <message>
        <source>process with “%1” in its command line</source>
        <translation>コマンドラインに「%1」を含むプロセス</translation>
    </message>
    <message>
        <source>process with the PID in %1</source>
        <translation>%1に書かれたPIDのプロセス</translation>
    </message>
    <message>
        <source>File %1 not found. The program isn&apos;t running, or it writes the file elsewhere.</source>
        <translation>ファイル%1が見つかりません。プログラムが実行されていないか、別の場所にファイルを書き込んでいます。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to read the file %1.</source>
        <translation>現在のユーザーにはファイル%1を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>The file %1 contains no PID.</source>
        <translation>ファイル%1にPIDがありません。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile folder %1 couldn&apos;t be created. %2</source>
        <translation>プロファイルフォルダー%1を作成できませんでした。%2</translation>
    </message>
    <message>
        <source>A file with that name already exists.</source>
        <translation>同じ名前のファイルがすでに存在します。</translation>
    </message>
    <message>
        <source>Do you have permission to write to %1?</source>
        <translation>%1への書き込み権限はありますか?</translation>
    </message>
    <message>
        <source>The portable profile %1 isn&apos;t writable. Make that folder writable, or choose another profile with --profile.</source>
        <translation>ポータブルプロファイル%1は書き込めません。そのフォルダーを書き込み可能にするか、--profileで別のプロファイルを選択してください。</translation>
    </message>
    <message>
        <source>To use your standard profile, start without --portable.</source>
        <translation>標準のプロファイルを使うには、--portableなしで起動してください。</translation>
    </message>
    <message>
        <source>To use your standard profile, remove %1.</source>
        <translation>標準のプロファイルを使うには、%1を削除してください。</translation>
    </message>
</context>
<context>
    <name>ProfileBackup</name>
    <message>
        <source>%1 The file isn&apos;t included in the backup.</source>
        <translation>%1 このファイルはバックアップに含まれません。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t included because its name isn&apos;t allowed in a backup.</source>
        <translation>バックアップで使えない名前のため、%1は含まれません。</translation>
    </message>
    <message>
        <source>%1 is damaged. The backup includes it unchanged.</source>
        <translation>%1は破損しています。バックアップにはそのまま含まれます。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached: %2. Choose another folder.</source>
        <translation>%1に到達できません: %2。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The folder %1 doesn&apos;t exist. Create it first, or choose another one.</source>
        <translation>フォルダー%1は存在しません。先に作成するか、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t writable: %2. Choose another folder.</source>
        <translation>%1は書き込めません: %2。別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>%1 contains no profile.</source>
        <translation>%1にプロファイルがありません。</translation>
    </message>
    <message>
        <source>%1 contains neither targets nor history.</source>
        <translation>%1に監視対象も履歴もありません。</translation>
    </message>
    <message>
        <source>1 result file</source>
        <translation>結果ファイル1個</translation>
    </message>
    <message>
        <source>%1 result files</source>
        <translation>結果ファイル%1個</translation>
    </message>
    <message>
        <source>1 dialogue, preset or provider</source>
        <translation>対話、プリセット、プロバイダー1個</translation>
    </message>
    <message>
        <source>%1 dialogues, presets and providers</source>
        <translation>対話、プリセット、プロバイダー%1個</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>ProfileLock</name>
    <message>
        <source>The profile %1 couldn&apos;t be locked. Do you have permission to write to that folder?</source>
        <translation>プロファイル%1をロックできませんでした。そのフォルダーへの書き込み権限はありますか?</translation>
    </message>
    <message>
        <source>The profile %1 couldn&apos;t be locked: %2 is a folder. Remove that folder.</source>
        <translation>プロファイル%1をロックできませんでした。%2がフォルダーです。そのフォルダーを削除してください。</translation>
    </message>
    <message>
        <source>The profile %1 couldn&apos;t be locked: %2.</source>
        <translation>プロファイル%1をロックできませんでした: %2。</translation>
    </message>
    <message>
        <source>Another program already monitors the profile %1.</source>
        <translation>別のプログラムがすでにプロファイル%1を監視しています。</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is changing the profile %4. Try again when it has finished.</source>
        <translation>%1 (%3のプロセス%2) がプロファイル%4を変更しています。終了してからもう一度試してください。</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is using another profile with the same history, %4. Close it, or choose another profile with --profile.</source>
        <translation>%1 (%3のプロセス%2) が、同じ履歴を持つ別のプロファイル%4を使用しています。それを閉じるか、--profileで別のプロファイルを選択してください。</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) already monitors the profile %4. Use its window, close it, or choose another profile with --profile.</source>
        <translation>%1 (%3のプロセス%2) がすでにプロファイル%4を監視しています。そのウィンドウを使うか、それを閉じるか、--profileで別のプロファイルを選択してください。</translation>
    </message>
    <message>
        <source>%1 That process isn&apos;t responding.</source>
        <translation>%1 そのプロセスは応答していません。</translation>
    </message>
</context>
<context>
    <name>ProfileMove</name>
    <message>
        <source>History exists in %1 and in %2. Watchkeeper uses %2 and left the other unchanged. To view the other history, use --profile %1. If you don&apos;t need it, delete %3.</source>
        <translation>%1と%2の両方に履歴があります。Watchkeeperは%2を使い、もう一方は変更していません。もう一方の履歴を見るには、--profile %1を使ってください。不要なら、%3を削除してください。</translation>
    </message>
    <message>
        <source>History stays in %1 because %2 is on another disk. To move it, close Watchkeeper, then move history.sqlite and the folder history to %2.</source>
        <translation>%2は別のディスクにあるため、履歴は%1に残ります。移動するには、Watchkeeperを閉じてから、history.sqliteとフォルダーhistoryを%2に移動してください。</translation>
    </message>
    <message>
        <source>History stays in %1 because it can&apos;t be moved to %2: %3. Watchkeeper will try again each time it starts.</source>
        <translation>%2に移動できないため、履歴は%1に残ります: %3。Watchkeeperは起動のたびに再試行します。</translation>
    </message>
    <message>
        <source>History moved from %1 to %2.</source>
        <translation>履歴を%1から%2に移動しました。</translation>
    </message>
    <message>
        <source>Window layout and log moved from %1 to %2.</source>
        <translation>ウィンドウのレイアウトとログを%1から%2に移動しました。</translation>
    </message>
</context>
<context>
    <name>ProfileRestore</name>
    <message>
        <source>%1 isn&apos;t a backup: it has no %2.</source>
        <translation>%1はバックアップではありません。%2がありません。</translation>
    </message>
    <message>
        <source>%1 is a link or a special file. Backups can contain only regular files.</source>
        <translation>%1はリンクまたは特殊ファイルです。バックアップに含められるのは通常のファイルだけです。</translation>
    </message>
    <message>
        <source>An earlier restore is incomplete. It will continue the next time Watchkeeper starts with the profile %1.</source>
        <translation>以前の復元が完了していません。次にプロファイル%1でWatchkeeperを起動したときに続行されます。</translation>
    </message>
    <message>
        <source>The restore isn&apos;t complete: %1 It will continue the next time Watchkeeper starts with the profile %2.</source>
        <translation>復元が完了していません: %1 次にプロファイル%2でWatchkeeperを起動したときに続行されます。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, so no backup was restored.</source>
        <translation>%1を読み取れないため、バックアップは復元されませんでした。</translation>
    </message>
    <message>
        <source>The backup was restored. The previous data is in %1.</source>
        <translation>バックアップを復元しました。以前のデータは%1にあります。</translation>
    </message>
</context>
<context>
    <name>ProgramRun</name>
    <message>
        <source>The program %1 isn&apos;t installed.</source>
        <translation>プログラム%1がインストールされていません。</translation>
    </message>
    <message>
        <source>%1 printed too much output and was stopped.</source>
        <translation>%1の出力が多すぎたため、停止しました。</translation>
    </message>
    <message>
        <source>%1 was still running</source>
        <translation>%1はまだ実行中でした</translation>
    </message>
    <message>
        <source>still searching for %1</source>
        <translation>%1をまだ検索中</translation>
    </message>
</context>
<context>
    <name>PrometheusExport</name>
    <message>
        <source>Prometheus has no pause, so the target will be checked.</source>
        <translation>Prometheus には一時停止がないため、この監視対象はチェックされます。</translation>
    </message>
    <message>
        <source>blackbox_exporter can&apos;t evaluate the condition “%1”.</source>
        <translation>blackbox_exporter は条件「%1」を評価できません。</translation>
    </message>
    <message>
        <source>Replace the placeholders such as ${env:NAME}, which Prometheus doesn&apos;t fill.</source>
        <translation>${env:NAME} のようなプレースホルダーは Prometheus では置き換えられないため、値に書き換えてください。</translation>
    </message>
    <message>
        <source>blackbox_exporter asks 1.1.1.1, because the target names no DNS server.</source>
        <translation>監視対象に DNS サーバーの指定がないため、blackbox_exporter は 1.1.1.1 に問い合わせます。</translation>
    </message>
    <message>
        <source>Maintenance wasn&apos;t exported.</source>
        <translation>メンテナンスはエクスポートされませんでした。</translation>
    </message>
</context>
<context>
    <name>PrometheusImport</name>
    <message>
        <source>The files contain no modules. Also choose the configuration of blackbox_exporter.</source>
        <translation>ファイルにモジュールがありません。blackbox_exporterの設定も選択してください。</translation>
    </message>
    <message>
        <source>The targets weren&apos;t imported, because no job uses this file. Also choose prometheus.yml.</source>
        <translation>このファイルを使うジョブがないため、監視対象はインポートされませんでした。prometheus.ymlも選択してください。</translation>
    </message>
    <message>
        <source>The files contain no targets. Also choose prometheus.yml and the files with targets.</source>
        <translation>ファイルに監視対象がありません。prometheus.ymlと監視対象のファイルも選択してください。</translation>
    </message>
    <message>
        <source>The job “%1” has no module of blackbox_exporter. Watchkeeper doesn&apos;t collect metrics.</source>
        <translation>ジョブ「%1」にblackbox_exporterのモジュールがありません。Watchkeeperはメトリクスを収集しません。</translation>
    </message>
    <message>
        <source>The rules that change labels weren&apos;t applied.</source>
        <translation>ラベルを変更するルールは適用されませんでした。</translation>
    </message>
    <message>
        <source>The targets in %1 weren&apos;t imported. Also choose this file.</source>
        <translation>%1の監視対象はインポートされませんでした。このファイルも選択してください。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t discover targets with “%1”.</source>
        <translation>Watchkeeperは「%1」で監視対象を検出できません。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because the files have no module “%2”.</source>
        <translation>ファイルにモジュール「%2」がないため、「%1」はインポートされませんでした。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no prober “%2”, or the address isn&apos;t valid.</source>
        <translation>「%1」はインポートされませんでした。Watchkeeperにプローバー「%2」がないか、アドレスが正しくありません。</translation>
    </message>
    <message>
        <source>A database isn&apos;t a configuration of Prometheus.</source>
        <translation>データベースはPrometheusの設定ではありません。</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>“%1” isn&apos;t a valid method. Use one of: %2.</source>
        <translation>「%1」は正しいメソッドではありません。次のいずれかを使ってください: %2。</translation>
    </message>
    <message>
        <source>This isn&apos;t a web address. It must begin with https:// or http://.</source>
        <translation>これはWebアドレスではありません。https:// またはhttp:// で始まらなければなりません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid header name.</source>
        <translation>「%1」は正しいヘッダー名ではありません。</translation>
    </message>
    <message>
        <source>A skipped request isn&apos;t sent. Remove everything except “on”.</source>
        <translation>スキップするリクエストは送信されません。「on」以外をすべて削除してください。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid alert state. Use a form like recovery or problem:down.</source>
        <translation>「%1」は正しいアラートの状態ではありません。recoveryやproblem:downのような形式を使ってください。</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>引用符で囲んだ文字列でなければなりません。</translation>
    </message>
    <message>
        <source>Use “json”, “form” or “text”.</source>
        <translation>「json」、「form」、「text」のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>“text” and “contentType” must be used together: one is missing.</source>
        <translation>「text」と「contentType」は一緒に使う必要があります。片方がありません。</translation>
    </message>
    <message>
        <source>This must be an object in { } or a list in [ ].</source>
        <translation>{ }で囲んだオブジェクトまたは[ ]で囲んだリストでなければなりません。</translation>
    </message>
    <message>
        <source>Use either “request” or “requests”.</source>
        <translation>「request」と「requests」は、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>One request must have no “on”, so that it applies to all other states.</source>
        <translation>ほかのすべての状態に適用されるように、リクエストの1つには「on」を付けないでください。</translation>
    </message>
    <message>
        <source>Only |raw, |template or |later:7d can follow the name, not |%1.</source>
        <translation>名前の後に続けられるのは|raw、|template、|later:7dだけで、|%1は使えません。</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Use {{name}}, or {{name?}} for an optional value.</source>
        <translation>「{{%1}}」は正しいプレースホルダーではありません。{{name}}、または省略可能な値には{{name?}}を使ってください。</translation>
    </message>
    <message>
        <source>A placeholder that begins with {{ must end with }}.</source>
        <translation>{{で始まるプレースホルダーは}}で終わらなければなりません。</translation>
    </message>
    <message>
        <source>one line of readable text</source>
        <translation>読みやすいテキスト1行</translation>
    </message>
    <message>
        <source>readable text, one or more lines</source>
        <translation>読みやすいテキスト (1行以上)</translation>
    </message>
    <message>
        <source>unique ID of this alert, unchanged when it is resent</source>
        <translation>このアラートの一意のID (再送信しても変わらない)</translation>
    </message>
    <message>
        <source>ID shared by a problem, its reminders and its recovery</source>
        <translation>問題とその再通知および復旧で共通のID</translation>
    </message>
    <message>
        <source>event: problem, recovery, reminder, flapping-start, flapping-end, acknowledged, link-lost, link-back, digest or test</source>
        <translation>イベント: problem、recovery、reminder、flapping-start、flapping-end、acknowledged、link-lost、link-back、digest、test</translation>
    </message>
    <message>
        <source>current state: up, degraded, down or unknown</source>
        <translation>現在の状態: up、degraded、down、unknown</translation>
    </message>
    <message>
        <source>state in the previous alert (same values), may be empty</source>
        <translation>前回のアラートでの状態 (値は同じ。空の場合あり)</translation>
    </message>
    <message>
        <source>name of the rule that sent the alert, empty for a test</source>
        <translation>アラートを送信したルールの名前 (テストの場合は空)</translation>
    </message>
    <message>
        <source>name of the target</source>
        <translation>監視対象の名前</translation>
    </message>
    <message>
        <source>name of the target, or of the monitoring computer if the alert covers several targets</source>
        <translation>監視対象の名前 (アラートが複数の監視対象を含む場合は、監視しているコンピューターの名前)</translation>
    </message>
    <message>
        <source>target ID, may be empty</source>
        <translation>監視対象のID (空の場合あり)</translation>
    </message>
    <message>
        <source>type of the target, such as http</source>
        <translation>監視対象の種類 (httpなど)</translation>
    </message>
    <message>
        <source>host or URL being checked, may be empty</source>
        <translation>チェックするホストまたはURL (空の場合あり)</translation>
    </message>
    <message>
        <source>list of the target&apos;s tags</source>
        <translation>監視対象のタグのリスト</translation>
    </message>
    <message>
        <source>list of the other targets in this alert</source>
        <translation>このアラートに含まれるほかの監視対象のリスト</translation>
    </message>
    <message>
        <source>summary of the result that triggered the alert</source>
        <translation>アラートの原因となった結果の要約</translation>
    </message>
    <message>
        <source>reason for the failure, empty if nothing failed</source>
        <translation>失敗の理由 (失敗がない場合は空)</translation>
    </message>
    <message>
        <source>time of the event, such as 2026-11-21T08:00:00.000Z</source>
        <translation>イベントの時刻。例: 2026-11-21T08:00:00.000Z</translation>
    </message>
    <message>
        <source>start time of the problem</source>
        <translation>問題の開始時刻</translation>
    </message>
    <message>
        <source>`at` in seconds since 1970</source>
        <translation>1970年からの秒数で表した`at`</translation>
    </message>
    <message>
        <source>`at` in milliseconds since 1970</source>
        <translation>1970年からのミリ秒数で表した`at`</translation>
    </message>
    <message>
        <source>time from `since` to `at`, in seconds</source>
        <translation>`since`から`at`までの時間 (秒単位)</translation>
    </message>
    <message>
        <source>duration from `since` to `at` as readable text, such as 12 min 3 s</source>
        <translation>`since`から`at`までの時間を読みやすくしたテキスト。例: 12分3秒</translation>
    </message>
    <message>
        <source>number of consecutive failed results</source>
        <translation>連続した失敗結果の数</translation>
    </message>
    <message>
        <source>name of the monitoring computer</source>
        <translation>監視しているコンピューターの名前</translation>
    </message>
    <message>
        <source>Watchkeeper</source>
        <translation>Watchkeeper</translation>
    </message>
    <message>
        <source>Provider “%1” already exists. Choose another key.</source>
        <translation>プロバイダー「%1」はすでに存在します。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>Specify what the response must contain, such as {&quot;ok&quot;: true}.</source>
        <translation>応答に含まれるべき内容を指定してください。例: {&quot;ok&quot;: true}。</translation>
    </message>
    <message>
        <source>This must be a string, a number, true or false.</source>
        <translation>文字列、数値、true、falseのいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>Specify the format version: &quot;provider&quot;: 1.</source>
        <translation>形式のバージョンを指定してください: &quot;provider&quot;: 1。</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>キーに使えるのはa-z、0-9、ハイフンだけで、先頭は英字でなければなりません。</translation>
    </message>
    <message>
        <source>At most %1 fields are allowed.</source>
        <translation>フィールドは最大%1個です。</translation>
    </message>
    <message>
        <source>A name can contain only letters and digits, and must begin with a lowercase letter.</source>
        <translation>名前に使えるのは英字と数字だけで、先頭は英小文字でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>「%1」はすでに存在します。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid alert state. Use a form like problem:down, recovery, down, or * for all others.</source>
        <translation>「%1」は正しいアラートの状態ではありません。problem:down、recovery、downのような形式、またはその他すべてを表す*を使ってください。</translation>
    </message>
    <message>
        <source>The entry “*”, for all other states, is missing.</source>
        <translation>その他すべての状態を表す項目「*」がありません。</translation>
    </message>
    <message>
        <source>Use either “characters” or “bytes”.</source>
        <translation>「characters」または「bytes」のどちらか一方を使ってください。</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB. Is it a provider file?</source>
        <translation>ファイルが64 KiBを超えています。プロバイダーファイルですか?</translation>
    </message>
    <message>
        <source>Use a form like 10/1m (at most 10 per minute).</source>
        <translation>10/1m (1分あたり最大10件) のような形式を使ってください。</translation>
    </message>
</context>
<context>
    <name>ProxyChoice</name>
    <message>
        <source>The network settings require a proxy, but don&apos;t specify one. Enter its address in the settings, or choose no proxy.</source>
        <translation>ネットワーク設定ではプロキシが必要ですが、指定されていません。設定でアドレスを入力するか、プロキシなしを選択してください。</translation>
    </message>
    <message>
        <source>Proxy password: %1</source>
        <translation>プロキシのパスワード: %1</translation>
    </message>
    <message>
        <source>The system proxy was still being looked up.</source>
        <translation>システムのプロキシをまだ調べていました。</translation>
    </message>
</context>
<context>
    <name>QSslSocket</name>
    <message>
        <source>The TLS/SSL connection has been closed</source>
        <translation>TLS/SSL接続が閉じられました</translation>
    </message>
</context>
<context>
    <name>RangeText</name>
    <message>
        <source>“%1” isn&apos;t a valid range. Use 10, 10:, ~:10, 10:20 or, to alert inside the range, @10:20.</source>
        <translation>「%1」は正しい範囲ではありません。10、10:、~:10、10:20、または範囲内でアラートを出す場合は@10:20を使ってください。</translation>
    </message>
    <message>
        <source>The range “%1” goes from 0 to a negative number. To allow everything up to that number, put ~: before the number.</source>
        <translation>範囲「%1」は0から負の数までになっています。その数以下をすべて許可するには、数の前に~:を付けてください。</translation>
    </message>
    <message>
        <source>The start of the range “%1” is greater than its end.</source>
        <translation>範囲「%1」は始まりが終わりより大きくなっています。</translation>
    </message>
</context>
<context>
    <name>ReadingPair</name>
    <message>
        <source>Measurement interval</source>
        <translation>測定間隔</translation>
    </message>
    <message>
        <source>Values are averages since the last check. For the first check, or if the last check was less than this interval ago, Watchkeeper measures for this long.</source>
        <translation>値は前回のチェック以降の平均です。最初のチェック、または前回のチェックからの時間がこの間隔より短い場合、Watchkeeperはこの時間だけ測定します。</translation>
    </message>
    <message>
        <source>the check was waiting for the second sample needed to calculate a rate</source>
        <translation>チェックは、変化率の計算に必要な2つ目のサンプルを待っていました</translation>
    </message>
    <message>
        <source>Increase the timeout, or shorten the interval.</source>
        <translation>タイムアウトを長くするか、間隔を短くしてください。</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>TCP connection</source>
        <translation>TCP接続</translation>
    </message>
    <message>
        <source>TCP over IPv4</source>
        <translation>IPv4でのTCP</translation>
    </message>
    <message>
        <source>TCP over IPv6</source>
        <translation>IPv6でのTCP</translation>
    </message>
    <message>
        <source>Last known address %1</source>
        <translation>最後にわかっているアドレス%1</translation>
    </message>
    <message>
        <source>TLS and certificate</source>
        <translation>TLSと証明書</translation>
    </message>
    <message>
        <source>DNS server %1</source>
        <translation>DNSサーバー%1</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>接続状態</translation>
    </message>
    <message>
        <source>Default gateway %1</source>
        <translation>デフォルトゲートウェイ%1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>利用不可</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未チェック</translation>
    </message>
    <message>
        <source>No failure diagnostics were collected for the failure on %1: too many targets failed at the same time.</source>
        <translation>%1の失敗について、障害診断は収集されませんでした。同時に失敗した監視対象が多すぎました。</translation>
    </message>
    <message>
        <source>Collected within %1 of the first failed result, on %2.</source>
        <translation>%2、最初に失敗した結果から%1以内に収集しました。</translation>
    </message>
    <message>
        <source>Nothing is reachable from this computer: it has no default route.</source>
        <translation>このコンピューターからはどこにも到達できません。デフォルトルートがありません。</translation>
    </message>
    <message>
        <source>Nothing is reachable from this computer, not even the gateway %1. The problem is this computer&apos;s own connection.</source>
        <translation>このコンピューターからはゲートウェイ%1を含めどこにも到達できません。問題はこのコンピューター自体の接続にあります。</translation>
    </message>
    <message>
        <source>The check found no address for the name, but the DNS server %1 has one: %2.</source>
        <translation>チェックでは名前のアドレスが見つかりませんでしたが、DNSサーバー%1にはあります: %2。</translation>
    </message>
    <message>
        <source>The name doesn&apos;t resolve to an address, but the server responds at its last known address, %1.</source>
        <translation>名前をアドレスに解決できませんが、サーバーは最後にわかっているアドレス%1で応答します。</translation>
    </message>
    <message>
        <source>No DNS server responded.</source>
        <translation>どのDNSサーバーも応答しませんでした。</translation>
    </message>
    <message>
        <source>The name doesn&apos;t exist, according to all DNS servers queried.</source>
        <translation>問い合わせたすべてのDNSサーバーによると、名前は存在しません。</translation>
    </message>
    <message>
        <source>TCP works, but TLS fails: the certificate expired on %1.</source>
        <translation>TCPは機能しますが、TLSが失敗します。証明書の有効期限が%1に切れました。</translation>
    </message>
    <message>
        <source>TCP works, but TLS fails. %1</source>
        <translation>TCPは機能しますが、TLSが失敗します。%1</translation>
    </message>
    <message>
        <source>Port %1 is only reachable over IPv6.</source>
        <translation>ポート%1にはIPv6でのみ到達できます。</translation>
    </message>
    <message>
        <source>Port %1 is only reachable over IPv4.</source>
        <translation>ポート%1にはIPv4でのみ到達できます。</translation>
    </message>
    <message>
        <source>The host answers pings, but port %1 is closed.</source>
        <translation>ホストはpingに応答しますが、ポート%1は閉じています。</translation>
    </message>
    <message>
        <source>The host is reachable, but port %1 is closed.</source>
        <translation>ホストには到達できますが、ポート%1は閉じています。</translation>
    </message>
    <message>
        <source>The host answers pings, but port %1 doesn&apos;t respond.</source>
        <translation>ホストはpingに応答しますが、ポート%1は応答しません。</translation>
    </message>
    <message>
        <source>The host doesn&apos;t respond at all. The last responding hop on the route is %1.</source>
        <translation>ホストがまったく応答しません。経路上で最後に応答したホップは%1です。</translation>
    </message>
    <message>
        <source>A moment later, port %1 was open again.</source>
        <translation>少し後には、ポート%1が再び開いていました。</translation>
    </message>
    <message>
        <source>Port %1 is open, but the service doesn&apos;t respond.</source>
        <translation>ポート%1は開いていますが、サービスが応答しません。</translation>
    </message>
    <message>
        <source>Port %1 is open and the service responds, but not as expected.</source>
        <translation>ポート%1は開いていてサービスも応答しますが、応答が期待どおりではありません。</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Target “%1” doesn&apos;t exist.</source>
        <translation>監視対象「%1」は存在しません。</translation>
    </message>
    <message>
        <source>Target “%1” doesn&apos;t exist. Did you mean “%2”?</source>
        <translation>監視対象「%1」は存在しません。「%2」のことですか?</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>Not available in a Flatpak, which can&apos;t reach the files and programs of this computer. Another package of Watchkeeper can check them.</source>
        <translation>Flatpakでは使えません。このコンピューターのファイルやプログラムにアクセスできないためです。別のパッケージのWatchkeeperではチェックできます。</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>The answer about new versions is damaged or incomplete. Try again tomorrow.</source>
        <translation>新しいバージョンに関する応答が破損しているか、不完全です。明日もう一度試してください。</translation>
    </message>
    <message>
        <source>The answer about new versions is from the future (%1). Is this computer&apos;s clock right?</source>
        <translation>新しいバージョンに関する応答の日時が未来です (%1)。このコンピューターの時計は合っていますか?</translation>
    </message>
    <message>
        <source>The answer about new versions expired on %1. Someone may be hiding a newer one. Look at the website of Watchkeeper.</source>
        <translation>新しいバージョンに関する応答の有効期限は%1に切れました。誰かがより新しい応答を隠している可能性があります。WatchkeeperのWebサイトを確認してください。</translation>
    </message>
    <message>
        <source>The answer about new versions is older than an earlier one, which named version %1. Someone may be hiding a newer one. Look at the website of Watchkeeper.</source>
        <translation>新しいバージョンに関する応答が、バージョン%1を示した以前の応答より古くなっています。誰かがより新しい応答を隠している可能性があります。WatchkeeperのWebサイトを確認してください。</translation>
    </message>
    <message>
        <source>The answer about new versions has a wrong signature and was ignored. It isn&apos;t from the makers of Watchkeeper. Look at the website of Watchkeeper.</source>
        <translation>新しいバージョンに関する応答の署名が正しくないため、無視しました。Watchkeeperの開発者からのものではありません。WatchkeeperのWebサイトを確認してください。</translation>
    </message>
    <message>
        <source>The last check (%1) failed. %2</source>
        <translation>前回の確認 (%1) は失敗しました。%2</translation>
    </message>
    <message>
        <source>Version %1 is available. Last check: %2.</source>
        <translation>バージョン%1が利用できます。前回の確認: %2。</translation>
    </message>
    <message>
        <source>This is the newest version. Last check: %1.</source>
        <translation>最新のバージョンです。前回の確認: %1。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t answer in time.</source>
        <translation>%1が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>%1 answered with status %2 instead of 200. Redirects aren&apos;t followed.</source>
        <translation>%1が200ではなくステータス%2を返しました。リダイレクトには従いません。</translation>
    </message>
</context>
<context>
    <name>RemovedTargets</name>
    <message>
        <source>“%1” can&apos;t be restored: %2: %3</source>
        <translation>「%1」を復元できません: %2: %3</translation>
    </message>
    <message>
        <source>Another target is called “%1”, so the restored one is called “%2”.</source>
        <translation>別の監視対象の名前が「%1」のため、復元したものの名前は「%2」になります。</translation>
    </message>
    <message>
        <source>Some targets that “%1” depended on no longer exist.</source>
        <translation>「%1」が依存していた監視対象の一部は、もう存在しません。</translation>
    </message>
    <message>
        <source>Some alert rules of “%1” no longer exist.</source>
        <translation>「%1」のアラートルールの一部は、もう存在しません。</translation>
    </message>
    <message>
        <source>“%1” no longer depends on “%2”, because its dependencies were edited.</source>
        <translation>依存関係が編集されたため、「%1」はもう「%2」に依存しません。</translation>
    </message>
    <message>
        <source>Dependencies weren&apos;t restored, because they would be circular.</source>
        <translation>循環するため、依存関係は復元されませんでした。</translation>
    </message>
    <message>
        <source>The maintenance “%1” no longer exists.</source>
        <translation>メンテナンス「%1」はもう存在しません。</translation>
    </message>
    <message>
        <source>%1 has errors: %2 Fix or delete the file to use it again. It wasn&apos;t changed.</source>
        <translation>%1にエラーがあります: %2 再び使うには、ファイルを修正または削除してください。ファイルは変更されていません。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1行目: %2</translation>
    </message>
    <message>
        <source>Version %1 isn&apos;t supported.</source>
        <translation>バージョン%1には対応していません。</translation>
    </message>
    <message>
        <source>Entry %1 isn&apos;t valid.</source>
        <translation>項目%1が正しくありません。</translation>
    </message>
</context>
<context>
    <name>RepeatableVerdict</name>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1 (%2前)</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1/%2ページ</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1ページ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, span</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Creating a PDF requires a font, but none is installed on this computer. Install one, such as the package fonts-dejavu-core.</source>
        <translation>PDFの作成にはフォントが必要ですが、このコンピューターにはインストールされていません。パッケージfonts-dejavu-coreなどをインストールしてください。</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95パーセンタイル</translation>
    </message>
    <message>
        <source>The target was up for %1 of the monitored time, with %2.</source>
        <translation>監視対象は監視時間の%1で正常でした (%2)。</translation>
    </message>
    <message>
        <source>Median response time %1, 95th percentile %2.</source>
        <translation>応答時間の中央値%1、95パーセンタイル%2。</translation>
    </message>
    <message>
        <source>%1: state and response time</source>
        <translation>%1: 状態と応答時間</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>機能低下</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>メンテナンス中</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be written: %2.</source>
        <translation>%1に書き込めませんでした: %2。</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1はすでに存在します。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>稼働率</translation>
    </message>
    <message>
        <source>all targets combined</source>
        <translation>全監視対象の合計</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>%1 without an outage</source>
        <translation>停止なし: %1</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>down for %1 in total</source>
        <translation>合計ダウン時間%1</translation>
    </message>
    <message>
        <source>Objectives met</source>
        <translation>達成した目標</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>of the total time of all targets, not counted as up or down</source>
        <translation>全監視対象の合計時間に占める割合。正常にもダウンにも数えません</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>of an outage</comment>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Longest outages</source>
        <translation>最長の停止</translation>
    </message>
    <message>
        <source>Showing the %1 longest of %2 outages.</source>
        <translation>停止%2件のうち、最も長い%1件を表示しています。</translation>
    </message>
    <message>
        <source>Objective %1 over %2</source>
        <translation>目標%1 (期間%2)</translation>
    </message>
    <message>
        <source>, burn rate %1</source>
        <translation>、バーンレート%1</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未達成</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>差は%1</translation>
    </message>
    <message>
        <source>of the error budget left (%1)</source>
        <translation>エラーバジェットの残り (%1)</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>稼働率</translation>
    </message>
    <message>
        <source>of %1 monitored</source>
        <translation>監視時間%1に対する割合</translation>
    </message>
    <message>
        <source>down for %1, longest %2</source>
        <translation>ダウン%1、最長%2</translation>
    </message>
    <message>
        <source>median, p95 %1, p99 %2, slowest %3</source>
        <translation>中央値、p95 %1、p99 %2、最遅%3</translation>
    </message>
    <message>
        <source>no longer monitored</source>
        <translation>監視終了</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>稼働率レポート</translation>
    </message>
    <message>
        <source>Created by Watchkeeper on %1 from its own check results.</source>
        <translation>Watchkeeperが自らのチェック結果から%1に作成しました。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Lowest availability</source>
        <translation>稼働率が最も低い監視対象</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>すべての監視対象</translation>
    </message>
    <message>
        <source>No data for this period.</source>
        <translation>この期間のデータはありません。</translation>
    </message>
    <message>
        <source>Not monitored in this period.</source>
        <translation>この期間は監視していません。</translation>
    </message>
    <message>
        <source>Each result applies until the next one. Gaps and unknown results count neither as up nor as down.</source>
        <translation>各結果は、次の結果まで適用されます。欠測と不明な結果は、正常にもダウンにも数えません。</translation>
    </message>
    <message>
        <source>Time in maintenance is included like any other time.</source>
        <translation>メンテナンス中の時間は、ほかの時間と同じように含まれます。</translation>
    </message>
    <message>
        <source>Time in maintenance counts neither as up nor as down.</source>
        <translation>メンテナンス中の時間は、正常にもダウンにも数えません。</translation>
    </message>
    <message>
        <source>Response times include failed checks that got a response. Checks that were refused or timed out have no response time. Percentiles are accurate to within 1 %.</source>
        <translation>応答時間には、応答を受信した失敗チェックも含まれます。拒否またはタイムアウトしたチェックには応答時間がありません。パーセンタイルの誤差は1 %以内です。</translation>
    </message>
    <message>
        <source>The error budget is the downtime an objective allows over its own period, which ends with this report. The burn rate is how fast the budget was used during the period of this report. At a burn rate of 1, the budget lasts exactly as long as the objective&apos;s period.</source>
        <translation>エラーバジェットは、目標がその期間に許容するダウン時間です。期間はこのレポートの終了時点で終わります。バーンレートは、このレポートの期間にバジェットが消費された速さです。バーンレートが1の場合、バジェットはちょうど目標の期間だけ持ちます。</translation>
    </message>
    <message>
        <source>This report was created in privacy mode. Stand-ins such as host-3 replace hosts, IP addresses and user names.</source>
        <translation>このレポートはプライバシーモードで作成されました。ホスト、IPアドレス、ユーザー名は、host-3などの仮の名前に置き換えられています。</translation>
    </message>
    <message>
        <source>Longest</source>
        <comment>outage</comment>
        <translation>最長</translation>
    </message>
    <message>
        <source>Median</source>
        <comment>response time</comment>
        <translation>中央値</translation>
    </message>
    <message>
        <source>p95</source>
        <comment>percentile of response time</comment>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <comment>percentile of response time</comment>
        <translation>p99</translation>
    </message>
    <message>
        <source>Slowest</source>
        <comment>response time</comment>
        <translation>最遅</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>残りバジェット</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1より前</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>someone</source>
        <comment>who acknowledged it</comment>
        <translation>誰か</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>最長%1</translation>
    </message>
    <message>
        <source>%1, %2 ongoing</source>
        <comment>the longest; how many</comment>
        <translation>%1、継続中%2</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>An incident is a confirmed problem, from its first failed result until it closes. Durations include gaps and time outside this period.</source>
        <translation>インシデントは確定した問題で、最初に失敗した結果から終了までを指します。継続時間には、欠測とこの期間外の時間も含まれます。</translation>
    </message>
    <message>
        <source>Showing the %1 longest of %2 incidents.</source>
        <translation>インシデント%2件のうち、最も長い%1件を表示しています。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1～%2 (%3)</translation>
    </message>
    <message>
        <source>1 outage</source>
        <translation>停止1回</translation>
    </message>
    <message>
        <source>%1 outages</source>
        <translation>停止%1回</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>“targets” must be a list of target IDs.</source>
        <translation>「targets」は監視対象のIDのリストでなければなりません。</translation>
    </message>
    <message>
        <source>“targets” must contain at least one target ID.</source>
        <translation>「targets」には、監視対象のIDが少なくとも1つ必要です。</translation>
    </message>
    <message>
        <source>“until” must be a time such as 2026-11-20T08:00:00Z.</source>
        <translation>「until」は2026-11-20T08:00:00Zのような日時でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” must be a string.</source>
        <translation>「%1」は文字列でなければなりません。</translation>
    </message>
    <message>
        <source>“%1” must not be longer than %2 characters.</source>
        <translation>「%1」は%2文字以内でなければなりません。</translation>
    </message>
    <message>
        <source>“note” and “id” must be UUIDs.</source>
        <translation>「note」と「id」はUUIDでなければなりません。</translation>
    </message>
    <message>
        <source>“at” must be a time, and “until” a later time or null.</source>
        <translation>「at」は日時、「until」はそれより後の日時またはnullでなければなりません。</translation>
    </message>
    <message>
        <source>A note requires a text of at most %1 characters, and an author of at most %2.</source>
        <translation>メモには%1文字以内のテキストと、%2文字以内の作成者が必要です。</translation>
    </message>
    <message>
        <source>The change is in effect, but can&apos;t currently be stored. It is kept in memory until it can be stored.</source>
        <translation>変更は有効ですが、現在は保存できません。保存できるようになるまでメモリーに保持されます。</translation>
    </message>
    <message>
        <source>The program that monitors the profile is shutting down. Nothing was changed. Try again in a moment.</source>
        <translation>このプロファイルを監視しているプログラムは終了処理中です。何も変更されていません。しばらくしてからもう一度試してください。</translation>
    </message>
    <message>
        <source>“incident” must be an incident number.</source>
        <translation>「incident」はインシデント番号でなければなりません。</translation>
    </message>
    <message>
        <source>“text” must be a string of at most %1 characters, and “author” a string of at most %2.</source>
        <translation>「text」は%1文字以内の文字列、「author」は%2文字以内の文字列でなければなりません。</translation>
    </message>
    <message>
        <source>The program that monitors the profile can test only notification and sound channels.</source>
        <translation>このプロファイルを監視しているプログラムがテストできるのは、通知と音のチャンネルだけです。</translation>
    </message>
    <message>
        <source>The request isn&apos;t a JSON object.</source>
        <translation>リクエストがJSONオブジェクトではありません。</translation>
    </message>
    <message>
        <source>Unsupported request version. This program supports version %1.</source>
        <translation>対応していないリクエストのバージョンです。このプログラムはバージョン%1に対応しています。</translation>
    </message>
    <message>
        <source>The program that monitors the profile doesn&apos;t support this request.</source>
        <translation>このプロファイルを監視しているプログラムは、このリクエストに対応していません。</translation>
    </message>
</context>
<context>
    <name>RequestImport</name>
    <message>
        <source>The variables of “%1” weren&apos;t used, but those of “%2”.</source>
        <translation>「%1」の変数は使われず、「%2」の変数が使われました。</translation>
    </message>
    <message>
        <source>The target is paused, because each check would send a %1 request, which can change data.</source>
        <translation>チェックのたびに、データを変更する可能性のある%1リクエストが送信されるため、監視対象は一時停止中です。</translation>
    </message>
    <message>
        <source>The target is paused, because it sends environment variables of this computer: %1.</source>
        <translation>このコンピューターの環境変数を送信するため、監視対象は一時停止中です: %1。</translation>
    </message>
    <message>
        <source>The target is paused, because these variables have no value in the files: %1.</source>
        <translation>次の変数の値がファイルにないため、監視対象は一時停止中です: %1。</translation>
    </message>
    <message>
        <source>The target is paused, because Watchkeeper has no login of the type “%1”.</source>
        <translation>Watchkeeperには種類「%1」のログインがないため、監視対象は一時停止中です。</translation>
    </message>
    <message>
        <source>The file has another format, so it wasn&apos;t imported.</source>
        <translation>ファイルの形式が異なるため、インポートされませんでした。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no checks for “%2”.</source>
        <translation>「%1」はインポートされませんでした。Watchkeeperには「%2」のチェックがありません。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because its address isn&apos;t complete: %2</source>
        <translation>アドレスが不完全なため、「%1」はインポートされませんでした: %2</translation>
    </message>
    <message>
        <source>“%1” was left out, because an import mustn&apos;t choose files of this computer.</source>
        <translation>インポートではこのコンピューターのファイルを選択できないため、「%1」は省略されました。</translation>
    </message>
    <message>
        <source>The files contain no requests.</source>
        <translation>ファイルにリクエストがありません。</translation>
    </message>
    <message>
        <source>This line can&apos;t be read.</source>
        <translation>この行は読み取れません。</translation>
    </message>
</context>
<context>
    <name>Resolver</name>
    <message>
        <source>Host %1 not found in DNS. Is the name spelled correctly?</source>
        <translation>ホスト%1がDNSに見つかりません。名前のつづりは正しいですか?</translation>
    </message>
    <message>
        <source>%1 has no %2 address, but this target requires one.</source>
        <translation>%1には%2アドレスがありませんが、この監視対象には必要です。</translation>
    </message>
    <message>
        <source>The name %1 exists, but has no address.</source>
        <translation>名前%1は存在しますが、アドレスがありません。</translation>
    </message>
    <message>
        <source>No DNS server responded to the query for %1. Check the network, or the DNS servers in the settings.</source>
        <translation>どのDNSサーバーも%1の問い合わせに応答しませんでした。ネットワーク、または設定のDNSサーバーを確認してください。</translation>
    </message>
    <message>
        <source>No DNS server could be reached to resolve %1, or all of them failed. Check the network, or the DNS servers in the settings.</source>
        <translation>%1を解決するためのDNSサーバーに到達できなかったか、すべて失敗しました。ネットワーク、または設定のDNSサーバーを確認してください。</translation>
    </message>
    <message>
        <source>The DNS server couldn&apos;t resolve %1 (SERVFAIL). The DNS servers of that domain may be down.</source>
        <translation>DNSサーバーは%1を解決できませんでした (SERVFAIL)。そのドメインのDNSサーバーがダウンしている可能性があります。</translation>
    </message>
    <message>
        <source>The DNS server refused the query for %1.</source>
        <translation>DNSサーバーは%1の問い合わせを拒否しました。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid host name.</source>
        <translation>「%1」は正しいホスト名ではありません。</translation>
    </message>
    <message>
        <source>The name %1 couldn&apos;t be resolved: %2.</source>
        <translation>名前%1を解決できませんでした: %2。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t an %2 address, but this target requires one.</source>
        <translation>%1は%2アドレスではありませんが、この監視対象には必要です。</translation>
    </message>
    <message>
        <source>The host %1 doesn&apos;t exist: names ending in “.invalid” never do. Replace it with the real name.</source>
        <translation>ホスト%1は存在しません。「.invalid」で終わる名前が存在することはありません。実際の名前に置き換えてください。</translation>
    </message>
    <message>
        <source>The name %1 was still being resolved.</source>
        <translation>名前%1をまだ解決中でした。</translation>
    </message>
</context>
<context>
    <name>ResultColumnText</name>
    <message>
        <source>%1 of %2</source>
        <comment>attempt</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Type of check</source>
        <translation>チェックの種類</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Address or command being checked</source>
        <translation>チェックするアドレスまたはコマンド</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>column</comment>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Host being checked</source>
        <translation>チェックするホスト</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>column</comment>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>column</comment>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Time from the start of one check to the start of the next</source>
        <translation>チェックの開始から次のチェックの開始までの時間</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>State. Sorts by urgency.</source>
        <translation>状態。緊急度で並べ替えます。</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Result of the last check</source>
        <translation>前回のチェックの結果</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Duration of the last check up to the last byte, excluding the time in the queue</source>
        <translation>前回のチェックの最後のバイトまでの所要時間。待機時間は含みません</translation>
    </message>
    <message>
        <source>Trend</source>
        <comment>column</comment>
        <translation>傾向</translation>
    </message>
    <message>
        <source>Duration of the last 30 checks, oldest first. A full bar represents the 95th percentile. Sorts by the number of failures.</source>
        <translation>過去30回のチェックの所要時間 (古い順)。バーの最大の高さは95パーセンタイルを表します。失敗の数で並べ替えます。</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>column</comment>
        <translation>24時間</translation>
    </message>
    <message>
        <source>Share of the last 24 hours in which the target was up or degraded. Time without data is excluded.</source>
        <translation>過去24時間のうち、監視対象が正常または機能低下だった割合。データのない時間は除きます。</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>column: uptime of 7 days</comment>
        <translation>7日</translation>
    </message>
    <message>
        <source>Share of the last 7 days in which the target was up or degraded. Time without data is excluded.</source>
        <translation>過去7日間のうち、監視対象が正常または機能低下だった割合。データのない時間は除きます。</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>column: uptime of 30 days</comment>
        <translation>30日</translation>
    </message>
    <message>
        <source>Share of the last 30 days in which the target was up or degraded. Time without data is excluded.</source>
        <translation>過去30日間のうち、監視対象が正常または機能低下だった割合。データのない時間は除きます。</translation>
    </message>
    <message>
        <source>Custom period</source>
        <comment>column: uptime</comment>
        <translation>指定期間</translation>
    </message>
    <message>
        <source>Share of time in which the target was up or degraded, over the period set in the column menu. Time without data is excluded.</source>
        <translation>列のメニューで設定した期間のうち、監視対象が正常または機能低下だった割合。データのない時間は除きます。</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>column</comment>
        <translation>チェック時刻</translation>
    </message>
    <message>
        <source>Start of the last check</source>
        <translation>前回のチェックの開始</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <comment>column</comment>
        <translation>履歴バー</translation>
    </message>
    <message>
        <source>State and duration of the last 30 checks, newest on the right. Sorts by the number of failures.</source>
        <translation>過去30回のチェックの状態と所要時間 (右が最新)。失敗の数で並べ替えます。</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column</comment>
        <translation>継続</translation>
    </message>
    <message>
        <source>Time in the current state</source>
        <translation>現在の状態の継続時間</translation>
    </message>
    <message>
        <source>Attempt</source>
        <comment>column</comment>
        <translation>試行</translation>
    </message>
    <message>
        <source>Consecutive failed attempts, out of the number needed to confirm a problem</source>
        <translation>問題の確定に必要な回数のうち、連続して失敗した試行の回数</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>column</comment>
        <translation>次回</translation>
    </message>
    <message>
        <source>Time until the next scheduled check</source>
        <translation>次の定期チェックまでの時間</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>column</comment>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Status code of the response, or exit code of the command</source>
        <translation>応答のステータスコード、またはコマンドの終了コード</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>column</comment>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Days until the server&apos;s certificate expires</source>
        <translation>サーバーの証明書の有効期限までの日数</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>column</comment>
        <translation>待機</translation>
    </message>
    <message>
        <source>Time the last check waited in the queue</source>
        <translation>前回のチェックが開始を待った時間</translation>
    </message>
    <message>
        <source>DNS</source>
        <comment>column</comment>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Time to resolve the host name</source>
        <translation>ホスト名の解決にかかった時間</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>column</comment>
        <translation>接続</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>接続にかかった時間</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>column</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Duration of the TLS handshake</source>
        <translation>TLSハンドシェイクの所要時間</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>column</comment>
        <translation>送信</translation>
    </message>
    <message>
        <source>Time to send the request</source>
        <translation>リクエストの送信にかかった時間</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>column</comment>
        <translation>応答待ち</translation>
    </message>
    <message>
        <source>Time to the first byte of the reply</source>
        <translation>応答の最初のバイトまでの時間</translation>
    </message>
    <message>
        <source>Receive</source>
        <comment>column</comment>
        <translation>受信</translation>
    </message>
    <message>
        <source>Time from the first to the last byte of the reply</source>
        <translation>応答の最初のバイトから最後のバイトまでの時間</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>まだチェックしていません。</translation>
    </message>
    <message>
        <source>Based on the last %1.</source>
        <translation>過去%1に基づきます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) not up</source>
        <comment>trend</comment>
        <translation>
            <numerusform>過去%n件の結果のうち%1件が正常以外</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>column: uptime of so many days</comment>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1, acknowledged</source>
        <comment>state of a target</comment>
        <translation>%1、確認済み</translation>
    </message>
    <message>
        <source>%1, %2, marked</source>
        <comment>name and state of a target</comment>
        <translation>%1、%2、マークあり</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and state of a target</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>A value in the result of the last check:
%1</source>
        <translation>前回のチェックの結果の値:
%1</translation>
    </message>
    <message>
        <source>A value in the performance data of the last check:
%1</source>
        <translation>前回のチェックのパフォーマンスデータの値:
%1</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>%1: %2 is down</source>
        <comment>Unreachable: Office router is down</comment>
        <translation>%1: %2がダウン</translation>
    </message>
    <message>
        <source>%1: this computer has been offline since %2</source>
        <comment>Not observed: …</comment>
        <translation>%1: このコンピューターは%2からオフライン</translation>
    </message>
    <message>
        <source>%1: this computer was suspended at %2</source>
        <comment>Not observed: …</comment>
        <translation>%1: このコンピューターは%2にスリープ</translation>
    </message>
    <message>
        <source>%1 until %2: %3</source>
        <comment>Maintenance until 13:00: New disk</comment>
        <translation>%1 (%2まで): %3</translation>
    </message>
    <message>
        <source>%1.
%2</source>
        <comment>%1: why the result doesn&apos;t apply to the target, %2: the result</comment>
        <translation>%1。
%2</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>チェック中…</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>the last check</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The state changes too often (%1 % state changes). Flapping ends at %2 % or below.</source>
        <translation>状態が頻繁に変わりすぎます (状態の変化%1 %)。フラッピングは%2 %以下で終了します。</translation>
    </message>
    <message>
        <source>%1, flapping (%2 %)</source>
        <comment>state of a target</comment>
        <translation>%1、フラッピング中 (%2 %)</translation>
    </message>
    <message>
        <source>%1, successful result %2 of %3</source>
        <comment>state of a target</comment>
        <translation>%1、成功した結果%2/%3</translation>
    </message>
    <message>
        <source>%1, attempt %2 of %3</source>
        <comment>state of a target</comment>
        <translation>%1、試行%2/%3</translation>
    </message>
</context>
<context>
    <name>ResultTexts</name>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1分前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1時間前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1日前</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1秒後</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1分後</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1時間後</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1日後</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>シアン</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>茶</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>オリーブ</translation>
    </message>
    <message>
        <source>%1 by the colour rule “%2”</source>
        <comment>%1: a colour</comment>
        <translation>%1 (配色ルール「%2」)</translation>
    </message>
</context>
<context>
    <name>ResultsOrder</name>
    <message>
        <source>Problems</source>
        <comment>heading of the table</comment>
        <translation>問題</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>heading of the table: problems</comment>
        <translation>未確定</translation>
    </message>
    <message>
        <source>No tag</source>
        <comment>heading of the table: targets without a tag</comment>
        <translation>タグなし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a problem</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>問題あり%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>監視対象%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <comment>heading of the table</comment>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>Sorted ascending</source>
        <translation>昇順で並べ替え</translation>
    </message>
    <message>
        <source>Sorted descending</source>
        <translation>降順で並べ替え</translation>
    </message>
    <message>
        <source>%1, column %2 of %3 in the sort order</source>
        <translation>%1、並べ替え順の%3列中%2列目</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Recovery</source>
        <comment>what an alert rule tells of</comment>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Flapping</source>
        <comment>what an alert rule tells of</comment>
        <translation>フラッピング</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <comment>what an alert rule tells of</comment>
        <translation>確認</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <comment>what an alert rule tells of</comment>
        <translation>接続状態</translation>
    </message>
    <message>
        <source>Events that send alerts. “Connectivity”: this computer goes offline or comes back online.</source>
        <translation>アラートを送信するイベント。「接続状態」: このコンピューターがオフラインになる、またはオンラインに戻る。</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <comment>a channel</comment>
        <translation>%1 (見つかりません)</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>エスカレーション</translation>
    </message>
    <message>
        <source>Additional channels for a problem that continues and isn&apos;t acknowledged. The delay of each step is counted from the first alert.</source>
        <translation>問題が続き、確認済みになっていない場合の追加のチャンネル。各ステップの遅延は最初のアラートから数えます。</translation>
    </message>
    <message>
        <source>Quiet hours, with a digest at the end</source>
        <translation>サイレント時間帯 (終了時にまとめを送信)</translation>
    </message>
    <message>
        <source>Days on which quiet hours begin. Default: every day.</source>
        <translation>サイレント時間帯が始まる曜日。既定: 毎日。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>is told in quiet hours</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>of an escalation</comment>
        <translation>ステップ%1: %2</translation>
    </message>
    <message>
        <source>Targets and events</source>
        <translation>監視対象とイベント</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>タイミング</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>targets of an alert rule → its channels</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>すべての監視対象</translation>
    </message>
    <message>
        <source>no channel</source>
        <translation>チャンネルなし</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <comment>an alert rule</comment>
        <translation>%1 · 一時停止中</translation>
    </message>
    <message>
        <source>No alerts are sent, because no channel is selected.</source>
        <translation>チャンネルが選択されていないため、アラートは送信されません。</translation>
    </message>
    <message>
        <source>Alerts for %2 go to %1: %3.</source>
        <comment>channels, targets, events</comment>
        <translation>%2のアラートを%1に送信します: %3。</translation>
    </message>
    <message>
        <source>Alerts for %2 go to %1 after %4: %3.</source>
        <comment>channels, targets, events, duration</comment>
        <translation>%2のアラートを%4後に%1に送信します: %3。</translation>
    </message>
    <message>
        <source>every day from %1 to %2</source>
        <comment>quiet hours</comment>
        <translation>毎日%1から%2まで</translation>
    </message>
    <message>
        <source>on %3 from %1 to %2</source>
        <comment>quiet hours</comment>
        <translation>%3の%1から%2まで</translation>
    </message>
    <message>
        <source>Quiet %1, except for problems of the severity %2 or worse.</source>
        <translation>%1はサイレントになります。深刻度が%2以上の問題を除きます。</translation>
    </message>
    <message>
        <source>Quiet %1. A digest follows.</source>
        <translation>%1はサイレントになります。その後、まとめが送信されます。</translation>
    </message>
</context>
<context>
    <name>RuleHelp</name>
    <message>
        <source>A rule decides which alerts are sent, when, where and with what text. Rules are independent, and each uses its own channels. A recovery is sent only if the rule sent an alert for the problem.</source>
        <translation>ルールは、どのアラートを、いつ、どこに、どのようなテキストで送信するかを決めます。ルールは互いに独立しており、それぞれ独自のチャンネルを使います。復旧は、ルールがその問題のアラートを送信した場合にのみ送信されます。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Targets with this tag.</source>
        <translation>このタグを持つ監視対象です。</translation>
    </message>
    <message>
        <source>Web pages without the tag “test”.</source>
        <translation>タグ「test」のないWebページです。</translation>
    </message>
    <message>
        <source>Targets with either tag, or with this name.</source>
        <translation>どちらかのタグ、またはこの名前を持つ監視対象です。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>a filter</comment>
        <translation>(空)</translation>
    </message>
    <message>
        <source>All targets.</source>
        <translation>すべての監視対象です。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Seconds, minutes, hours, days.</source>
        <translation>秒、分、時間、日です。</translation>
    </message>
    <message>
        <source>A time of day for quiet hours, which may extend past midnight.</source>
        <translation>サイレント時間帯の時刻です。午前0時をまたぐこともできます。</translation>
    </message>
    <message>
        <source>Placeholders in title and text</source>
        <translation>タイトルと本文のプレースホルダー</translation>
    </message>
    <message>
        <source>A literal “{{”.</source>
        <translation>文字としての「{{」です。</translation>
    </message>
    <message>
        <source>For the filters that suppress alerts, and their order, see docs/alerts.md in the source code.</source>
        <translation>アラートを抑制するフィルターとその順序は、ソースコードのdocs/alerts.mdを参照してください。</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>%1 couldn&apos;t be saved: %2. The file on disk is unchanged.</source>
        <translation>%1を保存できませんでした: %2。ディスク上のファイルは変更されていません。</translation>
    </message>
    <message>
        <source>the data read back differs from the data written</source>
        <translation>読み戻したデータが、書き込んだデータと異なります</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>パイプまたはデバイスです</translation>
    </message>
    <message>
        <source>The folder %1 couldn&apos;t be created: %2.</source>
        <translation>フォルダー%1を作成できませんでした: %2。</translation>
    </message>
    <message>
        <source>the new content can&apos;t be read back</source>
        <translation>新しい内容を読み戻せません</translation>
    </message>
    <message>
        <source>the current file can&apos;t be read</source>
        <translation>現在のファイルを読み取れません</translation>
    </message>
    <message>
        <source>%1 was saved, but the disk didn&apos;t confirm it: %2. A power cut may restore the previous version.</source>
        <translation>%1は保存されましたが、ディスクが確認を返しませんでした: %2。停電すると、以前の内容に戻る可能性があります。</translation>
    </message>
</context>
<context>
    <name>SampleAlert</name>
    <message>
        <source>Sample target: %1 (Watchkeeper test)</source>
        <translation>サンプルの監視対象: %1 (Watchkeeperテスト)</translation>
    </message>
    <message>
        <source>Sample target is up again (Watchkeeper test)</source>
        <translation>サンプルの監視対象が復旧 (Watchkeeperテスト)</translation>
    </message>
    <message>
        <source>Watchkeeper test</source>
        <translation>Watchkeeperテスト</translation>
    </message>
    <message>
        <source>Sample target</source>
        <translation>サンプルの監視対象</translation>
    </message>
    <message>
        <source>This is a test alert sent from %1. No action is required.</source>
        <translation>%1から送信したテストアラートです。対応は必要ありません。</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>File not saved</source>
        <translation>ファイルを保存できません</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be written.</source>
        <translation>%1に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>SearchMark</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>“%1” isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>「%1」は正しいポートではありません。ポートの範囲は1から65535までです。</translation>
    </message>
</context>
<context>
    <name>ServerFetch</name>
    <message>
        <source>The history “%1” already exists. A history can only be fetched into a profile without one. Use another profile, or move the existing history to another location.</source>
        <translation>履歴「%1」はすでに存在します。履歴を取得できるのは、履歴のないプロファイルだけです。別のプロファイルを使うか、既存の履歴を別の場所に移動してください。</translation>
    </message>
</context>
<context>
    <name>ServerTrial</name>
    <message>
        <source>Connected to PostgreSQL %1, but the history can&apos;t be stored there: %2</source>
        <translation>PostgreSQL %1に接続しましたが、そこに履歴を保存できません: %2</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1. The current user can&apos;t create schemas, but can store history in the existing schema %2.</source>
        <translation>PostgreSQL %1に接続しました。現在のユーザーはスキーマを作成できませんが、既存のスキーマ%2に履歴を保存できます。</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1. The history can be stored there.</source>
        <translation>PostgreSQL %1に接続しました。そこに履歴を保存できます。</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source> (its last run ended with “%1”)</source>
        <translation> (前回の実行は「%1」で終了)</translation>
    </message>
    <message>
        <source> (its last run ended with “%1”, exit code %2)</source>
        <translation> (前回の実行は「%1」、終了コード%2で終了)</translation>
    </message>
    <message>
        <source>Check its log for the reason.</source>
        <translation>理由をログで調べてください。</translation>
    </message>
    <message>
        <source>%1 is changing state: %2.</source>
        <translation>%1の状態が変化しています: %2。</translation>
    </message>
    <message>
        <source>%1 has failed%2. %3</source>
        <translation>%1が失敗しました%2。%3</translation>
    </message>
    <message>
        <source>%1 isn&apos;t running: %2%3. Start it if it should be.</source>
        <translation>%1が実行されていません: %2%3。必要なら開始してください。</translation>
    </message>
    <message>
        <source>Service %1 not found on this computer. Is it installed, and is the name correct?</source>
        <translation>サービス%1がこのコンピューターに見つかりません。インストールされていて、名前は正しいですか?</translation>
    </message>
    <message>
        <source>%1 is running (%2), but shouldn&apos;t be.</source>
        <translation>%1が実行中ですが (%2)、実行されていてはなりません。</translation>
    </message>
    <message>
        <source>%1 failed%2. Check its log for the reason.</source>
        <translation>%1が失敗しました%2。理由をログで調べてください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 ended and was restarted %n time(s) since the last check. Check its log for the reason.</source>
        <translation>
            <numerusform>前回のチェック以降に%1が%n回終了し、再起動されました。理由をログで調べてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>The service can&apos;t be checked: %1 couldn&apos;t be started. Does this system use it to manage services?</source>
        <translation>サービスをチェックできません。%1を開始できませんでした。このシステムはそれでサービスを管理していますか?</translation>
    </message>
    <message>
        <source>the service %1</source>
        <translation>サービス%1</translation>
    </message>
    <message>
        <source>Enter the name of one service, such as nginx.</source>
        <translation>nginxのような、1つのサービスの名前を入力してください。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Name of the service: on Linux a systemd unit such as nginx or backup.timer, on Windows the service name, on macOS the job label.</source>
        <translation>サービスの名前。Linuxではnginxやbackup.timerなどのsystemdユニット、Windowsではサービス名、macOSではジョブのラベルです。</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>期待する状態</translation>
    </message>
    <message>
        <source>running: the service must be running. stopped: the service must not be running. succeeded: its last run must have succeeded, for jobs that start and exit.</source>
        <translation>running: サービスが実行されていなければなりません。stopped: サービスが実行されていてはなりません。succeeded: 前回の実行が成功していなければなりません。開始して終了するジョブに使います。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Last run succeeded</source>
        <translation>前回の実行が成功</translation>
    </message>
    <message>
        <source>Restarts: degraded at</source>
        <translation>機能低下とする再起動回数</translation>
    </message>
    <message>
        <source>The target is degraded when the service manager has restarted the service at least this many times since the last check. The target stays degraded for as many checks as its number of attempts, so that the state can be confirmed. Enter 0 to ignore restarts.</source>
        <translation>前回のチェック以降にサービスマネージャーがサービスを少なくともこの回数再起動すると、監視対象は機能低下になります。状態を確定できるように、監視対象の試行回数と同じ回数のチェックの間、機能低下が続きます。再起動を無視するには0を入力してください。</translation>
    </message>
    <message>
        <source>User service</source>
        <translation>ユーザーサービス</translation>
    </message>
    <message>
        <source>Checks one of your own services (systemctl --user) instead of a system service.</source>
        <translation>システムサービスではなく、自分のサービス (systemctl --user) をチェックします。</translation>
    </message>
    <message>
        <source>The service isn&apos;t running</source>
        <translation>サービスが実行されていない</translation>
    </message>
    <message>
        <source>The last run of the service succeeded</source>
        <translation>サービスの前回の実行が成功した</translation>
    </message>
    <message>
        <source>The service is running</source>
        <translation>サービスが実行されている</translation>
    </message>
    <message>
        <source>Restarts since the last check: fewer than %1, else degraded</source>
        <translation>前回のチェック以降の再起動: %1回未満、それ以外は機能低下</translation>
    </message>
    <message>
        <source>System service</source>
        <translation>システムサービス</translation>
    </message>
    <message>
        <source>Checks whether a service of this computer is running, as reported by its service manager: systemd, Windows services or launchd.</source>
        <translation>このコンピューターのサービスが実行されているかどうかを、サービスマネージャー (systemd、Windowsサービス、launchd) の報告でチェックします。</translation>
    </message>
    <message>
        <source>Enter the socket: a path that begins with “/”.</source>
        <translation>ソケットを入力してください: 「/」で始まるパス。</translation>
    </message>
    <message>
        <source>Enter the service: host, host:port, or the path of its socket, which begins with “/”.</source>
        <translation>サービスを入力してください: host、host:port、または「/」で始まるソケットのパス。</translation>
    </message>
    <message>
        <source>Enter the service: host or host:port.</source>
        <translation>サービスを入力してください: hostまたはhost:port。</translation>
    </message>
</context>
<context>
    <name>ServiceDialog</name>
    <message>
        <source>host, host:port, or an address that starts with https://</source>
        <translation>host、host:port、またはhttps:// で始まるアドレス</translation>
    </message>
    <message>
        <source>host, host:port, socket path, or empty for the default</source>
        <translation>host、host:port、ソケットのパス、または空 (既定)</translation>
    </message>
    <message>
        <source>host, host:port, or socket path</source>
        <translation>host、host:port、またはソケットのパス</translation>
    </message>
    <message>
        <source>host or host:port</source>
        <translation>hostまたはhost:port</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>address and transport</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ServiceExportsImport</name>
    <message>
        <source>%1 is larger than 1 MiB. Is it the right file?</source>
        <translation>%1は1 MiBを超えています。正しいファイルですか?</translation>
    </message>
</context>
<context>
    <name>ServiceFetch</name>
    <message>
        <source>The token was rejected by %1. Is it complete and still valid?</source>
        <translation>トークンは%1に拒否されました。トークンは欠けておらず、まだ有効ですか?</translation>
    </message>
    <message>
        <source>%1 sent a damaged or incomplete answer.</source>
        <translation>%1からの応答が破損しているか、不完全です。</translation>
    </message>
    <message>
        <source>%1 sent more than 16 MiB or 1,000 pages, or the same page again.</source>
        <translation>%1が16 MiBまたは1,000ページを超えるデータを送信したか、同じページを再び送信しました。</translation>
    </message>
    <message>
        <source>%1 accepts no more requests at the moment. Try again later.</source>
        <translation>%1は現在、これ以上リクエストを受け付けません。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>%1 rejected the request: %2</source>
        <translation>%1はリクエストを拒否しました: %2</translation>
    </message>
    <message>
        <source>The address must begin with https:// and contain only host, port and path.</source>
        <translation>アドレスはhttps:// で始まり、ホスト、ポート、パスだけで構成されていなければなりません。</translation>
    </message>
    <message>
        <source>The token is missing, or contains spaces or other invalid characters.</source>
        <translation>トークンがないか、トークンにスペースなどの無効な文字が含まれています。</translation>
    </message>
</context>
<context>
    <name>SessionProfile</name>
    <message>
        <source>A temporary file couldn&apos;t be written: %1.</source>
        <translation>一時ファイルに書き込めませんでした: %1。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1: %2: %3 Watchkeeper uses %4.</source>
        <translation>%1: %2: %3 Watchkeeperは%4を使用します。</translation>
    </message>
    <message>
        <source>%1 was edited by another program and is now damaged. It wasn&apos;t overwritten. Fix it first.</source>
        <translation>%1は別のプログラムで編集され、破損しています。上書きされませんでした。先に修正してください。</translation>
    </message>
    <message>
        <source>The settings in %1 couldn&apos;t be read: %2. Watchkeeper is using the defaults.</source>
        <translation>%1の設定を読み取れませんでした: %2。Watchkeeperは既定値を使用しています。</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged and couldn&apos;t be moved. The defaults are used, and nothing is saved until you move that file away.</source>
        <translation>%1の設定は破損しており、移動できませんでした。既定値が使われ、そのファイルを移動するまで何も保存されません。</translation>
    </message>
    <message>
        <source>The settings file %1 was damaged and has been moved to %2. Watchkeeper is using the last valid copy.</source>
        <translation>設定ファイル%1が破損していたため、%2に移動しました。Watchkeeperは最後の有効なコピーを使用しています。</translation>
    </message>
    <message>
        <source>The settings in %1 were damaged. The file was moved to %2. The defaults are used.</source>
        <translation>%1の設定が破損していました。ファイルは%2に移動しました。既定値が使われます。</translation>
    </message>
    <message>
        <source>%1 contains no settings because an earlier file was damaged and moved to %2. The last valid copy is used. To use the defaults, close all Watchkeeper programs and delete %1 and %3.</source>
        <translation>以前のファイルが破損して%2に移動されたため、%1に設定がありません。最後の有効なコピーが使われます。既定値を使うには、すべてのWatchkeeperプログラムを閉じ、%1と%3を削除してください。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read and wasn&apos;t replaced. Move it to another folder first.</source>
        <translation>%1を読み取れなかったため、置き換えませんでした。先に別のフォルダーに移動してください。</translation>
    </message>
    <message>
        <source>Setting “%1” doesn&apos;t exist.</source>
        <translation>設定「%1」は存在しません。</translation>
    </message>
    <message>
        <source>Failure diagnostics</source>
        <translation>障害診断</translation>
    </message>
    <message>
        <source>Runs additional checks when a target starts to fail: the other IP version, DNS servers, plain connection, certificate, ping, route and connectivity. No credentials are sent.</source>
        <translation>監視対象が失敗し始めたときに、追加のチェックを実行します。別のIPバージョン、DNSサーバー、単純な接続、証明書、ping、経路、接続状態を調べます。認証情報は送信されません。</translation>
    </message>
    <message>
        <source>Comparison DNS server</source>
        <translation>比較用DNSサーバー</translation>
    </message>
    <message>
        <source>Queried for the name of a failing target, in addition to this computer&apos;s own DNS servers. Enter an address or address:port, or leave empty for none.</source>
        <translation>このコンピューターのDNSサーバーに加えて、失敗した監視対象の名前を問い合わせるサーバー。アドレスまたはaddress:portを入力してください。空欄にすると、使われません。</translation>
    </message>
    <message>
        <source>Failure diagnostics per minute</source>
        <translation>1分あたりの障害診断</translation>
    </message>
    <message>
        <source>Maximum for all targets together. No failure diagnostics are collected for failures beyond this limit.</source>
        <translation>すべての監視対象の合計の最大数。この上限を超える失敗では、障害診断は収集されません。</translation>
    </message>
    <message>
        <source>Concurrent checks</source>
        <translation>同時チェック数</translation>
    </message>
    <message>
        <source>Maximum number of checks of all types that run at the same time. Automatic (0) allows twice the number of targets, from 100 to 2,000.</source>
        <translation>同時に実行するすべての種類のチェックの最大数。自動 (0) では監視対象の数の2倍 (100から2,000まで) になります。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of checks at once</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>Concurrent commands</source>
        <translation>同時コマンド数</translation>
    </message>
    <message>
        <source>Maximum number of commands that run at the same time. Each is a separate process.</source>
        <translation>同時に実行するコマンドの最大数。それぞれが別のプロセスです。</translation>
    </message>
    <message>
        <source>Concurrent checks per host</source>
        <translation>ホストごとの同時チェック数</translation>
    </message>
    <message>
        <source>Maximum number of checks that contact the same host at the same time.</source>
        <translation>同じホストに同時に接続するチェックの最大数。</translation>
    </message>
    <message>
        <source>Starts per second</source>
        <translation>1秒あたりの開始数</translation>
    </message>
    <message>
        <source>Maximum number of checks that start per second, evenly spread. 0 means no limit.</source>
        <translation>1秒あたりに開始するチェックの最大数。均等に分散されます。0は上限なしを意味します。</translation>
    </message>
    <message>
        <source>No limit</source>
        <comment>checks a second</comment>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Pause checks on battery</source>
        <translation>バッテリー駆動時はチェックを一時停止</translation>
    </message>
    <message>
        <source>Scheduled checks pause while this computer runs on battery. The history has a gap for this time.</source>
        <translation>このコンピューターがバッテリーで動作している間、定期チェックが一時停止します。この間、履歴は欠測になります。</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNSサーバー</translation>
    </message>
    <message>
        <source>DNS servers to query, as address or address:port. Leave empty for the system&apos;s servers.</source>
        <translation>問い合わせるDNSサーバー。アドレスまたはaddress:port。空欄にすると、システムのサーバーが使われます。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Keep results for</source>
        <translation>結果の保存期間</translation>
    </message>
    <message>
        <source>Individual results with their times and values. Older results are removed, one hour at a time.</source>
        <translation>時間と値を含む個々の結果。古い結果は1時間分ずつ削除されます。</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Maximum size of results</source>
        <translation>結果の最大サイズ</translation>
    </message>
    <message>
        <source>When the results exceed this size, the oldest are removed first. Checking a hundred pages every minute uses about half a gigabyte per year.</source>
        <translation>結果がこのサイズを超えると、最も古いものから削除されます。100ページを1分ごとにチェックすると、1年で約0.5ギガバイトになります。</translation>
    </message>
    <message>
        <source>Keep daily statistics for</source>
        <translation>日次統計の保存期間</translation>
    </message>
    <message>
        <source>Daily summaries of each target: uptime, counts and percentiles. They use one hundredth of the space of individual results, so you can keep them for years.</source>
        <translation>監視対象ごとの1日の要約: 稼働率、件数、パーセンタイル。使用容量は個々の結果の100分の1なので、何年も保存できます。</translation>
    </message>
    <message>
        <source>Keep changes for</source>
        <translation>変化の保存期間</translation>
    </message>
    <message>
        <source>State changes of targets and gaps in the data. Several years use only a few megabytes.</source>
        <translation>監視対象の状態の変化とデータの欠測。数年分でも数メガバイトです。</translation>
    </message>
    <message>
        <source>Keep evidence for</source>
        <translation>証跡の保存期間</translation>
    </message>
    <message>
        <source>Responses of failing targets, and the last successful response before each failure.</source>
        <translation>失敗した監視対象の応答と、各失敗の前の最後に成功した応答。</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Maximum size of evidence</source>
        <translation>証跡の最大サイズ</translation>
    </message>
    <message>
        <source>When evidence exceeds this size, the oldest is removed first. Failure diagnostics can use up to one tenth of this size in addition.</source>
        <translation>証跡がこのサイズを超えると、最も古いものから削除されます。障害診断は、これに加えてこのサイズの10分の1まで使えます。</translation>
    </message>
    <message>
        <source>Maintenance in uptime</source>
        <translation>稼働率でのメンテナンスの扱い</translation>
    </message>
    <message>
        <source>Whether time in maintenance is excluded from uptime or counted with its recorded state. Applies to the table, reports and objectives.</source>
        <translation>メンテナンス中の時間を稼働率から除外するか、記録された状態で数えるか。表、レポート、目標に適用されます。</translation>
    </message>
    <message>
        <source>Excluded</source>
        <comment>time in maintenance</comment>
        <translation>除外</translation>
    </message>
    <message>
        <source>Included, with its recorded state</source>
        <comment>time in maintenance</comment>
        <translation>記録された状態で含める</translation>
    </message>
    <message>
        <source>History server</source>
        <translation>履歴サーバー</translation>
    </message>
    <message>
        <source>A PostgreSQL server that receives a copy of all history and of all crawls, as postgresql://user@host/database. The password is in %1. Leave empty for none.</source>
        <translation>すべての履歴とすべてのクロールのコピーを受け取るPostgreSQLサーバー。postgresql://user@host/databaseの形式で指定します。パスワードは%1にあります。空欄にすると、使われません。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Proxy for web checks, unless a target specifies its own.</source>
        <translation>Webのチェックに使うプロキシ。監視対象で個別に指定した場合を除きます。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>System proxy</source>
        <comment>proxy</comment>
        <translation>システムのプロキシ</translation>
    </message>
    <message>
        <source>Custom proxy</source>
        <comment>proxy</comment>
        <translation>指定したプロキシ</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>プロキシのアドレス</translation>
    </message>
    <message>
        <source>The URL of the proxy, such as http://host:port or socks5://host:port.</source>
        <translation>プロキシのURL。例: http://host:port、socks5://host:port。</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>プロキシのユーザー</translation>
    </message>
    <message>
        <source>Leave empty if the proxy requires no credentials.</source>
        <translation>プロキシに認証情報が不要な場合は空欄にします。</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>プロキシのパスワード</translation>
    </message>
    <message>
        <source>Stored in the keychain, or read from an environment variable or a file.</source>
        <translation>キーチェーンに保存するか、環境変数またはファイルから読み取ります。</translation>
    </message>
    <message>
        <source>Connectivity check</source>
        <translation>接続状態のチェック</translation>
    </message>
    <message>
        <source>When this computer is offline, targets that can&apos;t be reached have no data and aren&apos;t treated as down. No alerts are sent for them.</source>
        <translation>このコンピューターがオフラインの場合、到達できない監視対象はデータなしになり、ダウンとはみなされません。アラートも送信されません。</translation>
    </message>
    <message>
        <source>Check the default gateway</source>
        <translation>デフォルトゲートウェイをチェック</translation>
    </message>
    <message>
        <source>The router that connects this computer to other networks.</source>
        <translation>このコンピューターをほかのネットワークに接続するルーター。</translation>
    </message>
    <message>
        <source>This system doesn&apos;t report its gateway, so only disconnected interfaces are detected. Add reference targets below.</source>
        <translation>このシステムはゲートウェイを報告しないため、切断されたインターフェイスだけが検出されます。参照先を下に追加してください。</translation>
    </message>
    <message>
        <source>Reference targets</source>
        <translation>参照先</translation>
    </message>
    <message>
        <source>Target names, hosts, host:port or URLs that always respond. This computer is considered offline when neither the reference targets nor the gateway respond. Without reference targets or a gateway, connectivity isn&apos;t checked.</source>
        <translation>常に応答する監視対象の名前、ホスト、host:port、またはURL。参照先もゲートウェイも応答しない場合、このコンピューターはオフラインとみなされます。参照先もゲートウェイもない場合、接続状態はチェックされません。</translation>
    </message>
    <message>
        <source>Verify certificates</source>
        <translation>証明書を検証</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, for all targets that don&apos;t override this setting.</source>
        <translation>オフの場合、この設定を個別に変更していないすべての監視対象で、どの証明書も受け入れられます。</translation>
    </message>
    <message>
        <source>Additional CA certificates</source>
        <translation>追加のCA証明書</translation>
    </message>
    <message>
        <source>A PEM file with CA certificates to trust in addition to the system&apos;s, such as that of your own CA.</source>
        <translation>システムの証明書に加えて信頼するCA証明書のPEMファイル。独自のCAの証明書などに使います。</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IPバージョン</translation>
    </message>
    <message>
        <source>Which IP addresses of a host name to use, unless a target overrides this setting.</source>
        <translation>ホスト名のどのIPアドレスを使うか。監視対象で個別に設定した場合を除きます。</translation>
    </message>
    <message>
        <source>Whichever answers first</source>
        <translation>先に応答した方</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>IPv4のみ</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>IPv6のみ</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>ユーザーエージェント</translation>
    </message>
    <message>
        <source>The User-Agent header that web checks send. Leave empty to send Watchkeeper and its version.</source>
        <translation>Webのチェックで送信するUser-Agentヘッダー。空欄にすると、Watchkeeperとそのバージョンが送信されます。</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>システムトレイのアイコン</translation>
    </message>
    <message>
        <source>Shows how many targets are down or degraded, and lets you acknowledge and snooze them.</source>
        <translation>ダウンまたは機能低下の監視対象の数を表示します。確認済みにしたり、スヌーズしたりもできます。</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>閉じたらシステムトレイに格納</translation>
    </message>
    <message>
        <source>Closing the window hides it, and Watchkeeper keeps running. To show the window again, use the tray icon or start Watchkeeper again. Without a tray, Watchkeeper quits.</source>
        <translation>ウィンドウを閉じると非表示になり、Watchkeeperは動作を続けます。再び表示するには、システムトレイのアイコンを使うか、Watchkeeperをもう一度起動します。システムトレイがない場合、Watchkeeperは終了します。</translation>
    </message>
    <message>
        <source>Keep removed targets for</source>
        <translation>削除した監視対象の保存期間</translation>
    </message>
    <message>
        <source>You can restore them in “Edit, Removed targets”. With 0, none are kept.</source>
        <translation>「編集、削除した監視対象」で復元できます。0の場合、保存されません。</translation>
    </message>
    <message>
        <source>Privacy mode</source>
        <translation>プライバシーモード</translation>
    </message>
    <message>
        <source>Shows stand-ins such as host-3 instead of hosts, IP addresses and user names, so that you can share your screen.</source>
        <translation>画面を共有できるように、ホスト、IPアドレス、ユーザー名の代わりにhost-3などの仮の名前を表示します。</translation>
    </message>
    <message>
        <source>Hide the names of targets too</source>
        <translation>監視対象の名前も隠す</translation>
    </message>
    <message>
        <source>In privacy mode, targets are called target-1, target-2 and so on.</source>
        <translation>プライバシーモードで、監視対象をtarget-1、target-2のように表示します。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Language of the window and of its reports. When it changes, the window opens again.</source>
        <translation>ウィンドウとレポートの言語。変更すると、ウィンドウが開き直されます。</translation>
    </message>
    <message>
        <source>Same as system</source>
        <comment>language</comment>
        <translation>システムと同じ</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>ロックまでの時間</translation>
    </message>
    <message>
        <source>Locks the window after this time without input. Needs a password, see “Tools, Lock password”. With 0, the window never locks automatically.</source>
        <translation>この時間入力がないと、ウィンドウをロックします。パスワードが必要です。「ツール、ロックのパスワード」を参照してください。0の場合、ウィンドウは自動的にはロックされません。</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>lock the window</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Hide from screen captures</source>
        <translation>画面キャプチャーから隠す</translation>
    </message>
    <message>
        <source>Keeps the windows out of screenshots and shared screens.</source>
        <translation>ウィンドウがスクリーンショットや共有画面に映らないようにします。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Colours of the window. Changes to the desktop&apos;s colours are applied automatically.</source>
        <translation>ウィンドウの色。デスクトップの色の変更は自動的に反映されます。</translation>
    </message>
    <message>
        <source>Same as desktop</source>
        <translation>デスクトップと同じ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>表示密度</translation>
    </message>
    <message>
        <source>Height of the table rows.</source>
        <translation>表の行の高さ。</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>コンパクト</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>How the table shows the time of a check: “3 s ago”, the local time, or UTC.</source>
        <translation>表でのチェック時刻の表示方法: 「3秒前」、現地時刻、またはUTC。</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>相対</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>現地時刻</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Keep a log file</source>
        <translation>ログファイルを保存</translation>
    </message>
    <message>
        <source>Writes watchkeeper.log, at most 1 MiB, and keeps one previous log file. The folder is shown below.</source>
        <translation>watchkeeper.logに最大1 MiBまで書き込み、以前のログファイルを1つ残します。フォルダーは下に表示されています。</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>ログレベル</translation>
    </message>
    <message>
        <source>How much detail is written to the log.</source>
        <translation>ログに書き込む情報の詳しさ。</translation>
    </message>
    <message>
        <source>Warnings and actions</source>
        <translation>警告と操作</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>警告のみ</translation>
    </message>
    <message>
        <source>Everything, for troubleshooting</source>
        <translation>すべて (トラブルシューティング用)</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>The program that renders pages of a crawl, if a crawl asks for it: Chromium, Chrome, Edge or Brave. Leave empty to search for it.</source>
        <translation>クロールで必要な場合にページをレンダリングするプログラム: Chromium、Chrome、Edge、Brave。空欄にすると、検索されます。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Shortcuts that differ from the defaults, such as &quot;checkNow&quot;: &quot;F6&quot;.</source>
        <translation>既定と異なるショートカット。例: &quot;checkNow&quot;: &quot;F6&quot;。</translation>
    </message>
    <message>
        <source>Column layouts</source>
        <translation>列のレイアウト</translation>
    </message>
    <message>
        <source>The saved layouts of the table, by name.</source>
        <translation>保存した表のレイアウト (名前別)。</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>配色ルール</translation>
    </message>
    <message>
        <source>Colours of table rows that match a filter, such as &quot;row blue tag:prod&quot;.</source>
        <translation>フィルターに一致する表の行の色。例: &quot;row blue tag:prod&quot;。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Your own commands for targets, such as &quot;Ping (http, tcp) = ping -c 3 {{host}}&quot;.</source>
        <translation>監視対象に使う独自のコマンド。例: &quot;Ping (http, tcp) = ping -c 3 {{host}}&quot;。</translation>
    </message>
    <message>
        <source>Ask for new versions once a day</source>
        <translation>新しいバージョンを1日1回問い合わせる</translation>
    </message>
    <message>
        <source>Nothing about you, this computer or your targets is sent, and nothing is installed.</source>
        <translation>ユーザー、このコンピューター、監視対象に関する情報は送信されず、何もインストールされません。</translation>
    </message>
    <message>
        <source>Lock password</source>
        <translation>ロックのパスワード</translation>
    </message>
    <message>
        <source>A salted hash of the password that unlocks the window.</source>
        <translation>ウィンドウのロックを解除するパスワードの、ソルト付きハッシュ。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>システムトレイ</translation>
    </message>
    <message>
        <source>Removed targets</source>
        <translation>削除した監視対象</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>電源</translation>
    </message>
    <message>
        <source>When a check fails</source>
        <translation>チェックの失敗時</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>This computer&apos;s connection</source>
        <translation>このコンピューターの接続</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証跡</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>稼働率</translation>
    </message>
    <message>
        <source>Copy on a server</source>
        <translation>サーバー上のコピー</translation>
    </message>
    <message>
        <source>Colours and rows</source>
        <translation>色と行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Crawls</source>
        <translation>クロール</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid DNS server. Use an address such as 192.0.2.1 or 192.0.2.1:5353.</source>
        <translation>「%1」は正しいDNSサーバーではありません。192.0.2.1や192.0.2.1:5353のようなアドレスを使ってください。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n reference target(s) are allowed.</source>
        <translation>
            <numerusform>参照先は最大%n件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>A line is empty. Enter the name of a target, a host, host:port or a URL.</source>
        <translation>空の行があります。監視対象の名前、ホスト、host:port、またはURLを入力してください。</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>次のいずれかを選択してください: %1。</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>整数でなければなりません。</translation>
    </message>
    <message>
        <source>Use a form like http://host:port or socks5://host:port.</source>
        <translation>http://host:port またはsocks5://host:portの形式を使ってください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid colour rule.</source>
        <translation>「%1」は正しい配色ルールではありません。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid command. Use a form like “Ping = ping -c 3 {{host}}”.</source>
        <translation>「%1」は正しいコマンドではありません。「Ping = ping -c 3 {{host}}」のような形式を使ってください。</translation>
    </message>
    <message>
        <source>Enter the address of the proxy to use.</source>
        <translation>使用するプロキシのアドレスを入力してください。</translation>
    </message>
</context>
<context>
    <name>SettingsCopy</name>
    <message>
        <source>This isn&apos;t a valid settings file: %1.</source>
        <translation>これは正しい設定ファイルではありません: %1。</translation>
    </message>
    <message>
        <source>The setting “%1” doesn&apos;t exist. Is this file from another version?</source>
        <translation>設定「%1」は存在しません。このファイルは別のバージョンのものですか?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
</context>
<context>
    <name>SetupText</name>
    <message>
        <source>%1: %2</source>
        <comment>a name, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <comment>a value</comment>
        <translation>%1 (既定)</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <comment>a condition</comment>
        <translation>%1、それ以外は機能低下</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>heading of settings</comment>
        <translation>チェック</translation>
    </message>
    <message>
        <source>All must pass</source>
        <translation>すべて満たす必要があります</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>alternatives</comment>
        <translation>%1または%2</translation>
    </message>
</context>
<context>
    <name>ShellWords</name>
    <message>
        <source>Enter a program to start.</source>
        <translation>開始するプログラムを入力してください。</translation>
    </message>
    <message>
        <source>A single quote (&apos;) isn&apos;t closed.</source>
        <translation>一重引用符 (&apos;) が閉じられていません。</translation>
    </message>
    <message>
        <source>A double quote (&quot;) isn&apos;t closed.</source>
        <translation>二重引用符 (&quot;) が閉じられていません。</translation>
    </message>
    <message>
        <source>The line ends with a backslash that doesn&apos;t escape anything.</source>
        <translation>行末のバックスラッシュが何もエスケープしていません。</translation>
    </message>
    <message>
        <source>%1 requires a shell: set shell to true, or put it in quotes.</source>
        <translation>%1にはシェルが必要です。shellをtrueにするか、引用符で囲んでください。</translation>
    </message>
</context>
<context>
    <name>ShutdownTimeout</name>
    <message>
        <source>Some checks didn&apos;t finish in time. They will be stopped when this process exits.</source>
        <translation>一部のチェックが時間内に終了しませんでした。このプロセスの終了時に停止されます。</translation>
    </message>
    <message>
        <source>The last changes couldn&apos;t be saved in time: the disk or network drive of the profile isn&apos;t responding.</source>
        <translation>最後の変更を時間内に保存できませんでした。プロファイルのディスクまたはネットワークドライブが応答していません。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t start a thread. Raise the process limit (ulimit -u) or the memory limit (ulimit -v), or close other programs.</source>
        <translation>Watchkeeperはスレッドを開始できません。プロセスの上限 (ulimit -u) またはメモリーの上限 (ulimit -v) を上げるか、ほかのプログラムを閉じてください。</translation>
    </message>
</context>
<context>
    <name>Simulated</name>
    <message>
        <source>The simulated service reports a failure.</source>
        <translation>シミュレーションのサービスが失敗を報告しました。</translation>
    </message>
    <message>
        <source>The simulated service is degraded.</source>
        <translation>シミュレーションのサービスは機能低下です。</translation>
    </message>
    <message>
        <source>simulated reply</source>
        <translation>シミュレーションの応答</translation>
    </message>
    <message>
        <source>the simulated service didn&apos;t reply</source>
        <translation>シミュレーションのサービスが応答しませんでした</translation>
    </message>
    <message>
        <source>the simulated reply hadn&apos;t arrived yet</source>
        <translation>シミュレーションの応答がまだ届いていませんでした</translation>
    </message>
    <message>
        <source>The rates of failures, degraded replies and timeouts add up to more than 100 %.</source>
        <translation>失敗、機能低下の応答、タイムアウトの割合の合計が100 %を超えています。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>遅延時間</translation>
    </message>
    <message>
        <source>How long a reply takes. Depending on the distribution, this is the exact, average or minimum time.</source>
        <translation>応答にかかる時間。分布に応じて、固定値、平均、または最小の時間になります。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>constant: always exactly the latency. uniform: evenly distributed within the latency ± the jitter. normal: normally distributed around the latency, with the jitter as standard deviation. exponential: the latency plus an exponential tail with the jitter as its mean, as on busy servers.</source>
        <translation>constant: 常に遅延時間のとおり。uniform: 遅延時間±ジッターの範囲で一様に分布。normal: ジッターを標準偏差として、遅延時間を中心に正規分布。exponential: 遅延時間に、ジッターを平均とする指数分布の値を加える (混雑したサーバーと同様)。</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>ジッター</translation>
    </message>
    <message>
        <source>How much the latency varies, unless the distribution is constant.</source>
        <translation>遅延時間のばらつき。分布がconstantの場合は使われません。</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Share of checks that fail.</source>
        <translation>失敗するチェックの割合。</translation>
    </message>
    <message>
        <source>Degraded replies</source>
        <translation>機能低下の応答</translation>
    </message>
    <message>
        <source>Share of checks that are degraded.</source>
        <translation>機能低下になるチェックの割合。</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>Share of checks that get no reply.</source>
        <translation>応答がないチェックの割合。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The same seed produces the same series of replies each time. Leave empty for a random seed.</source>
        <translation>同じシードでは、毎回同じ応答の系列になります。空欄にすると、ランダムなシードになります。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Text of a successful reply, such as 200 OK.</source>
        <translation>成功した応答のテキスト。例: 200 OK。</translation>
    </message>
    <message>
        <source>Outage after</source>
        <translation>停止までの時間</translation>
    </message>
    <message>
        <source>Begin an outage this long after the first check. Leave empty for no planned outage.</source>
        <translation>最初のチェックからこの時間の後に停止を始めます。空欄にすると、計画的な停止はありません。</translation>
    </message>
    <message>
        <source>Outage length</source>
        <translation>停止の長さ</translation>
    </message>
    <message>
        <source>How long the planned outage lasts. All checks fail during it.</source>
        <translation>計画的な停止が続く時間。その間はすべてのチェックが失敗します。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Message for a failed or degraded check.</source>
        <translation>失敗または機能低下のチェックのメッセージ。</translation>
    </message>
    <message>
        <source>The simulated service reports no failure</source>
        <translation>シミュレーションのサービスが失敗を報告しない</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>Simulated service</source>
        <translation>シミュレーションのサービス</translation>
    </message>
    <message>
        <source>Replies, fails or times out at random, without checking anything. For experiments, drills and load tests.</source>
        <translation>何もチェックせずに、ランダムに応答、失敗、タイムアウトします。実験、訓練、負荷テスト用です。</translation>
    </message>
    <message>
        <source>Nothing to fix: this service is simulated. It stays up if you set its failure rate to 0.</source>
        <translation>修正は不要です。このサービスはシミュレーションです。失敗の割合を0にすると、正常のままになります。</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Lnページ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>エラー%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>警告%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>エラーなし</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pages and findings of a site</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1; stopped because most requests failed</source>
        <translation>%1。ほとんどのリクエストが失敗したため停止</translation>
    </message>
    <message>
        <source>%1; stopped at the limit of pages</source>
        <translation>%1。ページ数の上限で停止</translation>
    </message>
    <message>
        <source>%1 The first: %2</source>
        <translation>%1 最初のもの: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) on the site.</source>
        <translation>
            <numerusform>サイトにエラーが%Ln件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) on the site.</source>
        <translation>
            <numerusform>サイトに警告が%Ln件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites can only be crawled with a profile.</source>
        <translation>サイトをクロールできるのは、プロファイルがある場合だけです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) read so far. Set a longer timeout or a lower limit of pages</source>
        <translation>
            <numerusform>現在まで%Lnページを読み取りました。タイムアウトを長くするか、ページ数の上限を下げてください</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>The page to start from, such as https://example.org.</source>
        <translation>開始するページ。例: https://example.org。</translation>
    </message>
    <message>
        <source>Maximum pages</source>
        <translation>最大ページ数</translation>
    </message>
    <message>
        <source>Stops after this many requests to the site. The timeout of the target must be long enough for them.</source>
        <translation>サイトへのリクエストがこの回数に達すると停止します。監視対象のタイムアウトは、これに十分な長さでなければなりません。</translation>
    </message>
    <message>
        <source>Maximum depth</source>
        <translation>最大の深さ</translation>
    </message>
    <message>
        <source>Follows links at most this many clicks from the start.</source>
        <translation>開始ページから最大でこのクリック数までリンクをたどります。</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Check links to other sites</source>
        <translation>ほかのサイトへのリンクをチェック</translation>
    </message>
    <message>
        <source>Requests the addresses of other sites too, without following their links.</source>
        <translation>ほかのサイトのアドレスもリクエストします。その先のリンクはたどりません。</translation>
    </message>
    <message>
        <source>Only paths</source>
        <translation>対象のパス</translation>
    </message>
    <message>
        <source>Crawls only paths that begin like one of these, such as /docs/. As in robots.txt, * is any text and $ the end.</source>
        <translation>これらのいずれかで始まるパスだけをクロールします。例: /docs/。robots.txtと同じく、*は任意のテキスト、$は末尾を表します。</translation>
    </message>
    <message>
        <source>Except paths</source>
        <translation>除外するパス</translation>
    </message>
    <message>
        <source>Doesn&apos;t request paths that begin like one of these.</source>
        <translation>これらのいずれかで始まるパスのページをリクエストしません。</translation>
    </message>
    <message>
        <source>Render paths</source>
        <translation>レンダリングするパス</translation>
    </message>
    <message>
        <source>Renders pages whose paths begin like one of these with an installed Chromium, Chrome, Edge or Brave before they are read. / is all pages.</source>
        <translation>これらのいずれかで始まるパスのページを、読み取る前に、インストールされているChromium、Chrome、Edge、Braveのいずれかでレンダリングします。/はすべてのページを表します。</translation>
    </message>
    <message>
        <source>Obey robots.txt</source>
        <translation>robots.txtに従う</translation>
    </message>
    <message>
        <source>Turn it off only for a site of your own.</source>
        <translation>自分のサイトの場合にのみオフにしてください。</translation>
    </message>
    <message>
        <source>Maximum errors</source>
        <translation>最大エラー数</translation>
    </message>
    <message>
        <source>Down if there are more errors, such as broken links and missing anchors.</source>
        <translation>リンク切れやアンカーなしなどのエラーがこれより多いとダウンになります。</translation>
    </message>
    <message>
        <source>Maximum warnings</source>
        <translation>最大警告数</translation>
    </message>
    <message>
        <source>Degraded if there are more warnings, such as redirect chains and duplicate titles.</source>
        <translation>リダイレクトの連鎖やタイトルの重複などの警告がこれより多いと機能低下になります。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>Number of a stored run of this site. What it found doesn&apos;t count, so only new findings do. Without a number, the run that you accepted as the baseline of the site. “watchkeeper-cli crawls list” shows the numbers.</source>
        <translation>保存されたこのサイトの実行の番号。そこで検出された事項は数えず、新しい検出事項だけを数えます。番号がない場合は、サイトのベースラインとして承認した実行が使われます。番号は「watchkeeper-cli crawls list」で表示できます。</translation>
    </message>
    <message>
        <source>Errors: at most %1</source>
        <translation>エラー: %1以下</translation>
    </message>
    <message>
        <source>Warnings: at most %1</source>
        <translation>警告: %1以下</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Crawls a site and checks all its links. The runs are stored; see “watchkeeper-cli crawls”.</source>
        <translation>サイトをクロールし、すべてのリンクをチェックします。実行は保存されます。「watchkeeper-cli crawls」を参照してください。</translation>
    </message>
    <message>
        <source>Pages of the site that were read.</source>
        <translation>読み取ったサイトのページ。</translation>
    </message>
    <message>
        <source>Requested addresses.</source>
        <translation>リクエストしたアドレス。</translation>
    </message>
    <message>
        <source>Findings that are errors, such as broken links.</source>
        <translation>リンク切れなど、エラーの検出事項。</translation>
    </message>
    <message>
        <source>Findings that are warnings, such as redirect chains.</source>
        <translation>リダイレクトの連鎖など、警告の検出事項。</translation>
    </message>
    <message>
        <source>Findings that are notes, such as missing descriptions.</source>
        <translation>説明なしなど、注記の検出事項。</translation>
    </message>
    <message>
        <source>Number of the stored run.</source>
        <translation>保存された実行の番号。</translation>
    </message>
    <message>
        <source>crawl</source>
        <translation>クロール</translation>
    </message>
    <message>
        <source>broken links</source>
        <translation>リンク切れ</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
</context>
<context>
    <name>SiteCrawls</name>
    <message>
        <source>%1 Linked from %2</source>
        <comment>a finding and a page</comment>
        <translation>%1 リンク元: %2</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet. Show the run to compute them.</source>
        <translation>実行%1の検出事項はまだ計算されていません。計算するには、実行を表示してください。</translation>
    </message>
</context>
<context>
    <name>Sitemap</name>
    <message>
        <source>The file has more than %L1 entries. The others are ignored.</source>
        <translation>ファイルに%L1件を超える項目があります。残りは無視されます。</translation>
    </message>
    <message>
        <source>The file isn&apos;t valid XML: %1</source>
        <translation>ファイルは正しいXMLではありません: %1</translation>
    </message>
    <message>
        <source>The file is neither a sitemap nor a feed.</source>
        <translation>ファイルはサイトマップでもフィードでもありません。</translation>
    </message>
    <message>
        <source>The line isn&apos;t an absolute address.</source>
        <translation>行が絶対アドレスではありません。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
</context>
<context>
    <name>SnapshotReader</name>
    <message>
        <source>The incidents can&apos;t be read. %1</source>
        <translation>インシデントを読み取れません。%1</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>%1が見つかりませんでした。</translation>
    </message>
    <message>
        <source>No audio player could play “%1”.</source>
        <translation>どのオーディオプレーヤーも「%1」を再生できませんでした。</translation>
    </message>
</context>
<context>
    <name>SpanReason</name>
    <message>
        <source>Watchkeeper wasn&apos;t running</source>
        <translation>Watchkeeperが動作していませんでした</translation>
    </message>
    <message>
        <source>Watchkeeper wasn&apos;t running after a crash</source>
        <translation>クラッシュ後、Watchkeeperが動作していませんでした</translation>
    </message>
    <message>
        <source>the computer was asleep</source>
        <translation>コンピューターがスリープ中でした</translation>
    </message>
    <message>
        <source>Watchkeeper was suspended</source>
        <translation>Watchkeeperが一時停止されていました</translation>
    </message>
    <message>
        <source>this computer was offline</source>
        <translation>このコンピューターがオフラインでした</translation>
    </message>
    <message>
        <source>all checks were paused</source>
        <translation>すべてのチェックが一時停止中でした</translation>
    </message>
    <message>
        <source>this computer was on battery</source>
        <translation>このコンピューターがバッテリー駆動でした</translation>
    </message>
    <message>
        <source>the target was paused</source>
        <translation>監視対象が一時停止中でした</translation>
    </message>
</context>
<context>
    <name>SshConfigImport</name>
    <message>
        <source>The target is paused. ssh reaches it through “%1”, but Watchkeeper connects directly.</source>
        <translation>監視対象は一時停止中です。sshは「%1」を経由して接続しますが、Watchkeeperは直接接続します。</translation>
    </message>
    <message>
        <source>%1 contains null characters. It is damaged, or isn&apos;t a text file.</source>
        <translation>%1にNULL文字が含まれています。破損しているか、テキストファイルではありません。</translation>
    </message>
</context>
<context>
    <name>StateCount</name>
    <message numerus="yes">
        <source>%Ln up</source>
        <comment>targets</comment>
        <translation>
            <numerusform>正常%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <comment>targets</comment>
        <translation>
            <numerusform>機能低下%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <comment>targets</comment>
        <translation>
            <numerusform>ダウン%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>targets</comment>
        <translation>
            <numerusform>不明%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <comment>targets</comment>
        <translation>
            <numerusform>到達不能%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without data</source>
        <comment>targets</comment>
        <translation>
            <numerusform>データなし%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <comment>targets</comment>
        <translation>
            <numerusform>メンテナンス中%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>targets</comment>
        <translation>
            <numerusform>一時停止中%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <comment>targets</comment>
        <translation>
            <numerusform>結果待ち%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being confirmed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>確定待ち%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>機能低下</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>到達不能</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>結果待ち</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file system at %1 isn&apos;t ready. Is a disk in the drive?</source>
        <translation>%1のファイルシステムの準備ができていません。ドライブにディスクが入っていますか?</translation>
    </message>
    <message>
        <source>The space at %1</source>
        <translation>%1の容量</translation>
    </message>
    <message>
        <source>its file system reports no size</source>
        <translation>ファイルシステムがサイズを報告しません</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist on this computer.</source>
        <translation>このコンピューターに%1は存在しません。</translation>
    </message>
    <message>
        <source>Nothing is mounted at %1. %2</source>
        <translation>%1には何もマウントされていません。%2</translation>
    </message>
</context>
<context>
    <name>StoredSecrets</name>
    <message>
        <source>the password in the address</source>
        <translation>アドレス内のパスワード</translation>
    </message>
    <message>
        <source>“%1” in the address</source>
        <translation>アドレス内の「%1」</translation>
    </message>
    <message>
        <source>“%1” in “%2”</source>
        <translation>「%2」内の「%1」</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>My gateway %1</source>
        <translation>ゲートウェイ%1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>DNS resolver</source>
        <translation>DNSリゾルバー</translation>
    </message>
    <message>
        <source>This disk</source>
        <translation>このディスク</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>ディスク容量</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>プロセッサー</translation>
    </message>
</context>
<context>
    <name>SystemReader</name>
    <message>
        <source>The memory usage</source>
        <translation>メモリー使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU使用率</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>The pressure stall information</source>
        <translation>PSI情報</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>連続稼働時間</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>ディスクI/O</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>プロセスの一覧</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>ネットワークインターフェイス</translation>
    </message>
    <message>
        <source>The file system</source>
        <translation>ファイルシステム</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>%1 can&apos;t be checked on this system: %2.</source>
        <translation>このシステムでは%1をチェックできません: %2。</translation>
    </message>
    <message>
        <source>None are available.</source>
        <translation>使えるものはありません。</translation>
    </message>
    <message>
        <source>Available: %1, and more.</source>
        <translation>使えるもの: %1、ほか。</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>使えるもの: %1。</translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>集約</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>フラッピング</translation>
    </message>
    <message>
        <source>Contains text</source>
        <translation>含むテキスト</translation>
    </message>
    <message>
        <source>Down if the response doesn&apos;t contain this text.</source>
        <translation>応答にこのテキストが含まれていないと、ダウンになります。</translation>
    </message>
    <message>
        <source>Slower than</source>
        <translation>応答の遅さの基準</translation>
    </message>
    <message>
        <source>Degraded if the response takes this long or longer.</source>
        <translation>応答にこの時間以上かかると、機能低下になります。</translation>
    </message>
    <message>
        <source>Conditions that must all pass, such as [STATUS] == 200. Press the down arrow or “[” for suggestions.</source>
        <translation>すべて満たす必要がある条件。例: [STATUS] == 200。候補を表示するには、下矢印キーまたは「[」を押します。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>依存関係</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>TargetFromJson</name>
    <message>
        <source>Unknown kind “%1”.</source>
        <translation>不明な種類「%1」です。</translation>
    </message>
</context>
<context>
    <name>TargetGuess</name>
    <message>
        <source>“%1” isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>「%1」は正しいポートではありません。ポートの範囲は1から65535までです。</translation>
    </message>
    <message>
        <source>The port is missing. Use tcp://host:port.</source>
        <translation>ポートがありません。tcp://host:portを使ってください。</translation>
    </message>
    <message>
        <source>Addresses that begin with %1:// aren&apos;t supported. Use http, https, ws, wss, tcp, ping, path, ntp or dns.</source>
        <translation>%1:// で始まるアドレスには対応していません。http、https、ws、wss、tcp、ping、path、ntp、dnsのいずれかを使ってください。</translation>
    </message>
    <message>
        <source>Enter a web address, host:port, or a command, such as https://example.org or df -h /.</source>
        <translation>Webアドレス、host:port、またはコマンドを入力してください。例: https://example.org 、df -h /。</translation>
    </message>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>改行とNULL文字はここでは使えません。</translation>
    </message>
    <message>
        <source>A host or a command can&apos;t begin with a hyphen.</source>
        <translation>ホストとコマンドの先頭にハイフンは使えません。</translation>
    </message>
</context>
<context>
    <name>TargetKeys</name>
    <message>
        <source>Flapping</source>
        <translation>フラッピング</translation>
    </message>
    <message>
        <source>How to detect flapping: from all results, as Icinga does, or from confirmed results, as Nagios does.</source>
        <translation>フラッピングの検出方法。すべての結果から検出する (Icingaと同様) か、確定した結果から検出する (Nagiosと同様) か。</translation>
    </message>
    <message>
        <source>By all results (Icinga)</source>
        <translation>すべての結果から (Icinga)</translation>
    </message>
    <message>
        <source>By confirmed results (Nagios)</source>
        <translation>確定した結果から (Nagios)</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>検出しない</translation>
    </message>
    <message>
        <source>Flapping starts above</source>
        <translation>フラッピング開始のしきい値</translation>
    </message>
    <message>
        <source>Percentage of state changes among the last 20 results. Recent changes are weighted more heavily.</source>
        <translation>過去20件の結果のうち、状態が変化した割合。新しい変化ほど重みが大きくなります。</translation>
    </message>
    <message>
        <source>Flapping stops at or below</source>
        <translation>フラッピング終了のしきい値</translation>
    </message>
    <message>
        <source>Flapping stops when the percentage of state changes among the last 20 results is at or below this value.</source>
        <translation>過去20件の結果のうち状態が変化した割合がこの値以下になると、フラッピングは終了します。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>How many failed results in a row confirm a problem.</source>
        <translation>問題を確定するまでに連続して失敗する結果の数。</translation>
    </message>
    <message>
        <source>Recovery threshold</source>
        <translation>復旧しきい値</translation>
    </message>
    <message>
        <source>How many successful results in a row end a confirmed problem.</source>
        <translation>確定した問題を終わらせるまでに連続して成功する結果の数。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Time from the start of one check to the start of the next.</source>
        <translation>チェックの開始から次のチェックの開始までの時間。</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>The maximum time for the entire check.</source>
        <translation>チェック全体の最大時間。</translation>
    </message>
    <message>
        <source>Retry interval</source>
        <translation>再試行間隔</translation>
    </message>
    <message>
        <source>The delay before the first retry after a failed check, or before the next check during recovery. It doubles each time, up to the check interval.</source>
        <translation>チェックの失敗後の最初の再試行、または復旧中の次のチェックまでの遅延。チェックの間隔を上限として、毎回2倍になります。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>The name displayed for the target. Each name must be unique.</source>
        <translation>監視対象の表示名。名前は重複できません。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>The type of check.</source>
        <translation>チェックの種類。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>The target isn&apos;t checked until it is resumed.</source>
        <translation>監視対象は、再開されるまでチェックされません。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A UUID that stays the same when the name changes. Assigned on the first save.</source>
        <translation>名前が変わっても変わらないUUID。最初の保存時に割り当てられます。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Words for grouping and filtering targets.</source>
        <translation>監視対象の分類と絞り込みに使う語。</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>Targets that must be up for this target to be reachable, such as a router. If you list alternatives (A | B), one of them is enough. While these targets are down, this target is unreachable.</source>
        <translation>この監視対象に到達するために正常でなければならない監視対象。ルーターなどです。代替 (A | B) を並べた場合は、1つが正常なら十分です。これらの監視対象がダウンしている間、この監視対象は到達不能になります。</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>アラートルール</translation>
    </message>
    <message>
        <source>Names of rules in alerts.json that apply to this target, in addition to rules whose filter matches it.</source>
        <translation>この監視対象に適用する、alerts.json内のルールの名前。フィルターが一致するルールに加えて適用されます。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>The uptime goal, such as 99.9 %. The remaining error budget is shown in the window and in reports.</source>
        <translation>稼働率の目標。例: 99.9 %。残りのエラーバジェットはウィンドウとレポートに表示されます。</translation>
    </message>
    <message>
        <source>Objective period</source>
        <translation>目標の期間</translation>
    </message>
    <message>
        <source>The length of the period, ending now, over which the objective is measured.</source>
        <translation>目標を測定する期間の長さ。期間の終わりは現在です。</translation>
    </message>
    <message>
        <source>Degraded counts as</source>
        <translation>機能低下の扱い</translation>
    </message>
    <message>
        <source>How time in the degraded state counts toward the objective.</source>
        <translation>機能低下の状態の時間を、目標に対してどのように数えるか。</translation>
    </message>
</context>
<context>
    <name>TargetParts</name>
    <message>
        <source>The threshold for the end of flapping can&apos;t be higher than the threshold for its start (%1 %).</source>
        <translation>フラッピング終了のしきい値は、開始のしきい値 (%1 %) 以下でなければなりません。</translation>
    </message>
    <message>
        <source>The threshold for the start of flapping can&apos;t be lower than the threshold for its end (%1 %).</source>
        <translation>フラッピング開始のしきい値は、終了のしきい値 (%1 %) 以上でなければなりません。</translation>
    </message>
    <message>
        <source>Placeholders aren&apos;t allowed here.</source>
        <translation>プレースホルダーはここでは使えません。</translation>
    </message>
    <message>
        <source>This key requires “objective”, which is missing.</source>
        <translation>このキーには「objective」が必要ですが、ありません。</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>空にはできません。</translation>
    </message>
    <message>
        <source>A name can&apos;t begin or end with a space.</source>
        <translation>名前の先頭と末尾にスペースは使えません。</translation>
    </message>
    <message>
        <source>A tag can&apos;t be empty.</source>
        <translation>タグは空にできません。</translation>
    </message>
    <message>
        <source>The tag “%1” appears twice.</source>
        <translation>タグ「%1」が2回現れます。</translation>
    </message>
    <message>
        <source>The name of an alert rule can&apos;t be empty.</source>
        <translation>アラートルールの名前は空にできません。</translation>
    </message>
    <message>
        <source>The alert rule “%1” appears twice.</source>
        <translation>アラートルール「%1」が2回現れます。</translation>
    </message>
</context>
<context>
    <name>TargetsReader</name>
    <message>
        <source>maintenance “%1”</source>
        <translation>メンテナンス「%1」</translation>
    </message>
    <message>
        <source>maintenance %1</source>
        <translation>メンテナンス%1</translation>
    </message>
    <message>
        <source>Expected a list, such as [{&quot;name&quot;: …, &quot;when&quot;: …}, …].</source>
        <translation>[{&quot;name&quot;: …, &quot;when&quot;: …}, …]のようなリストが必要です。</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;name&quot;: …, &quot;when&quot;: …}.</source>
        <translation>{&quot;name&quot;: …, &quot;when&quot;: …}のようなオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>Another maintenance window already has this name.</source>
        <translation>別のメンテナンス期間がすでにこの名前を使っています。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>監視対象%1</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>引用符で囲んだ文字列でなければなりません。</translation>
    </message>
    <message>
        <source>This file has version %1 and was written by a newer version of Watchkeeper. Your version of Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.</source>
        <translation>このファイルのバージョンは%1で、より新しいWatchkeeperで書き込まれました。現在のWatchkeeperが対応するのはファイルバージョン%2のみです。Watchkeeperを更新してください。ファイルは変更されていません。</translation>
    </message>
    <message>
        <source>The version must be %1.</source>
        <translation>バージョンは%1でなければなりません。</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;every&quot;: &quot;60s&quot;}.</source>
        <translation>{&quot;every&quot;: &quot;60s&quot;}のようなオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>Expected a list of targets, such as [{&quot;name&quot;: …}, …].</source>
        <translation>[{&quot;name&quot;: …}, …]のような監視対象のリストが必要です。</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;name&quot;: …, &quot;kind&quot;: …}.</source>
        <translation>{&quot;name&quot;: …, &quot;kind&quot;: …}のようなオブジェクトが必要です。</translation>
    </message>
    <message>
        <source>The target on line %1 already has this name.</source>
        <translation>%1行目の監視対象がすでにこの名前を使っています。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid UUID. Leave the ID out to have a new one assigned.</source>
        <translation>これは正しいUUIDではありません。新しいIDを割り当てるには、IDを省略してください。</translation>
    </message>
    <message>
        <source>“%1” already has this ID. Leave the ID out to have a new one assigned.</source>
        <translation>「%1」がすでにこのIDを使っています。新しいIDを割り当てるには、IDを省略してください。</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. Available kinds: %2.</source>
        <translation>不明な種類「%1」です。使える種類: %2。</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. Did you mean “%2”?</source>
        <translation>不明な種類「%1」です。「%2」のことですか?</translation>
    </message>
    <message>
        <source>“%1” appears twice, first on line %2.</source>
        <translation>「%1」が2回現れます。最初は%2行目です。</translation>
    </message>
</context>
<context>
    <name>TargetsStore</name>
    <message>
        <source>Add “%1”</source>
        <translation>「%1」の追加</translation>
    </message>
    <message>
        <source>Add %Ln targets</source>
        <translation>監視対象%Ln件の追加</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」の削除</translation>
    </message>
    <message>
        <source>Remove %Ln targets</source>
        <translation>監視対象%Ln件の削除</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」の編集</translation>
    </message>
    <message>
        <source>Edit %Ln targets</source>
        <translation>監視対象%Ln件の編集</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>「%1」の一時停止</translation>
    </message>
    <message>
        <source>Pause %Ln targets</source>
        <translation>監視対象%Ln件の一時停止</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>「%1」の再開</translation>
    </message>
    <message>
        <source>Resume %Ln targets</source>
        <translation>監視対象%Ln件の再開</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Manual check</source>
        <comment>why a check runs</comment>
        <translation>手動チェック</translation>
    </message>
    <message>
        <source>Retry after a failure</source>
        <comment>why a check runs</comment>
        <translation>失敗後の再試行</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>why a check runs</comment>
        <translation>定期</translation>
    </message>
    <message>
        <source>The host has reached its limit on concurrent checks.</source>
        <translation>このホストへの同時チェック数が上限に達しています。</translation>
    </message>
    <message>
        <source>The check type has reached its limit on concurrent checks.</source>
        <translation>この種類の同時チェック数が上限に達しています。</translation>
    </message>
    <message>
        <source>The limit on concurrent checks has been reached.</source>
        <translation>同時チェック数が上限に達しています。</translation>
    </message>
    <message>
        <source>This target evaluates other targets, which are checked first.</source>
        <translation>この監視対象は、先にチェックされるほかの監視対象を評価します。</translation>
    </message>
    <message>
        <source>The limit on checks started per second has been reached.</source>
        <translation>1秒あたりのチェック開始数が上限に達しています。</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>1秒未満</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a check</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a check</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a check</comment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>running for, timeout</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>No. %1 in the queue. %2. %3</source>
        <comment>place, why it runs, why it waits</comment>
        <translation>待ち順%1番。%2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, result</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Tcp</name>
    <message>
        <source>Connection refused by %1 port %2. The host is reachable, but nothing is listening there. Is the service running?</source>
        <translation>%1のポート%2に接続を拒否されました。ホストには到達できますが、そこで待ち受けているものがありません。サービスは動作していますか?</translation>
    </message>
    <message>
        <source>No response from %1 port %2. Is the host up, or is a firewall blocking the connection?</source>
        <translation>%1のポート%2から応答がありません。ホストが停止しているか、ファイアウォールが接続をブロックしていませんか?</translation>
    </message>
    <message>
        <source>%1 port %2 closed the connection.</source>
        <translation>%1のポート%2が接続を閉じました。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to connect to %1 port %2.</source>
        <translation>現在のユーザーには%1のポート%2に接続する権限がありません。</translation>
    </message>
    <message>
        <source>Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.</source>
        <translation>内部エラー: 開いているファイルが多すぎます。上限 (ulimit -n) を上げるか、同時に実行するチェックを減らしてください。</translation>
    </message>
    <message>
        <source>%1 port %2 can&apos;t be reached. Is this computer&apos;s network up, and is there a route to the host?</source>
        <translation>%1のポート%2に到達できません。このコンピューターのネットワークは接続されていて、ホストへの経路がありますか?</translation>
    </message>
    <message>
        <source>The connection to %1 port %2 failed: %3.</source>
        <translation>%1のポート%2への接続に失敗しました: %3。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid escape. Valid escapes are \r, \n, \t, \0, \\ and \x41.</source>
        <translation>%1は正しいエスケープではありません。使えるエスケープは\r、\n、\t、\0、\\、\x41です。</translation>
    </message>
    <message>
        <source>The reply contains “%1”</source>
        <translation>応答に「%1」が含まれる</translation>
    </message>
    <message>
        <source>The reply matches the pattern %1</source>
        <translation>応答がパターン%1に一致する</translation>
    </message>
    <message>
        <source>Expected text</source>
        <translation>期待するテキスト</translation>
    </message>
    <message>
        <source>Text that the reply must contain, with the same escapes as in send. If empty, the check doesn&apos;t wait for a reply.</source>
        <translation>応答に含まれるべきテキスト。sendと同じエスケープを使えます。空の場合、チェックは応答を待ちません。</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>期待するパターン</translation>
    </message>
    <message>
        <source>A regular expression that must match part of the reply, used instead of expect. ^ and $ match at the start and end of each line.</source>
        <translation>応答の一部に一致する必要がある正規表現。expectの代わりに使われます。^と$は各行の先頭と末尾に一致します。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>これは正しい正規表現ではありません: %1。</translation>
    </message>
    <message>
        <source>Use either expect or expectPattern, not both.</source>
        <translation>expectとexpectPatternは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid step. Use send TEXT, expect TEXT, match PATTERN or starttls.</source>
        <translation>「%1」は正しいステップではありません。send TEXT、expect TEXT、match PATTERN、starttlsのいずれかを使ってください。</translation>
    </message>
    <message>
        <source>At most %1 steps are allowed.</source>
        <translation>ステップは最大%1個です。</translation>
    </message>
    <message>
        <source>Use either steps, or send and expect, not both.</source>
        <translation>stepsと、sendおよびexpectは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>Nothing can be sent to a port that must be closed.</source>
        <translation>閉じているべきポートには何も送信できません。</translation>
    </message>
    <message>
        <source>%1 is open, but must be closed. Which program is listening there, and is the firewall too permissive?</source>
        <translation>%1は開いていますが、閉じていなければなりません。どのプログラムが待ち受けていますか? ファイアウォールの許可範囲が広すぎませんか?</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>閉じています</translation>
    </message>
    <message>
        <source>refused by a firewall, or the host is off</source>
        <translation>ファイアウォールによる拒否、またはホストの電源オフ</translation>
    </message>
    <message>
        <source>no response: filtered by a firewall, or the host is off</source>
        <translation>応答なし: ファイアウォールによる遮断、またはホストの電源オフ</translation>
    </message>
    <message>
        <source>“%2” not found in the first %1 of the reply. It began: %3</source>
        <translation>応答の先頭%1に「%2」が見つかりません。応答の先頭: %3</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1が応答せずに接続を閉じました。</translation>
    </message>
    <message>
        <source>“%1” not found in the reply. It began: %2</source>
        <translation>応答に「%1」が見つかりません。応答の先頭: %2</translation>
    </message>
    <message>
        <source>%1, but “%2” wasn&apos;t found in the first %3 of the reply</source>
        <translation>%1。しかし、応答の先頭%3に「%2」が見つかりませんでした</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Text to send after connecting. The escapes \r, \n, \t, \0, \\ and \x41 represent bytes.</source>
        <translation>接続後に送信するテキスト。エスケープ\r、\n、\t、\0、\\、\x41はバイトを表します。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Steps to run in order, instead of send and expect: “send TEXT”, “expect TEXT”, “match PATTERN”, “starttls”. In the text to send, ${1} is replaced by the first group of the last match.</source>
        <translation>sendとexpectの代わりに、順に実行するステップ: 「send TEXT」、「expect TEXT」、「match PATTERN」、「starttls」。送信するテキスト内の${1}は、最後の一致の最初のグループに置き換えられます。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>TCP port, 1 to 65535.</source>
        <translation>TCPポート (1から65535)。</translation>
    </message>
    <message>
        <source>Maximum reply size</source>
        <translation>応答の最大サイズ</translation>
    </message>
    <message>
        <source>How much of the reply to search for the expected text.</source>
        <translation>期待するテキストを検索する応答の範囲。</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>最初からTLS</translation>
    </message>
    <message>
        <source>Encrypts the connection before anything is sent.</source>
        <translation>何かを送信する前に接続を暗号化します。</translation>
    </message>
    <message>
        <source>Must be closed</source>
        <translation>閉じていること</translation>
    </message>
    <message>
        <source>Inverts the check: the target is up if nothing is listening, or if a firewall rejects or ignores the connection.</source>
        <translation>チェックを反転します。待ち受けがないか、ファイアウォールが接続を拒否または無視すると、監視対象は正常になります。</translation>
    </message>
    <message>
        <source>The port accepts connections</source>
        <translation>ポートが接続を受け付ける</translation>
    </message>
    <message>
        <source>The port is closed</source>
        <translation>ポートが閉じている</translation>
    </message>
    <message>
        <source>Try it manually: “nc -v {host} {port}”. If that hangs too, a firewall is dropping the packets or the host is down.</source>
        <translation>手動で試してください: 「nc -v {host} {port}」。これも止まる場合は、ファイアウォールがパケットを破棄しているか、ホストがダウンしています。</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received. Is that the right service?</source>
        <translation>受信した内容は「応答」タブに表示されます。正しいサービスですか?</translation>
    </message>
    <message>
        <source>Check what is listening on port {port} of {host}: “ss -ltnp” on Linux shows the program.</source>
        <translation>{host}のポート{port}で待ち受けているものを調べてください。Linuxでは「ss -ltnp」でプログラムが表示されます。</translation>
    </message>
    <message>
        <source>If no other computer needs the service, stop it or configure it to listen only on 127.0.0.1.</source>
        <translation>ほかのコンピューターがこのサービスを必要としない場合は、停止するか、127.0.0.1でのみ待ち受けるように設定してください。</translation>
    </message>
    <message>
        <source>If some other computers need the service, block port {port} for the rest in the firewall. Ask the administrator of {host}.</source>
        <translation>一部のコンピューターだけがこのサービスを必要とする場合は、それ以外に対してファイアウォールでポート{port}をブロックしてください。{host}の管理者に依頼してください。</translation>
    </message>
    <message>
        <source>If the port is supposed to be open, turn off “Must be closed” for this target.</source>
        <translation>ポートが開いているべきなら、この監視対象の「閉じていること」をオフにしてください。</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received instead. Did an update change the service&apos;s greeting?</source>
        <translation>代わりに受信した内容は「応答」タブに表示されます。更新によってサービスの最初のメッセージが変わっていませんか?</translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation>TCPポート</translation>
    </message>
    <message>
        <source>Connects to a port. Can also send text and wait for a reply.</source>
        <translation>ポートに接続します。テキストを送信し、応答を待つこともできます。</translation>
    </message>
    <message>
        <source>Success: a connection within %1.</source>
        <translation>成功: %1以内に接続。</translation>
    </message>
</context>
<context>
    <name>Temperature</name>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>Sensor %1 not found or asleep. %2</source>
        <translation>センサー%1が見つからないか、スリープ中です。%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is at %2</source>
        <translation>%1は%2です</translation>
    </message>
    <message>
        <source>Are the fans running and the vents clear? Is the computer otherwise idle?</source>
        <translation>ファンが止まっていたり、通気口がふさがっていたりしませんか? コンピューターにほかの負荷がかかっていませんか?</translation>
    </message>
    <message>
        <source>the temperature sensors</source>
        <translation>温度センサー</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>センサー</translation>
    </message>
    <message>
        <source>Name of a chip, such as coretemp, or of one of its sensors, such as coretemp/Package id 0. Leave empty to check all sensors and show the hottest. If the name isn&apos;t found, the error lists the available ones.</source>
        <translation>coretempなどのチップの名前、またはcoretemp/Package id 0などのそのセンサーの名前。空欄にすると、すべてのセンサーをチェックし、最も高温のものを表示します。名前が見つからない場合は、使えるものがエラーに表示されます。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>By default, the limit for down is each sensor&apos;s own critical value, and the limit for degraded is 5 °C lower. Sensors without a critical value use 105 °C and 95 °C.</source>
        <translation>既定では、ダウンの限度は各センサー自体の危険値、機能低下の限度はその5 °C下です。危険値のないセンサーでは105 °Cと95 °Cが使われます。</translation>
    </message>
    <message>
        <source>sensors</source>
        <translation>センサー</translation>
    </message>
    <message>
        <source>Margin to the limits of the sensors: at least 0 °C</source>
        <translation>センサーの限度までの余裕: 0 °C以上</translation>
    </message>
    <message>
        <source>Margin to the lower limits of the sensors: at least 0 °C, else degraded</source>
        <translation>センサーの下側の限度までの余裕: 0 °C以上、下回ると機能低下</translation>
    </message>
    <message>
        <source>Checks the temperature of this computer&apos;s CPU, disks and motherboard, if they have sensors.</source>
        <translation>このコンピューターのCPU、ディスク、マザーボードにセンサーがあれば、その温度をチェックします。</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>%1: %2</source>
        <comment>target, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, duration</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>前回のチェック</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>| Time (UTC) | State | Duration | Result |</source>
        <translation>| 時刻 (UTC) | 状態 | 継続時間 | 結果 |</translation>
    </message>
</context>
<context>
    <name>TimeTicks</name>
    <message>
        <source>hh:mm:ss.zzz</source>
        <comment>format of a time</comment>
        <translation>hh:mm:ss.zzz</translation>
    </message>
    <message>
        <source>hh:mm:ss</source>
        <comment>format of a time</comment>
        <translation>hh:mm:ss</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <comment>format of a time</comment>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a date</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy年</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>format of a date</comment>
        <translation>M月</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a date</comment>
        <translation>M月d日 (ddd)</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>%1 closed the connection before TLS started.</source>
        <translation>TLSの開始前に%1が接続を閉じました。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t start TLS as expected for %2. It replied: %3</source>
        <translation>%1は%2で期待されるとおりにTLSを開始しませんでした。応答: %3</translation>
    </message>
    <message>
        <source>The certificate of the issuer “%1” expires on %2, before the server&apos;s own certificate. Have the server send a newer issuer certificate.</source>
        <translation>発行者の証明書「%1」の有効期限が、サーバー自身の証明書より先に%2に切れます。サーバーがより新しい発行者の証明書を送信するようにしてください。</translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for this host</source>
        <translation>証明書が信頼されており、このホストに対して有効である</translation>
    </message>
    <message>
        <source>The certificate is one of the expected ones</source>
        <translation>証明書が期待するもののいずれかである</translation>
    </message>
    <message>
        <source>Days until the certificate expires: at least %1</source>
        <translation>証明書の有効期限までの日数: %1以上</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <translation>%1、それ以外は機能低下</translation>
    </message>
    <message>
        <source>The server uses TLS 1.3, else degraded</source>
        <translation>サーバーがTLS 1.3を使う (それ以外は機能低下)</translation>
    </message>
    <message>
        <source>The server rejects TLS 1.0 and 1.1 (otherwise degraded)</source>
        <translation>サーバーがTLS 1.0と1.1を拒否する (それ以外は機能低下)</translation>
    </message>
    <message>
        <source>The server staples a good revocation status, else degraded</source>
        <translation>サーバーが有効な失効情報をステープリングする (それ以外は機能低下)</translation>
    </message>
    <message>
        <source>All certificates in the chain are secure and don&apos;t expire soon</source>
        <translation>チェーン内のすべての証明書が安全で、有効期限が近くない</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t one of the expected ones. Its SHA-256 fingerprint is %1. Was it renewed, or is someone intercepting the connection?</source>
        <translation>証明書は期待するものではありません。SHA-256フィンガープリントは%1です。更新されたか、誰かが接続を傍受していませんか?</translation>
    </message>
    <message>
        <source>The server uses %1, but TLS 1.3 is required.</source>
        <translation>サーバーは%1を使っていますが、TLS 1.3が必要です。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t staple a good revocation status from its CA. Turn on OCSP stapling on the server.</source>
        <translation>サーバーは、CAの有効な失効情報をステープリングしていません。サーバーでOCSPステープリングをオンにしてください。</translation>
    </message>
    <message>
        <source>%1, valid for %2 days, issued by %3</source>
        <translation>%1、残り%2日、発行者%3</translation>
    </message>
    <message>
        <source>The server still supports TLS 1.0 or 1.1, which are no longer secure. Turn them off on the server.</source>
        <translation>サーバーは、もう安全ではないTLS 1.0または1.1にまだ対応しています。サーバーでオフにしてください。</translation>
    </message>
    <message>
        <source>Default: 443, or the standard port of the protocol: %1.</source>
        <translation>既定: 443、またはプロトコルの標準ポート: %1。</translation>
    </message>
    <message>
        <source>Down before certificate expiry</source>
        <translation>ダウンとする証明書の残り日数</translation>
    </message>
    <message>
        <source>The target is down if fewer than this number of days remain before the certificate expires. If 0, it is down only after the certificate has expired.</source>
        <translation>証明書の有効期限までの残りがこの日数より少ないと、監視対象はダウンになります。0の場合は、証明書の有効期限が切れた後にのみダウンになります。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Expected certificates</source>
        <translation>期待する証明書</translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of certificates in hexadecimal, or of public keys as sha256/BASE64. The server&apos;s certificate or another one in its chain must match. Leave empty to accept any.</source>
        <translation>16進数で表した証明書のSHA-256フィンガープリント、またはsha256/BASE64で表した公開鍵のSHA-256フィンガープリント。サーバーの証明書か、そのチェーン内の別の証明書が一致しなければなりません。空欄にすると、どの証明書も受け入れます。</translation>
    </message>
    <message>
        <source>Minimum TLS version</source>
        <translation>最低TLSバージョン</translation>
    </message>
    <message>
        <source>With 1.3, the target is degraded if the server supports at most 1.2. A server that only supports older versions is always down, because no connection is possible.</source>
        <translation>1.3の場合、サーバーが1.2までしか対応していないと、監視対象は機能低下になります。より古いバージョンにしか対応していないサーバーは、接続できないため常にダウンになります。</translation>
    </message>
    <message>
        <source>Must reject old TLS versions</source>
        <translation>古いTLSバージョンを拒否すること</translation>
    </message>
    <message>
        <source>Connects again with only TLS 1.0 and 1.1. The target is degraded if the server accepts that connection.</source>
        <translation>TLS 1.0と1.1だけでもう一度接続します。サーバーがその接続を受け付けると、監視対象は機能低下になります。</translation>
    </message>
    <message>
        <source>OCSP stapling</source>
        <translation>OCSPステープリング</translation>
    </message>
    <message>
        <source>The target is degraded if the server doesn&apos;t attach proof that its certificate hasn&apos;t been revoked.</source>
        <translation>サーバーが、証明書が失効していない証明を添付しないと、監視対象は機能低下になります。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Protocol used to start TLS. Choose none if the connection uses TLS from the start.</source>
        <translation>TLSの開始に使うプロトコル。接続が最初からTLSを使う場合は、noneを選択してください。</translation>
    </message>
    <message>
        <source>Time until the server&apos;s certificate expires. Negative if it has expired.</source>
        <translation>サーバーの証明書の有効期限までの時間。期限切れの場合は負の値です。</translation>
    </message>
    <message>
        <source>Subject of the certificate.</source>
        <translation>証明書のサブジェクト。</translation>
    </message>
    <message>
        <source>Issuer of the certificate.</source>
        <translation>証明書の発行者。</translation>
    </message>
    <message>
        <source>Hosts and addresses that the certificate is valid for.</source>
        <translation>証明書が有効なホストとアドレス。</translation>
    </message>
    <message>
        <source>Start of the certificate&apos;s validity, UTC.</source>
        <translation>証明書の有効期間の開始 (UTC)。</translation>
    </message>
    <message>
        <source>End of the certificate&apos;s validity, UTC.</source>
        <translation>証明書の有効期間の終了 (UTC)。</translation>
    </message>
    <message>
        <source>Serial number of the certificate.</source>
        <translation>証明書のシリアル番号。</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the entire certificate, for pinning.</source>
        <translation>証明書全体のSHA-256フィンガープリント。ピン留めに使います。</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the public key, for pinning that survives a renewal.</source>
        <translation>公開鍵のSHA-256フィンガープリント。更新後も有効なピン留めに使います。</translation>
    </message>
    <message>
        <source>Type and size of the public key.</source>
        <translation>公開鍵の種類とサイズ。</translation>
    </message>
    <message>
        <source>Signature algorithm of the certificate.</source>
        <translation>証明書の署名アルゴリズム。</translation>
    </message>
    <message>
        <source>Number of certificates the server sends.</source>
        <translation>サーバーが送信する証明書の数。</translation>
    </message>
    <message>
        <source>Stapled revocation status: good, revoked or unknown.</source>
        <translation>ステープリングされた失効情報: good、revoked、unknown。</translation>
    </message>
    <message>
        <source>The TLS version.</source>
        <translation>TLSバージョン。</translation>
    </message>
    <message>
        <source>The negotiated cipher.</source>
        <translation>ネゴシエートされた暗号方式。</translation>
    </message>
    <message>
        <source>Whether the server accepts TLS 1.0 or 1.1, if checked.</source>
        <translation>サーバーがTLS 1.0または1.1を受け付けるかどうか (チェックした場合)。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid pin. Use 64 hexadecimal digits, or sha256/ and 44 characters of base64.</source>
        <translation>「%1」は正しいピンではありません。64桁の16進数、またはsha256/と44文字のbase64を使ってください。</translation>
    </message>
    <message>
        <source>This can&apos;t exceed certificateDays, the warning threshold in days.</source>
        <translation>警告のしきい値 (日数) であるcertificateDays以下でなければなりません。</translation>
    </message>
    <message>
        <source>Certificate (TLS)</source>
        <translation>証明書 (TLS)</translation>
    </message>
    <message>
        <source>Checks any server&apos;s TLS certificate: how long it is valid, who issued it and whether it is trusted.</source>
        <translation>サーバーのTLS証明書をチェックします。有効期間、発行者、信頼されているかどうかを調べます。</translation>
    </message>
</context>
<context>
    <name>TlsFiles</name>
    <message>
        <source>The file %1 can&apos;t be read: %2.</source>
        <translation>ファイル%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2. Use a file that contains only the required certificates or keys.</source>
        <translation>ファイル%1は%2を超えています。必要な証明書または鍵だけを含むファイルを使ってください。</translation>
    </message>
    <message>
        <source>The certificate file %1 was not found. Check its path.</source>
        <translation>証明書ファイル%1が見つかりませんでした。パスを確認してください。</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate in PEM format. Check the path in “caFile”.</source>
        <translation>ファイル%1にPEM形式の証明書がありません。「caFile」のパスを確認してください。</translation>
    </message>
    <message>
        <source>The key in %1 is encrypted. Enter its passphrase in “clientPassphrase”.</source>
        <translation>%1の鍵は暗号化されています。「clientPassphrase」にパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>The key in %1 can&apos;t be decrypted with the passphrase in “clientPassphrase”.</source>
        <translation>%1の鍵を「clientPassphrase」のパスフレーズで復号できません。</translation>
    </message>
    <message>
        <source>The file %1 contains no private key in PEM format. Set the path of the key file in “clientKey”.</source>
        <translation>ファイル%1にPEM形式の秘密鍵がありません。「clientKey」で鍵ファイルのパスを設定してください。</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate. Check the path in “clientCertificate”.</source>
        <translation>ファイル%1に証明書がありません。「clientCertificate」のパスを確認してください。</translation>
    </message>
    <message>
        <source>The key file %1 was not found. Check its path.</source>
        <translation>鍵ファイル%1が見つかりませんでした。パスを確認してください。</translation>
    </message>
    <message>
        <source>The file %1 is neither PEM nor a PKCS#12 file that the passphrase in “clientPassphrase” can open. Old programs encrypt PKCS#12 files with RC2, which is no longer secure. Export such files again with a newer program.</source>
        <translation>ファイル%1はPEMでも、「clientPassphrase」のパスフレーズで開けるPKCS#12ファイルでもありません。古いプログラムは、もう安全ではないRC2でPKCS#12ファイルを暗号化します。そのようなファイルは、新しいプログラムでエクスポートし直してください。</translation>
    </message>
</context>
<context>
    <name>TrayState</name>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%Ln件を確認済みまたはスヌーズ中</numerusform>
        </translation>
    </message>
    <message>
        <source>No targets monitored</source>
        <translation>監視対象なし</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>このコンピューターはオフラインです</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <comment>a time</comment>
        <translation>%1までサイレントモード</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a target, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Udp</name>
    <message>
        <source>no reply, but not closed</source>
        <translation>応答はありませんが、閉じていません</translation>
    </message>
    <message>
        <source>“%1” not found in the reply. It began: %2</source>
        <translation>応答に「%1」が見つかりません。応答の先頭: %2</translation>
    </message>
    <message numerus="yes">
        <source>replied with %n byte(s)</source>
        <translation>
            <numerusform>%nバイトの応答</numerusform>
        </translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>UDP port, 1 to 65535.</source>
        <translation>UDPポート (1から65535)。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Content of the datagram. The escapes \r, \n, \t, \0, \\ and \x41 represent bytes. Most services reply only to requests they understand.</source>
        <translation>データグラムの内容。エスケープ\r、\n、\t、\0、\\、\x41はバイトを表します。ほとんどのサービスは、理解できるリクエストにのみ応答します。</translation>
    </message>
    <message>
        <source>Bytes to send</source>
        <translation>送信するバイト</translation>
    </message>
    <message>
        <source>Content of the datagram as pairs of hexadecimal digits, such as 00 ff 1a. Used instead of send.</source>
        <translation>2桁の16進数で表したデータグラムの内容。例: 00 ff 1a。sendの代わりに使われます。</translation>
    </message>
    <message>
        <source>Reply is optional</source>
        <translation>応答は任意</translation>
    </message>
    <message>
        <source>The target is down only if the host reports that the port is closed. If a firewall blocks that report, the check can&apos;t detect a closed port.</source>
        <translation>ポートが閉じているとホストが報告した場合にのみ、監視対象はダウンになります。ファイアウォールがその報告をブロックすると、閉じたポートを検出できません。</translation>
    </message>
    <message>
        <source>Wait time</source>
        <translation>待ち時間</translation>
    </message>
    <message>
        <source>How long to wait for an optional reply. The wait ends early if the check times out.</source>
        <translation>任意の応答を待つ時間。チェックがタイムアウトすると、待ち時間はそこで終わります。</translation>
    </message>
    <message>
        <source>Replies from any port</source>
        <translation>任意のポートからの応答</translation>
    </message>
    <message>
        <source>Also accepts replies from other ports of the host. Closed ports can&apos;t be detected with this option.</source>
        <translation>ホストのほかのポートからの応答も受け付けます。このオプションでは、閉じたポートを検出できません。</translation>
    </message>
    <message>
        <source>Use pairs of hexadecimal digits, such as 00 ff 1a.</source>
        <translation>00 ff 1aのような2桁の16進数を使ってください。</translation>
    </message>
    <message>
        <source>Use either send or sendHex, not both.</source>
        <translation>sendとsendHexは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>This can&apos;t be combined with replies from any port: a closed port wouldn&apos;t be detected, so the target could never be down.</source>
        <translation>任意のポートからの応答とは組み合わせられません。閉じたポートが検出されず、監視対象がダウンになることがなくなります。</translation>
    </message>
    <message>
        <source>The port isn&apos;t closed</source>
        <translation>ポートが閉じていない</translation>
    </message>
    <message>
        <source>The port replies</source>
        <translation>ポートが応答する</translation>
    </message>
    <message>
        <source>UDP port</source>
        <translation>UDPポート</translation>
    </message>
    <message>
        <source>Sends a datagram and waits for a reply. A host that reports “port unreachable” is down immediately.</source>
        <translation>データグラムを送信し、応答を待ちます。「port unreachable」を報告したホストは、すぐにダウンになります。</translation>
    </message>
</context>
<context>
    <name>Uptime</name>
    <message>
        <source>An update takes effect only after the computer is restarted.</source>
        <translation>更新を有効にするには、コンピューターの再起動が必要です。</translation>
    </message>
    <message>
        <source>An update of %1 takes effect only after the computer is restarted.</source>
        <translation>%1の更新を有効にするには、コンピューターの再起動が必要です。</translation>
    </message>
    <message>
        <source>The computer was started %1 ago</source>
        <translation>コンピューターは%1前に起動しました</translation>
    </message>
    <message>
        <source>up %1, restart required</source>
        <translation>連続稼働%1、再起動が必要</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>連続稼働%1</translation>
    </message>
    <message>
        <source>If nobody restarted the computer, find the cause, such as a power failure, crash or update.</source>
        <translation>誰もコンピューターを再起動していない場合は、停電、クラッシュ、更新などの原因を調べてください。</translation>
    </message>
    <message>
        <source>Restart the computer to apply updates.</source>
        <translation>更新を適用するには、コンピューターを再起動してください。</translation>
    </message>
    <message>
        <source>the uptime</source>
        <translation>連続稼働時間</translation>
    </message>
    <message>
        <source>Degraded when a restart is required</source>
        <translation>再起動が必要なら機能低下</translation>
    </message>
    <message>
        <source>The target is degraded while installed updates require a restart (supported on Debian, Ubuntu, openSUSE and Windows).</source>
        <translation>インストールされた更新に再起動が必要な間、監視対象は機能低下になります (Debian、Ubuntu、openSUSE、Windowsで対応)。</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>稼働率</translation>
    </message>
    <message>
        <source>Time since the last restart, such as 10m, to detect a restart.</source>
        <translation>前回の再起動からの時間。例: 10m。再起動の検出に使います。</translation>
    </message>
    <message>
        <source>Time since the last restart, such as 60d, to detect a computer that is never restarted.</source>
        <translation>前回の再起動からの時間。例: 60d。まったく再起動されないコンピューターの検出に使います。</translation>
    </message>
    <message>
        <source>uptime</source>
        <translation>連続稼働時間</translation>
    </message>
    <message>
        <source>No restart is required, else degraded</source>
        <translation>再起動が必要ない (必要なら機能低下)</translation>
    </message>
    <message>
        <source>Uptime and restart</source>
        <translation>連続稼働時間と再起動</translation>
    </message>
    <message>
        <source>Checks how long ago this computer was started (including time asleep), and whether updates require a restart.</source>
        <translation>このコンピューターが起動してからの時間 (スリープ時間を含む) と、更新に再起動が必要かどうかをチェックします。</translation>
    </message>
</context>
<context>
    <name>UptimeText</name>
    <message>
        <source>No outages.</source>
        <translation>停止はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s), down for %1 in total.</source>
        <comment>in a span</comment>
        <translation>
            <numerusform>停止%n回、合計ダウン時間%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not calculated yet.</source>
        <translation>まだ計算されていません。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1から%2まで。</translation>
    </message>
    <message>
        <source>No data for this period.</source>
        <translation>この期間のデータはありません。</translation>
    </message>
    <message>
        <source>No data for %1. This time is excluded from the uptime.</source>
        <translation>%1のデータがありません。この時間は稼働率から除外されます。</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>always</source>
        <comment>a warning comes…</comment>
        <translation>常に</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>%1以下</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1未満</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>%1超</translation>
    </message>
    <message>
        <source>outside %1 to %2</source>
        <translation>%1～%2の範囲外</translation>
    </message>
    <message>
        <source>warning %1</source>
        <comment>“above 100 ms” and the like follows</comment>
        <translation>警告: %1</translation>
    </message>
    <message>
        <source>critical %1</source>
        <comment>“above 100 ms” and the like follows</comment>
        <translation>危険: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>ValueTicks</name>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>WebDelivery</name>
    <message>
        <source>%1 didn&apos;t respond within %2.</source>
        <translation>%1が%2以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1が接続を拒否しました。</translation>
    </message>
    <message>
        <source>The host name %1 couldn&apos;t be resolved.</source>
        <translation>ホスト名%1を解決できませんでした。</translation>
    </message>
    <message>
        <source>%1 closed the connection before responding.</source>
        <translation>%1が応答前に接続を閉じました。</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 failed: the server&apos;s certificate isn&apos;t valid, or the server doesn&apos;t support TLS.</source>
        <translation>%1への暗号化された接続に失敗しました。サーバーの証明書が有効ではないか、サーバーがTLSに対応していません。</translation>
    </message>
    <message>
        <source>The proxy blocked the connection to %1.</source>
        <translation>プロキシが%1への接続をブロックしました。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be reached.</source>
        <translation>%1に到達できませんでした。</translation>
    </message>
</context>
<context>
    <name>WebSocket</name>
    <message>
        <source>The server didn&apos;t open a WebSocket: it returned %1 and redirects to %2. Use that address instead.</source>
        <translation>サーバーはWebSocketを開かず、%1を返して%2にリダイレクトしました。代わりにそのアドレスを使ってください。</translation>
    </message>
    <message>
        <source>The server didn&apos;t open a WebSocket: it returned %1.</source>
        <translation>サーバーはWebSocketを開かず、%1を返しました。</translation>
    </message>
    <message>
        <source>The server returned 101, but didn&apos;t confirm the switch to WebSocket.</source>
        <translation>サーバーは101を返しましたが、WebSocketへの切り替えを確認しませんでした。</translation>
    </message>
    <message>
        <source>The server returned 101, but its Sec-WebSocket-Accept header is missing or wrong. The server doesn&apos;t speak WebSocket, or a cache returned an old response.</source>
        <translation>サーバーは101を返しましたが、Sec-WebSocket-Acceptヘッダーがないか、正しくありません。サーバーがWebSocketを使わないか、キャッシュが古い応答を返しました。</translation>
    </message>
    <message>
        <source>The server uses an extension that wasn&apos;t requested (%1).</source>
        <translation>サーバーは、要求していない拡張 (%1) を使っています。</translation>
    </message>
    <message>
        <source>The server chose the subprotocol “%1”, which wasn&apos;t offered.</source>
        <translation>サーバーは、提示していないサブプロトコル「%1」を選択しました。</translation>
    </message>
    <message>
        <source>The server supports none of the subprotocols %1.</source>
        <translation>サーバーは、サブプロトコル%1のいずれにも対応していません。</translation>
    </message>
    <message>
        <source>%1 of binary data</source>
        <translation>バイナリデータ%1</translation>
    </message>
    <message>
        <source>The server violates the WebSocket protocol: it masks its frames, which only clients are allowed to do.</source>
        <translation>サーバーはWebSocketプロトコルに違反しています。クライアントにのみ許可されるフレームのマスクを行っています。</translation>
    </message>
    <message>
        <source>The server sent frames of a type that wasn&apos;t negotiated. Is a proxy on the route changing them?</source>
        <translation>サーバーは、ネゴシエートされていない種類のフレームを送信しました。経路上のプロキシが変更していませんか?</translation>
    </message>
    <message>
        <source>The server sent a control frame that is fragmented or too large.</source>
        <translation>サーバーは、断片化された、または大きすぎる制御フレームを送信しました。</translation>
    </message>
    <message>
        <source>The server sent message fragments in an invalid order.</source>
        <translation>サーバーは、メッセージの断片を正しくない順序で送信しました。</translation>
    </message>
    <message>
        <source>The server announced a frame with an invalid length.</source>
        <translation>サーバーは、長さが正しくないフレームを通知しました。</translation>
    </message>
    <message>
        <source>The server sent text that isn&apos;t valid UTF-8.</source>
        <translation>サーバーは、正しいUTF-8ではないテキストを送信しました。</translation>
    </message>
    <message>
        <source>The server closed the WebSocket with a code that isn&apos;t allowed.</source>
        <translation>サーバーは、使用できないコードでWebSocketを閉じました。</translation>
    </message>
    <message>
        <source>A message is larger than %1, the limit of this target. If this size is expected, raise “maxMessage”.</source>
        <translation>メッセージが、この監視対象の上限%1を超えています。このサイズが想定どおりなら、「maxMessage」を上げてください。</translation>
    </message>
    <message>
        <source>The ping wasn&apos;t answered.</source>
        <translation>pingへの応答がありませんでした。</translation>
    </message>
    <message>
        <source>No message with “%1” arrived.</source>
        <translation>「%1」を含むメッセージが届きませんでした。</translation>
    </message>
    <message>
        <source>No message with “%1” arrived. Messages that were too long or took too long to match: %2. Use a simpler pattern.</source>
        <translation>「%1」を含むメッセージが届きませんでした。長すぎるか、照合に時間がかかりすぎたメッセージ: %2。より簡単なパターンを使ってください。</translation>
    </message>
    <message>
        <source>No message with “%1” arrived. The last one began: %2</source>
        <translation>「%1」を含むメッセージが届きませんでした。最後のメッセージの先頭: %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>open, pong after %1</source>
        <translation>接続中、%1後にpong</translation>
    </message>
    <message>
        <source>The connection ended without a close frame. %1</source>
        <translation>接続がCloseフレームなしで終了しました。%1</translation>
    </message>
    <message>
        <source>Matching the server&apos;s messages against the pattern “%1” takes too long. Simplify the pattern.</source>
        <translation>サーバーのメッセージとパターン「%1」の照合に時間がかかりすぎます。パターンを簡単にしてください。</translation>
    </message>
    <message>
        <source>The server closed the WebSocket (%1). %2</source>
        <translation>サーバーがWebSocketを閉じました (%1)。%2</translation>
    </message>
    <message>
        <source>the WebSocket opened after %1</source>
        <translation>WebSocketは%1後に開きました</translation>
    </message>
    <message>
        <source>%1, but the ping wasn&apos;t answered</source>
        <translation>%1。しかし、pingへの応答がありませんでした</translation>
    </message>
    <message>
        <source>%1, but no message arrived</source>
        <translation>%1。しかし、メッセージが届きませんでした</translation>
    </message>
    <message>
        <source>%1, but no message with “%2” arrived, and some messages took too long to match: simplify the pattern</source>
        <translation>%1。しかし、「%2」を含むメッセージが届かず、一部のメッセージの照合に時間がかかりすぎました。パターンを簡単にしてください</translation>
    </message>
    <message>
        <source>%1, but no message with “%2” arrived</source>
        <translation>%1。しかし、「%2」を含むメッセージが届きませんでした</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Address of the WebSocket, such as wss://example.org/live.</source>
        <translation>WebSocketのアドレス。例: wss://example.org/live。</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>サブプロトコル</translation>
    </message>
    <message>
        <source>Subprotocol that the server must support, such as graphql-transport-ws. To accept any of several, separate them with commas.</source>
        <translation>サーバーが対応すべきサブプロトコル。例: graphql-transport-ws。複数のいずれかを受け入れるには、コンマで区切ります。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Text to send once the WebSocket is open.</source>
        <translation>WebSocketが開いたら送信するテキスト。</translation>
    </message>
    <message>
        <source>Expected text</source>
        <translation>期待するテキスト</translation>
    </message>
    <message>
        <source>Text that a message must contain. Earlier messages can contain anything. If empty, the check doesn&apos;t wait for a message.</source>
        <translation>メッセージに含まれるべきテキスト。それより前のメッセージの内容は問いません。空の場合、チェックはメッセージを待ちません。</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>期待するパターン</translation>
    </message>
    <message>
        <source>A regular expression that must match part of a message, used instead of expect.</source>
        <translation>メッセージの一部に一致する必要がある正規表現。expectの代わりに使われます。</translation>
    </message>
    <message>
        <source>Wait for a pong</source>
        <translation>pongを待つ</translation>
    </message>
    <message>
        <source>Sends a ping and waits for the pong, to check that the server is alive. The protocol requires every server to answer pings.</source>
        <translation>pingを送信してpongを待ち、サーバーが動作していることを確認します。プロトコルでは、すべてのサーバーがpingに応答しなければなりません。</translation>
    </message>
    <message>
        <source>Maximum message size</source>
        <translation>メッセージの最大サイズ</translation>
    </message>
    <message>
        <source>Largest message to accept. The check fails if a message is larger.</source>
        <translation>受け入れるメッセージの最大サイズ。メッセージがこれより大きいと、チェックは失敗します。</translation>
    </message>
    <message>
        <source>Watchkeeper sets the header %1 automatically.</source>
        <translation>ヘッダー%1はWatchkeeperが自動的に設定します。</translation>
    </message>
    <message>
        <source>This must be a single line.</source>
        <translation>1行でなければなりません。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>これは正しい正規表現ではありません: %1。</translation>
    </message>
    <message>
        <source>Use either expect or expectPattern, not both.</source>
        <translation>expectとexpectPatternは、どちらか一方だけを使ってください。</translation>
    </message>
    <message>
        <source>The server switches to WebSocket (status 101)</source>
        <translation>サーバーがWebSocketに切り替える (ステータス101)</translation>
    </message>
    <message>
        <source>The server supports the subprotocol %1</source>
        <translation>サーバーがサブプロトコル%1に対応している</translation>
    </message>
    <message>
        <source>The server answers a ping</source>
        <translation>サーバーがpingに応答する</translation>
    </message>
    <message>
        <source>A message contains “%1”</source>
        <translation>メッセージに「%1」が含まれる</translation>
    </message>
    <message>
        <source>A message matches the pattern %1</source>
        <translation>メッセージがパターン%1に一致する</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Opens a WebSocket and waits for a pong. Can also send a message and wait for a reply.</source>
        <translation>WebSocketを開き、pongを待ちます。メッセージを送信し、応答を待つこともできます。</translation>
    </message>
</context>
<context>
    <name>WhatToTry</name>
    <message>
        <source>Check whether the service is running on {host}, and restart it if it isn&apos;t.</source>
        <translation>{host}でサービスが動作しているか確認し、動作していなければ再起動してください。</translation>
    </message>
    <message>
        <source>Check which address and port the service listens on: “ss -ltn” on Linux. A service that listens only on 127.0.0.1 can be reached only from the computer it runs on.</source>
        <translation>サービスが待ち受けているアドレスとポートを確認してください。Linuxでは「ss -ltn」を使います。127.0.0.1でのみ待ち受けるサービスには、それが動作しているコンピューターからしか到達できません。</translation>
    </message>
    <message>
        <source>Is {port} the right port? Edit the target if the service has moved.</source>
        <translation>{port}は正しいポートですか? サービスが移動した場合は、監視対象を編集してください。</translation>
    </message>
    <message>
        <source>A firewall may be rejecting the connection. Ask the administrator of {host}.</source>
        <translation>ファイアウォールが接続を拒否している可能性があります。{host}の管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The time by phase shows where the time went. A long connect phase points to the network, a long wait phase to the service.</source>
        <translation>段階別の時間から、どこに時間がかかったかがわかります。接続の段階が長い場合はネットワーク、応答待ちの段階が長い場合はサービスが原因と考えられます。</translation>
    </message>
    <message>
        <source>If checks of this target normally take this long, set a timeout longer than {timeout}.</source>
        <translation>この監視対象のチェックに普段からこれだけかかる場合は、タイムアウトを{timeout}より長くしてください。</translation>
    </message>
    <message>
        <source>Is {host} spelled correctly?</source>
        <translation>{host}のつづりは正しいですか?</translation>
    </message>
    <message>
        <source>Query DNS manually: “nslookup {host}”.</source>
        <translation>DNSに手動で問い合わせてください: 「nslookup {host}」。</translation>
    </message>
    <message>
        <source>If the name belongs to a private network, is this computer connected to it or to its VPN?</source>
        <translation>名前がプライベートネットワークのものなら、このコンピューターはそのネットワークまたはVPNに接続されていますか?</translation>
    </message>
    <message>
        <source>Has the domain been renewed? Check with “whois {host}”.</source>
        <translation>ドメインは更新されていますか? 「whois {host}」で確認してください。</translation>
    </message>
    <message>
        <source>The Reply tab shows the certificates that the server sent: subject, issuer and expiry date.</source>
        <translation>サーバーが送信した証明書は「応答」タブに表示されます。サブジェクト、発行者、有効期限を確認できます。</translation>
    </message>
    <message>
        <source>Try it manually: “openssl s_client -connect {host}:{port} -servername {host}”.</source>
        <translation>手動で試してください: 「openssl s_client -connect {host}:{port} -servername {host}」。</translation>
    </message>
    <message>
        <source>Is this computer&apos;s clock right? Certificates depend on it.</source>
        <translation>このコンピューターの時計は合っていますか? 証明書の判定は時計に左右されます。</translation>
    </message>
    <message>
        <source>Is this computer online? If other targets fail too, check its connection first.</source>
        <translation>このコンピューターはオンラインですか? ほかの監視対象も失敗している場合は、先に接続を確認してください。</translation>
    </message>
    <message>
        <source>Check how far packets get: “traceroute {host}” (“tracert” on Windows).</source>
        <translation>パケットがどこまで届くか調べてください: 「traceroute {host}」(Windowsでは「tracert」)。</translation>
    </message>
    <message>
        <source>A dropped connection is often caused by a crashed service or by a proxy in between. Check their logs.</source>
        <translation>接続が切れる原因の多くは、サービスのクラッシュか途中のプロキシです。それぞれのログを確認してください。</translation>
    </message>
    <message>
        <source>If a variable is missing, set it in the environment from which Watchkeeper is started. If a file is missing, create it.</source>
        <translation>変数がない場合は、Watchkeeperを起動する環境で設定してください。ファイルがない場合は、作成してください。</translation>
    </message>
    <message>
        <source>Request permission, or run the check as another user.</source>
        <translation>権限を依頼するか、チェックを別のユーザーとして実行してください。</translation>
    </message>
    <message>
        <source>The Reply tab shows the command&apos;s full output.</source>
        <translation>コマンドの出力全体は「応答」タブに表示されます。</translation>
    </message>
    <message>
        <source>Run the command in a terminal, in the same folder, and compare the results.</source>
        <translation>端末の同じフォルダーでコマンドを実行し、結果を比較してください。</translation>
    </message>
    <message>
        <source>Press F5 to check again. If the error occurs again, please report it with the details of this target.</source>
        <translation>F5キーを押して、もう一度チェックしてください。エラーが再び発生する場合は、この監視対象の詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>The Reply tab shows the actual value for each condition.</source>
        <translation>各条件の実際の値は「応答」タブに表示されます。</translation>
    </message>
    <message>
        <source>If the actual values are right, edit the target. The form evaluates each condition against this result as you type.</source>
        <translation>実際の値が正しければ、監視対象を編集してください。入力中、フォームは各条件をこの結果に対して評価します。</translation>
    </message>
</context>
<context>
    <name>WindowsSystem</name>
    <message>
        <source>The memory usage</source>
        <translation>メモリー使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU使用率</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>バッテリー</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>プロセスの一覧</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>ネットワークインターフェイス</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>インターフェイス%1が見つかりません。%2</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>サービス</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>ホスト名またはIPアドレス。</translation>
    </message>
    <message>
        <source>Verify TLS certificate</source>
        <translation>TLS証明書を検証</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, even if it has expired or was issued to someone else. If not set, the option in the settings applies.</source>
        <translation>オフの場合、期限切れや他者に発行されたものも含め、どの証明書も受け入れられます。未設定の場合は、設定のオプションが適用されます。</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>信頼する証明書</translation>
    </message>
    <message>
        <source>A PEM file with the certificates to trust instead of the system&apos;s CAs. Leave empty to use the system&apos;s CAs and the file in the settings.</source>
        <translation>システムのCAの代わりに信頼する証明書のPEMファイル。空欄にすると、システムのCAと設定のファイルが使われます。</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>TLSサーバー名</translation>
    </message>
    <message>
        <source>The host name that the certificate must be valid for, also sent as SNI. Leave empty to use the target&apos;s host.</source>
        <translation>証明書が有効でなければならないホスト名。SNIとしても送信されます。空欄にすると、監視対象のホストが使われます。</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1が接続を閉じました。</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>%1への接続に失敗しました: %2。</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 ポート%2</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>%1で接続</translation>
    </message>
    <message>
        <source>%1, request sent</source>
        <translation>%1、リクエスト送信済み</translation>
    </message>
    <message>
        <source>%1, but the server didn&apos;t accept the data</source>
        <translation>%1。しかし、サーバーがデータを受け付けませんでした</translation>
    </message>
    <message>
        <source>%1, then no reply</source>
        <translation>%1、その後応答なし</translation>
    </message>
    <message>
        <source>%1, but only part of the reply arrived</source>
        <translation>%1。しかし、応答の一部しか届きませんでした</translation>
    </message>
    <message>
        <source>Socket %1 doesn&apos;t exist. Is the service running, and is this path correct?</source>
        <translation>ソケット%1は存在しません。サービスは動作していて、このパスは正しいですか?</translation>
    </message>
    <message>
        <source>Nothing is listening on socket %1. Is the service running?</source>
        <translation>ソケット%1で待ち受けているものがありません。サービスは動作していますか?</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to connect to %1. Does the user need to be added to a group?</source>
        <translation>現在のユーザーには%1に接続する権限がありません。ユーザーをグループに追加する必要はありませんか?</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>%1のアドレスをまだ解決中でした</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>%1に接続中</translation>
    </message>
    <message>
        <source>the file %1 was still being read</source>
        <translation>ファイル%1をまだ読み取り中でした</translation>
    </message>
    <message>
        <source>%1 sent extra data after its reply, before TLS started. Someone may have injected that data into the connection, so nothing more was sent.</source>
        <translation>TLSの開始前に、%1が応答の後に余分なデータを送信しました。誰かがそのデータを接続に挿入した可能性があるため、それ以上は何も送信しませんでした。</translation>
    </message>
    <message>
        <source>connected to %1, TLS handshake started</source>
        <translation>%1に接続、TLSハンドシェイクを開始</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AboutDialog</name>
    <message>
        <source>Watchkeeper %1</source>
        <translation>Watchkeeper %1</translation>
    </message>
    <message>
        <source>Co&amp;py for a bug report</source>
        <translation>バグ報告用にコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Versions of the program, the system and the libraries</source>
        <translation>プログラム、システム、ライブラリのバージョン</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>to the clipboard</comment>
        <translation>コピー済み</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>targets</comment>
        <translation>
            <numerusform>ほか%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep the acknowledgement when the problem changes</source>
        <translation>問題が変化しても確認を維持(&amp;K)</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>Stops further alerts for this problem until the acknowledgement ends.</source>
        <translation>確認が終了するまで、この問題のアラートの送信を止めます。</translation>
    </message>
    <message>
        <source>What is known, or who is working on it</source>
        <translation>わかっていること、または対応者</translation>
    </message>
    <message>
        <source>For example, from degraded to down. The acknowledgement ends when the target is up.</source>
        <translation>たとえば、機能低下からダウンへの変化です。確認は、監視対象が正常になると終了します。</translation>
    </message>
    <message>
        <source>Targets:</source>
        <translation>監視対象:</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>コメント(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>期限(&amp;U):</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>確認済みにする(&amp;A)</translation>
    </message>
    <message>
        <source>the state changes</source>
        <translation>状態が変わるまで</translation>
    </message>
    <message>
        <source>1 hour from now, at the latest</source>
        <translation>最長1時間後まで</translation>
    </message>
    <message>
        <source>4 hours from now, at the latest</source>
        <translation>最長4時間後まで</translation>
    </message>
    <message>
        <source>24 hours from now, at the latest</source>
        <translation>最長24時間後まで</translation>
    </message>
    <message>
        <source>a custom time</source>
        <translation>指定した時刻まで</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AcknowledgementActions</name>
    <message>
        <source>Snooze alerts for the selected targets</source>
        <translation>選択した監視対象のアラートをスヌーズします</translation>
    </message>
    <message>
        <source>For &amp;30 minutes</source>
        <translation>30分間(&amp;3)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1時間(&amp;1)</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>4時間(&amp;4)</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow, 8:00</source>
        <translation>明日の8:00まで(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>スヌーズを終了(&amp;E)</translation>
    </message>
    <message>
        <source>Resume alerts for the selected targets</source>
        <translation>選択した監視対象のアラートを再開します</translation>
    </message>
    <message>
        <source>Suppress alerts for the selected targets during this time</source>
        <translation>この間、選択した監視対象のアラートを抑制します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddDelegate</name>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddDialog</name>
    <message>
        <source>As specified on each line</source>
        <translation>各行の指定どおり</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>リストを選択</translation>
    </message>
    <message>
        <source>Lists, bookmarks, links and configurations of other tools (*.txt *.list *.csv *.tsv *.json *.html *.htm *.url *.webloc *.desktop *.yaml *.yml *.db)</source>
        <translation>リスト、ブックマーク、リンク、ほかのツールの設定 (*.txt *.list *.csv *.tsv *.json *.html *.htm *.url *.webloc *.desktop *.yaml *.yml *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Each line becomes a target. Paste addresses, commands, curl commands, a list, bookmarks or JSON, or drop a file here. Ctrl+Enter adds the targets.</source>
        <translation>各行が1つの監視対象になります。アドレス、コマンド、curlコマンド、リスト、ブックマーク、JSONを貼り付けるか、ファイルをここにドロップしてください。Ctrl+Enterで監視対象を追加します。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) recognised.</source>
        <translation>
            <numerusform>監視対象%n件を認識しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already monitored target(s) will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>監視中の%n件はスキップされます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of a line above will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>上の行と重複する%n件はスキップされます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read and will be skipped.</source>
        <translation>
            <numerusform>読み取れない%n行はスキップされます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Ctrl+Enter to add the targets.</source>
        <translation>監視対象を追加するには、Ctrl+Enterを押してください。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n target(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>監視対象%n件を追加(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>監視対象を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Add the targets (Ctrl+Enter)</source>
        <translation>監視対象を追加 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>S&amp;top testing</source>
        <translation>テストを中止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test all</source>
        <translation>すべてテスト(&amp;T)</translation>
    </message>
    <message>
        <source>The text is larger than 1 MiB. Add it in smaller parts.</source>
        <translation>テキストが1 MiBを超えています。小さく分けて追加してください。</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix it to add targets.</source>
        <translation>targets.jsonにエラーがあります。監視対象を追加するには、修正してください。</translation>
    </message>
    <message>
        <source>Discard these lines?</source>
        <translation>これらの行を破棄しますか?</translation>
    </message>
    <message>
        <source>These lines haven&apos;t been added.</source>
        <translation>これらの行はまだ追加されていません。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>編集を続ける(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read. Fix or remove them to continue, or click the Add button to skip them.</source>
        <translation>
            <numerusform>%n行を読み取れません。続けるには、修正または削除してください。スキップするには、追加ボタンをクリックしてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddModel</name>
    <message>
        <source>Line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid interval. Use a form like 30s, 5m or 1h, from 1 s to 365 d.</source>
        <translation>「%1」は正しい間隔ではありません。30s、5m、1hのような形式で、1秒から365日の範囲にしてください。</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>column</comment>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>column</comment>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddressField</name>
    <message>
        <source>&amp;Add</source>
        <comment>button</comment>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Adds the address and checks it at once</source>
        <translation>アドレスを追加し、すぐにチェックします</translation>
    </message>
    <message>
        <source>What do you want to monitor?</source>
        <translation>何を監視しますか?</translation>
    </message>
    <message>
        <source>https://  …  paste an address, host:port or command</source>
        <translation>https://  …  アドレス、host:port、またはコマンドを貼り付け</translation>
    </message>
    <message>
        <source>%1: %2. It will be checked every %3.</source>
        <comment>type, address and interval</comment>
        <translation>%1: %2。%3ごとにチェックされます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddressesModel</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>duration of a request</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>number of links to an address</comment>
        <translation>リンク元</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of an address</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of an address</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Too deep</source>
        <comment>state of an address</comment>
        <translation>深すぎる</translation>
    </message>
    <message>
        <source>Not requested</source>
        <comment>state of an address</comment>
        <translation>リクエストなし</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of an address</comment>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>No reply</source>
        <comment>state of an address</comment>
        <translation>応答なし</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AdvancedPage</name>
    <message>
        <source>Profile folder:</source>
        <translation>プロファイルのフォルダー:</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>History folder:</source>
        <translation>履歴のフォルダー:</translation>
    </message>
    <message>
        <source>Open histor&amp;y folder</source>
        <translation>履歴のフォルダーを開く(&amp;Y)</translation>
    </message>
    <message>
        <source>Folder for window layout and log:</source>
        <translation>ウィンドウのレイアウトとログのフォルダー:</translation>
    </message>
    <message>
        <source>Open lo&amp;g folder</source>
        <translation>ログのフォルダーを開く(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>ログを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Folders and log</source>
        <translation>フォルダーとログ</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>インポート(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>リセット(&amp;R)…</translation>
    </message>
    <message>
        <source>All settings except targets</source>
        <translation>監視対象を除くすべての設定</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>設定のエクスポート</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定のインポート</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>設定 (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Settings saved to %1. Passwords in plain text were left out.</source>
        <translation>設定を%1に保存しました。平文のパスワードは除外されました。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read: %2. Do you have permission to read it?</source>
        <translation>%1を読み取れませんでした: %2。読み取り権限はありますか?</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB.</source>
        <translation>ファイルが1 MiBを超えています。</translation>
    </message>
    <message>
        <source>Reset settings?</source>
        <translation>設定をリセットしますか?</translation>
    </message>
    <message>
        <source>All settings except the targets return to their defaults when you save.</source>
        <translation>保存すると、監視対象を除くすべての設定が既定値に戻ります。</translation>
    </message>
    <message>
        <source>&amp;Reset settings</source>
        <translation>設定をリセット(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep settings</source>
        <translation>設定を維持(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertDeliveries</name>
    <message>
        <source>An alert through “%1” was dropped because it couldn&apos;t be delivered for 24 hours: %2</source>
        <translation>「%1」へのアラートは、24時間配信できなかったため破棄されました: %2</translation>
    </message>
    <message>
        <source>The channel doesn&apos;t exist in alerts.json.</source>
        <translation>チャンネルがalerts.jsonに存在しません。</translation>
    </message>
    <message>
        <source>An alert through “%1” didn&apos;t reach all recipients: %2</source>
        <translation>「%1」へのアラートが一部の宛先に届きませんでした: %2</translation>
    </message>
    <message>
        <source>The channel “%1” rejected an alert: %2</source>
        <translation>チャンネル「%1」がアラートを拒否しました: %2</translation>
    </message>
    <message>
        <source>Alerts through “%1” can&apos;t be delivered and are being retried: %2</source>
        <translation>「%1」へのアラートを配信できず、再試行しています: %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertDispatcher</name>
    <message>
        <source>alerts.json has errors: %1</source>
        <translation>alerts.jsonにエラーがあります: %1</translation>
    </message>
    <message>
        <source>alerts.json is missing. Its last known content is used until the file exists again or Watchkeeper restarts.</source>
        <translation>alerts.jsonがありません。ファイルが再び存在するか、Watchkeeperが再起動されるまで、最後にわかっている内容が使われます。</translation>
    </message>
    <message numerus="yes">
        <source>The same applies to %n more target(s).</source>
        <comment>targets that name rules that are not there</comment>
        <translation>
            <numerusform>ほか%n件の監視対象も同様です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertItemPage</name>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>維持(&amp;K)</translation>
    </message>
    <message>
        <source>alerts.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>alerts.jsonがWatchkeeperの外部で変更されました。変更を読み込みました。</translation>
    </message>
    <message>
        <source>alerts.json was changed outside Watchkeeper. Your edits were kept for these settings, which were changed in both places: %1. Save again to confirm them.</source>
        <translation>alerts.jsonがWatchkeeperの外部で変更されました。両方で変更された次の設定では、現在の編集内容を維持しました: %1。確定するには、もう一度保存してください。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertList</name>
    <message>
        <source>&amp;Add</source>
        <comment>to a list</comment>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上へ移動 (Alt+上)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下へ移動 (Alt+下)</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid.</source>
        <translation>一部の設定がないか、正しくありません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertPages</name>
    <message>
        <source>Alert &amp;channels…</source>
        <translation>アラートチャンネル(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose where alerts are sent: chat, email, phone or programs</source>
        <translation>アラートの送信先を選択します。チャット、メール、電話、プログラムがあります</translation>
    </message>
    <message>
        <source>&amp;Alert rules…</source>
        <translation>アラートルール(&amp;A)…</translation>
    </message>
    <message>
        <source>Set which alerts are sent, when, where and with what text</source>
        <translation>どのアラートを、いつ、どこに、どのようなテキストで送信するかを設定します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertsDraft</name>
    <message>
        <source>Another channel has this name. Names must be unique.</source>
        <translation>別のチャンネルがこの名前を使っています。名前は重複できません。</translation>
    </message>
    <message>
        <source>Another rule has this name. Names must be unique.</source>
        <translation>別のルールがこの名前を使っています。名前は重複できません。</translation>
    </message>
    <message>
        <source>Channel “%1” doesn&apos;t exist.</source>
        <translation>チャンネル「%1」は存在しません。</translation>
    </message>
    <message>
        <source>To edit channels and rules here, fix the errors in alerts.json: %1</source>
        <translation>ここでチャンネルとルールを編集するには、alerts.jsonのエラーを修正してください: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertsStore</name>
    <message>
        <source>Edit alert channels and rules</source>
        <translation>アラートチャンネルとアラートルールの編集</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>「%1」の追加</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」の削除</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」の編集</translation>
    </message>
    <message>
        <source>The alert channels and rules weren&apos;t changed. %1</source>
        <translation>アラートチャンネルとアラートルールは変更されませんでした。%1</translation>
    </message>
    <message>
        <source>%1 was edited by another program in the meantime and wasn&apos;t overwritten.</source>
        <translation>%1はその間に別のプログラムで編集されたため、上書きされませんでした。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AppearancePage</name>
    <message>
        <source>To change their order or width, drag the column headers in the table.</source>
        <translation>順序や幅を変更するには、表の列見出しをドラッグしてください。</translation>
    </message>
    <message>
        <source>Table columns</source>
        <translation>表の列</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestActions</name>
    <message>
        <source>The alert rules can&apos;t be read: %1</source>
        <translation>アラートルールを読み取れません: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestDialog</name>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>Also list &amp;suppressed alerts</source>
        <translation>抑制されたアラートも一覧に表示(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Back-test alert rules</source>
        <translation>アラートルールのバックテスト</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>日付を指定</translation>
    </message>
    <message>
        <source>Perio&amp;d:</source>
        <translation>期間(&amp;D):</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>～</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>The first day can&apos;t be after the last day or in the future.</source>
        <translation>最初の日は、最後の日より後や未来の日にはできません。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>再実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run back-test</source>
        <translation>バックテストを実行(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln alerts are listed, but the totals include all alerts.</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>一覧には最初の%Ln件のアラートだけが表示されますが、合計にはすべてのアラートが含まれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some results may be missing. %1</source>
        <translation>一部の結果が欠けている可能性があります。%1</translation>
    </message>
    <message>
        <source>No alert rules yet, so no alerts are sent.</source>
        <translation>アラートルールがまだないため、アラートは送信されません。</translation>
    </message>
    <message>
        <source>See what the alert rules would have sent. Stored results are evaluated as if they were new. Nothing is sent.</source>
        <translation>アラートルールが送信していたはずのアラートを表示します。保存された結果を、新しい結果と同じように評価します。何も送信されません。</translation>
    </message>
    <message>
        <source>No alerts so far…</source>
        <translation>現在までアラートはありません…</translation>
    </message>
    <message>
        <source>No alerts would have been sent in this period: no rule matched any event.</source>
        <translation>この期間にアラートは送信されなかったはずです。どのイベントにも一致するルールがありませんでした。</translation>
    </message>
    <message>
        <source>No alerts would have been sent in this period. To see suppressed alerts, select “Also list suppressed alerts”.</source>
        <translation>この期間にアラートは送信されなかったはずです。抑制されたアラートを見るには、「抑制されたアラートも一覧に表示」を選択してください。</translation>
    </message>
    <message>
        <source>Export back-test</source>
        <translation>バックテストのエクスポート</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestModel</name>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>targets of an alert</comment>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <comment>heading of a column</comment>
        <translation>日時</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>heading of a column</comment>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>heading of a column</comment>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>heading of a column</comment>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Channels</source>
        <comment>heading of a column: channels</comment>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Suppressed by</source>
        <comment>heading of a column: a reason</comment>
        <translation>抑制の理由</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackupActions</name>
    <message>
        <source>Choose a folder for the backup</source>
        <translation>バックアップ先のフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>バックアップを選択</translation>
    </message>
    <message>
        <source>Backing up the profile and its history</source>
        <translation>プロファイルと履歴をバックアップ中</translation>
    </message>
    <message>
        <source>Backup saved to %1 (%2) and verified.</source>
        <translation>バックアップを%1 (%2) に保存し、検証しました。</translation>
    </message>
    <message>
        <source>The backup failed. %1</source>
        <translation>バックアップに失敗しました。%1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップの復元</translation>
    </message>
    <message>
        <source>Replace this profile with the backup in %1?</source>
        <translation>このプロファイルを%1のバックアップで置き換えますか?</translation>
    </message>
    <message>
        <source>The backup is copied and checked now, while monitoring continues. When you quit and restart Watchkeeper, the backup replaces the targets, the settings and the history. Your current data, and all results until then, aren&apos;t deleted. They are moved to folders named “before-restore-…” in the profile and history folders.

Targets can run commands. Restore only backups you trust.</source>
        <translation>監視を続けたまま、バックアップを今コピーして検証します。Watchkeeperを終了して再起動すると、バックアップが監視対象、設定、履歴を置き換えます。現在のデータと、それまでのすべての結果は削除されません。プロファイルと履歴のフォルダー内の、「before-restore-…」という名前のフォルダーに移動されます。

監視対象はコマンドを実行できます。信頼できるバックアップだけを復元してください。</translation>
    </message>
    <message>
        <source>Prepare restore</source>
        <translation>復元を準備</translation>
    </message>
    <message>
        <source>Copying and checking the backup</source>
        <translation>バックアップをコピーして検証中</translation>
    </message>
    <message>
        <source>The backup wasn&apos;t restored, and nothing was changed. %1</source>
        <translation>バックアップは復元されず、何も変更されませんでした。%1</translation>
    </message>
    <message>
        <source>The backup from %1 has been verified (%2). It will replace this profile the next time Watchkeeper starts.</source>
        <translation>%1のバックアップを検証しました (%2)。次回のWatchkeeperの起動時に、このプロファイルを置き換えます。</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>今すぐ終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t restore</source>
        <translation>復元しない(&amp;D)</translation>
    </message>
    <message>
        <source>No backup will be restored.</source>
        <translation>バックアップは復元されません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BodyPane</name>
    <message>
        <source>Reply or output</source>
        <translation>応答または出力</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Formatting…</source>
        <translation>整形中…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place of what was found</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>found</source>
        <translation>見つかりました</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CertificateTab</name>
    <message>
        <source>Subject</source>
        <comment>subject of a certificate</comment>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <comment>issuer of a certificate</comment>
        <translation>発行者</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自己署名</translation>
    </message>
    <message>
        <source>Subject alternative names</source>
        <comment>hosts in a certificate</comment>
        <translation>サブジェクト代替名</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期間の終了</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, time left</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256フィンガープリント</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>証明書チェーン</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Copy SHA-256 fingerprint</source>
        <translation>SHA-256フィンガープリントをコピー</translation>
    </message>
    <message>
        <source>Save certificates as PEM</source>
        <translation>証明書をPEMとして保存</translation>
    </message>
    <message>
        <source>Selected certificate</source>
        <translation>選択した証明書</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>certificate</comment>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>This target accepts any certificate, so certificate problems don&apos;t affect the outcome.</source>
        <translation>この監視対象はどの証明書も受け入れるため、証明書の問題は結果に影響しません。</translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for %1.</source>
        <translation>証明書は信頼されており、%1に対して有効です。</translation>
    </message>
    <message>
        <source>The connection was encrypted with %1.</source>
        <translation>接続は%1で暗号化されました。</translation>
    </message>
    <message>
        <source>The connection was encrypted with %1, cipher %2.</source>
        <translation>接続は%1 (暗号方式%2) で暗号化されました。</translation>
    </message>
    <message>
        <source>No connection was established.</source>
        <translation>接続は確立されませんでした。</translation>
    </message>
    <message>
        <source>Save certificates</source>
        <translation>証明書の保存</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChangesModel</name>
    <message>
        <source>Change</source>
        <comment>of an address</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>earlier value</comment>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <comment>later value</comment>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChannelsPage</name>
    <message>
        <source>Alert channels</source>
        <translation>アラートチャンネル</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>チャンネルを追加</translation>
    </message>
    <message>
        <source>Duplicate channel</source>
        <translation>チャンネルを複製</translation>
    </message>
    <message>
        <source>Remove channel (Del)</source>
        <translation>チャンネルを削除 (Del)</translation>
    </message>
    <message>
        <source>No channels yet. A channel sends alerts to this desktop, by chat, email or phone, or through a program. “Turn on” also adds a rule that notifies you of every problem.</source>
        <translation>チャンネルはまだありません。チャンネルは、このデスクトップ、チャット、メール、電話、またはプログラムでアラートを送信します。「オンにする」では、すべての問題を通知するルールも追加されます。</translation>
    </message>
    <message>
        <source>Remove this channel?</source>
        <translation>このチャンネルを削除しますか?</translation>
    </message>
    <message>
        <source>These rules will no longer send alerts through this channel: %1.</source>
        <comment>list of names</comment>
        <translation>これらのルールは、今後このチャンネルでアラートを送信しなくなります: %1。</translation>
    </message>
    <message>
        <source>Add alert channel</source>
        <translation>アラートチャンネルの追加</translation>
    </message>
    <message>
        <source>Slack, email, a program, …</source>
        <translation>Slack、メール、プログラム…</translation>
    </message>
    <message>
        <source>&amp;Add channel</source>
        <translation>チャンネルを追加(&amp;A)</translation>
    </message>
    <message>
        <source>Service not found. A webhook can call any address, and a command can run any program. You can add services as files in the profile&apos;s “providers” folder.</source>
        <translation>サービスが見つかりません。Webhookでは任意のアドレスを呼び出し、コマンドでは任意のプログラムを実行できます。プロファイルのフォルダー「providers」に、サービスをファイルとして追加することもできます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartHeader</name>
    <message>
        <source>1 h</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>過去1時間</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6時間</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>過去6時間</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24時間</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7日</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30日</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>過去1年間</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Select a single target to see its phases</source>
        <translation>段階を表示するには、監視対象を1つ選択してください</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Select a single target to see the distribution</source>
        <translation>分布を表示するには、監視対象を1つ選択してください</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>Select a single target to see its calendar</source>
        <translation>カレンダーを表示するには、監視対象を1つ選択してください</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The checks measure only response times</source>
        <translation>チェックが測定するのは応答時間だけです</translation>
    </message>
    <message>
        <source>&amp;Freeze the chart</source>
        <translation>グラフを固定(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>対数目盛(&amp;L)</translation>
    </message>
    <message>
        <source>Chart data</source>
        <translation>グラフのデータ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Value shown in the chart</source>
        <translation>グラフに表示する値</translation>
    </message>
    <message>
        <source>Freeze the chart, change the scale, compare with an earlier period, or export</source>
        <translation>グラフの固定、目盛の変更、以前の期間との比較、エクスポート</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>hint beside a chart that doesn&apos;t move</comment>
        <translation>固定中</translation>
    </message>
    <message>
        <source>The chart doesn&apos;t move, but checks continue. Click here or press Space in the chart to go on.</source>
        <translation>グラフは動きませんが、チェックは続いています。動かすには、ここをクリックするか、グラフでSpaceキーを押してください。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>目盛</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <comment>to compare with</comment>
        <translation>なし(&amp;N)</translation>
    </message>
    <message>
        <source>The day &amp;before</source>
        <translation>前日(&amp;B)</translation>
    </message>
    <message>
        <source>The &amp;week before</source>
        <translation>前週(&amp;W)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartNotes</name>
    <message>
        <source>Notes can&apos;t be stored: the history isn&apos;t available.</source>
        <translation>メモを保存できません。履歴がありません。</translation>
    </message>
    <message>
        <source>&amp;Add note at %1…</source>
        <translation>%1にメモを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add note to the marked &amp;span…</source>
        <translation>選択した期間にメモを追加(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Edit note “%1”…</source>
        <translation>メモ「%1」を編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Remove &amp;note “%1”…</source>
        <translation>メモ「%1」を削除(&amp;N)…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>メモの追加</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>メモの削除</translation>
    </message>
    <message>
        <source>Remove this note from the history?</source>
        <translation>このメモを履歴から削除しますか?</translation>
    </message>
    <message>
        <source>&amp;Remove note</source>
        <translation>メモを削除(&amp;R)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartPages</name>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>PNGとして保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフの保存</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>SVGとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save &amp;values as CSV…</source>
        <translation>値をCSVとして保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>値の保存</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartPlot</name>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>what, from when, until when</comment>
        <translation>%1、%2～%3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartTab</name>
    <message>
        <source>&amp;View all targets at %1</source>
        <translation>%1の全監視対象を表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>選択を解除(&amp;R)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a span</comment>
        <translation>%1～%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>title of a chart</comment>
        <translation>
            <numerusform>監視対象%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1 · p95 %2</source>
        <comment>two numbers with unit</comment>
        <translation>中央値%1 · p95 %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>title of a chart: target, subject, span</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>グラフ: %1</translation>
    </message>
    <message>
        <source>No data in this period.</source>
        <translation>この期間のデータはありません。</translation>
    </message>
    <message>
        <source>The table below lists the figures for each target.</source>
        <translation>下の表に、各監視対象の数値が表示されています。</translation>
    </message>
    <message>
        <source>uptime %1</source>
        <translation>稼働率%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <comment>description of a chart</comment>
        <translation>
            <numerusform>インシデント%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>scale up to %1</source>
        <translation>目盛の上限%1</translation>
    </message>
    <message>
        <source>frozen</source>
        <comment>description of a chart</comment>
        <translation>固定中</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>No data in this period.
History begins with the first check.</source>
        <translation>この期間のデータはありません。
履歴は最初のチェックから始まります。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartWindow</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>window title, name of a target</comment>
        <translation>
            <numerusform>%1、ほか%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartWindows</name>
    <message>
        <source>C&amp;hart in a new window</source>
        <translation>新しいウィンドウにグラフ(&amp;H)</translation>
    </message>
    <message>
        <source>Show the chart of the selected targets in a window of its own</source>
        <translation>選択した監視対象のグラフを別のウィンドウに表示します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CheckingPage</name>
    <message>
        <source>Default schedule of targets</source>
        <translation>監視対象の既定のスケジュール</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChecksEditor</name>
    <message>
        <source>No options available yet.</source>
        <translation>使えるオプションはまだありません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColourRulesAction</name>
    <message>
        <source>Colo&amp;ur rules…</source>
        <translation>配色ルール(&amp;U)…</translation>
    </message>
    <message>
        <source>Colour the rows of the table that match a filter</source>
        <translation>フィルターに一致する表の行に色を付けます</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColourRulesDialog</name>
    <message>
        <source>Row</source>
        <comment>where a colour is used</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>where a colour is used</comment>
        <translation>文字</translation>
    </message>
    <message>
        <source>&amp;Add rule</source>
        <translation>ルールを追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>元に戻す(&amp;N)</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>配色ルール</translation>
    </message>
    <message>
        <source>The first rule that matches colours the row. Colours of states and the selection take precedence.</source>
        <translation>一致する最初のルールの色が行に付きます。状態と選択の色が優先されます。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>適用先</translation>
    </message>
    <message>
        <source>Matching targets</source>
        <translation>一致する監視対象</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>色(&amp;C)</translation>
    </message>
    <message>
        <source>Applies &amp;to</source>
        <translation>適用先(&amp;T)</translation>
    </message>
    <message>
        <source>No filter yet</source>
        <translation>フィルター未設定</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColumnList</name>
    <message>
        <source>Table columns</source>
        <translation>表の列</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColumnsMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add a column…</source>
        <translation>列を追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Show a value that results contain, such as a size or the performance data of a plugin</source>
        <translation>サイズやプラグインのパフォーマンスデータなど、結果に含まれる値を表示します</translation>
    </message>
    <message>
        <source>&amp;Uptime period…</source>
        <translation>稼働率の期間(&amp;U)…</translation>
    </message>
    <message>
        <source>Set how many days the custom uptime column covers, and show the column</source>
        <translation>稼働率の指定期間の列が対象とする日数を設定し、列を表示します</translation>
    </message>
    <message>
        <source>Resize to &amp;fit</source>
        <translation>幅を自動調整(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>列をリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Uptime period</source>
        <translation>稼働率の期間</translation>
    </message>
    <message>
        <source>&amp;Days the column covers:</source>
        <translation>列が対象とする日数(&amp;D):</translation>
    </message>
    <message>
        <source>Show column</source>
        <comment>button</comment>
        <translation>列を表示</translation>
    </message>
    <message numerus="yes">
        <source>Measured for %n target(s).</source>
        <translation>
            <numerusform>監視対象%n件で測定しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>列の追加</translation>
    </message>
    <message>
        <source>Value, such as size</source>
        <translation>値 (サイズなど)</translation>
    </message>
    <message>
        <source>&amp;Add column</source>
        <translation>列を追加(&amp;A)</translation>
    </message>
    <message>
        <source>The results contain no other values. They appear here after a check.</source>
        <translation>結果にほかの値はありません。チェックの後、ここに表示されます。</translation>
    </message>
    <message>
        <source>No value matches this text.</source>
        <translation>このテキストに一致する値はありません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Type a command or a target</source>
        <translation>コマンドまたは監視対象を入力</translation>
    </message>
    <message>
        <source>Command or target</source>
        <translation>コマンドまたは監視対象</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>No matches. Press Esc to close.</source>
        <translation>一致するものはありません。Escキーで閉じます。</translation>
    </message>
    <message>
        <source>This command isn&apos;t available right now.</source>
        <translation>このコマンドは現在使えません。</translation>
    </message>
    <message>
        <source>Press Enter to run the command, Esc to close.</source>
        <translation>Enterキーでコマンドを実行、Escキーで閉じます。</translation>
    </message>
    <message>
        <source>Press Enter to show the target, Ctrl+Enter to check it now, Alt+Enter to edit it, Esc to close.</source>
        <translation>Enterキーで監視対象を表示、Ctrl+Enterで今すぐチェック、Alt+Enterで編集、Escキーで閉じます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ComparisonTable</name>
    <message>
        <source>Compared targets</source>
        <translation>比較中の監視対象</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>95th percentile</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>稼働率</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionHelp</name>
    <message>
        <source>How to write conditions</source>
        <translation>条件の書き方</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionLine</name>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下へ移動(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Remove this condition</source>
        <translation>この条件を削除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionRow</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>満たさない場合</translation>
    </message>
    <message>
        <source>State of the target if this condition fails</source>
        <translation>この条件を満たさない場合の監視対象の状態</translation>
    </message>
    <message>
        <source>else %1</source>
        <comment>down or degraded</comment>
        <translation>それ以外は%1</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>この条件を削除</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>列%1: %2</translation>
    </message>
    <message>
        <source>Shows whether the condition passes for the last result</source>
        <translation>前回の結果が条件を満たすかどうかを表示します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionsEditor</name>
    <message>
        <source>The conditions can&apos;t be evaluated until a result is available. Use “Test now” to get one.</source>
        <translation>結果が得られるまで、条件は評価できません。結果を得るには、「今すぐテスト」を使ってください。</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Remove all conditions from these targets</source>
        <translation>これらの監視対象からすべての条件を削除</translation>
    </message>
    <message>
        <source>How to write conditions</source>
        <translation>条件の書き方</translation>
    </message>
    <message>
        <source>The conditions you enter here replace all current conditions of these targets.</source>
        <translation>ここに入力した条件で、これらの監視対象の現在の条件がすべて置き換えられます。</translation>
    </message>
    <message>
        <source>These targets will have no conditions.</source>
        <translation>これらの監視対象は条件なしになります。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionsTab</name>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>判定</translation>
    </message>
    <message>
        <source>Conditions</source>
        <comment>column</comment>
        <translation>条件</translation>
    </message>
    <message>
        <source>Actual</source>
        <comment>column</comment>
        <translation>実際の値</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CopyMenu</name>
    <message>
        <source>Copy &amp;as</source>
        <translation>形式を選んでコピー(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>選択した行をテキストとしてコピーします</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>テキスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>Markdownの表(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>CSV(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>c&amp;url command</source>
        <translation>curlコマンド(&amp;U)</translation>
    </message>
    <message>
        <source>Target as &amp;JSON</source>
        <translation>監視対象のJSON(&amp;J)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlActions</name>
    <message>
        <source>Crawl a &amp;site…</source>
        <translation>サイトをクロール(&amp;S)…</translation>
    </message>
    <message>
        <source>Craw&amp;l its site…</source>
        <translation>監視対象のサイトをクロール(&amp;L)…</translation>
    </message>
    <message>
        <source>Read the pages of a site and check all its links</source>
        <translation>サイトのページを読み取り、すべてのリンクをチェックします</translation>
    </message>
    <message>
        <source>Read the pages of the selected target&apos;s site and check all its links</source>
        <translation>選択した監視対象のサイトのページを読み取り、すべてのリンクをチェックします</translation>
    </message>
    <message>
        <source>Another site is being crawled. Wait until that crawl ends, or stop it.</source>
        <translation>別のサイトをクロール中です。終了するまで待つか、停止してください。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDetails</name>
    <message>
        <source>%1, first byte after %2</source>
        <comment>durations</comment>
        <translation>%1、最初のバイトまで%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln click(s) from the start</source>
        <comment>distance of a page</comment>
        <translation>
            <numerusform>開始ページから%Lnクリック</numerusform>
        </translation>
    </message>
    <message>
        <source>Title: %1</source>
        <comment>of a page</comment>
        <translation>タイトル: %1</translation>
    </message>
    <message>
        <source>Description: %1</source>
        <comment>of a page</comment>
        <translation>説明: %1</translation>
    </message>
    <message>
        <source>Canonical address: %1</source>
        <comment>of a page</comment>
        <translation>正規アドレス: %1</translation>
    </message>
    <message>
        <source>Not to be indexed (noindex)</source>
        <comment>of a page</comment>
        <translation>検索エンジンへの登録なし (noindex)</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>of a page</comment>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>element and attribute, line of a page</comment>
        <translation>%1、%2行目</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Monitor…</source>
        <translation>監視…</translation>
    </message>
    <message>
        <source>Open this address in the web browser</source>
        <translation>このアドレスをWebブラウザーで開きます</translation>
    </message>
    <message>
        <source>Copy this address to the clipboard</source>
        <translation>このアドレスをクリップボードにコピーします</translation>
    </message>
    <message>
        <source>Add the selected addresses as targets</source>
        <translation>選択したアドレスを監視対象として追加します</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>pages with links to an address</comment>
        <translation>リンク元</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>of a link in a page</comment>
        <translation>場所</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>of a link</comment>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Enter or double-click opens the page in the web browser</source>
        <translation>Enterキーまたはダブルクリックで、ページをWebブラウザーで開きます</translation>
    </message>
    <message>
        <source>Select a finding or an address to see its response and the pages that link to it.</source>
        <translation>検出事項またはアドレスを選択すると、その応答と、リンク元のページが表示されます。</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <comment>sentence, line of a page</comment>
        <translation>%1 (%2行目)</translation>
    </message>
    <message>
        <source>→ %1 (%2)</source>
        <comment>address that another one redirects to, status</comment>
        <translation>→ %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s), the first %1:</source>
        <translation>
            <numerusform>リンク元%Ln箇所 (最初の%1箇所):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s):</source>
        <translation>
            <numerusform>リンク元%Ln箇所:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDialog</name>
    <message>
        <source>No limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Check &amp;links to other sites</source>
        <translation>ほかのサイトへのリンクをチェック(&amp;L)</translation>
    </message>
    <message>
        <source>Obey &amp;robots.txt</source>
        <translation>robots.txtに従う(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>その他のオプション(&amp;M)</translation>
    </message>
    <message>
        <source>Lo&amp;gin</source>
        <translation>ログイン(&amp;G)</translation>
    </message>
    <message>
        <source>Read &amp;sitemaps</source>
        <translation>サイトマップを読み取る(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Verify TLS certificates</source>
        <translation>TLS証明書を検証(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;tart crawl</source>
        <translation>クロールを開始(&amp;T)</translation>
    </message>
    <message>
        <source>Crawl a site</source>
        <translation>サイトのクロール</translation>
    </message>
    <message>
        <source>How to log in at the host of the address</source>
        <translation>アドレスのホストへのログイン方法</translation>
    </message>
    <message>
        <source>Only the host of the address receives the login. It isn&apos;t stored with the crawl.</source>
        <translation>ログイン情報を受け取るのは、アドレスのホストだけです。クロールとともに保存されることはありません。</translation>
    </message>
    <message>
        <source>Reads the pages of this site, follows its links and checks each address once. Links to other sites are checked, but not followed.</source>
        <translation>このサイトのページを読み取り、リンクをたどって、各アドレスを1回ずつチェックします。ほかのサイトへのリンクはチェックしますが、たどりません。</translation>
    </message>
    <message>
        <source>How many clicks from the start links are followed</source>
        <translation>開始ページから何クリックまでリンクをたどるか</translation>
    </message>
    <message>
        <source>The crawl stops after this many requests to the site, and can be resumed</source>
        <translation>サイトへのリクエストがこの回数に達するとクロールは停止します。後で再開できます</translation>
    </message>
    <message>
        <source>Uncheck it only for a site of your own</source>
        <translation>自分のサイトの場合にのみオフにしてください</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Depth:</source>
        <translation>深さ(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>ページ数(&amp;P):</translation>
    </message>
    <message>
        <source>Follow links only in paths that begin like one of these, separated by spaces. * is any text, $ the end.</source>
        <translation>これらのいずれかで始まるパスのリンクだけをたどります。スペースで区切ります。*は任意のテキスト、$は末尾を表します。</translation>
    </message>
    <message>
        <source>Don&apos;t request paths that begin like one of these, separated by spaces. * is any text, $ the end.</source>
        <translation>これらのいずれかで始まるパスをリクエストしません。スペースで区切ります。*は任意のテキスト、$は末尾を表します。</translation>
    </message>
    <message>
        <source>Run the scripts of pages whose paths begin like one of these, separated by spaces, with an installed Chromium, Chrome, Edge or Brave. / is all pages.</source>
        <translation>これらのいずれかで始まるパスのページのスクリプトを、インストールされているChromium、Chrome、Edge、Braveのいずれかで実行します。スペースで区切ります。/はすべてのページを表します。</translation>
    </message>
    <message>
        <source>Requests to one host at the same time</source>
        <translation>1つのホストへの同時リクエスト数</translation>
    </message>
    <message>
        <source>&amp;Include paths:</source>
        <translation>対象のパス(&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Exclude paths:</source>
        <translation>除外するパス(&amp;E):</translation>
    </message>
    <message>
        <source>Re&amp;nder paths:</source>
        <translation>レンダリングするパス(&amp;N):</translation>
    </message>
    <message>
        <source>C&amp;onnections per host:</source>
        <translation>ホストごとの接続数(&amp;O):</translation>
    </message>
    <message>
        <source>Continue a crawl</source>
        <translation>クロールの続行</translation>
    </message>
    <message>
        <source>Con&amp;tinue crawl</source>
        <translation>クロールを続行(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDock</name>
    <message>
        <source>Crawls</source>
        <translation>クロール</translation>
    </message>
    <message>
        <source>C&amp;rawls</source>
        <translation>クロール(&amp;R)</translation>
    </message>
    <message>
        <source>Show the crawls of sites, what they found, and the addresses</source>
        <translation>サイトのクロールとその検出事項、アドレスを表示します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlPane</name>
    <message>
        <source>Computing the findings: %1 %</source>
        <translation>検出事項を計算中: %1 %</translation>
    </message>
    <message>
        <source>%1 requested</source>
        <translation>リクエスト済み%1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>待機中%1</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>リンク切れ%1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>requests a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>at least %1 left</source>
        <comment>duration</comment>
        <translation>残り%1以上</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>アドレス%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>エラー%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>警告%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <comment>findings of the lowest level</comment>
        <translation>
            <numerusform>注記%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Crawl a site…</source>
        <translation>サイトをクロール…</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>a crawl</comment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a crawl</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a crawl</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Crawl…</source>
        <translation>クロール…</translation>
    </message>
    <message>
        <source>&amp;Check broken addresses again</source>
        <translation>リンク切れのアドレスを再チェック(&amp;C)</translation>
    </message>
    <message>
        <source>Progress of the crawl</source>
        <translation>クロールの進行状況</translation>
    </message>
    <message>
        <source>Send no further requests until you resume</source>
        <translation>再開するまで、リクエストを送信しません</translation>
    </message>
    <message>
        <source>End the crawl. What was found is stored, and you can resume it later</source>
        <translation>クロールを終了します。検出事項は保存され、後で再開できます</translation>
    </message>
    <message>
        <source>Continue the chosen run with its own options</source>
        <translation>選択した実行を、同じオプションで続行します</translation>
    </message>
    <message>
        <source>Remove the chosen run with everything it found</source>
        <translation>選択した実行を、検出事項とともにすべて削除します</translation>
    </message>
    <message>
        <source>Crawl another site</source>
        <translation>別のサイトをクロールします</translation>
    </message>
    <message>
        <source>Runs</source>
        <comment>of crawls</comment>
        <translation>実行</translation>
    </message>
    <message>
        <source>Request the addresses of the chosen run that were broken or blocked once more</source>
        <translation>選択した実行でリンク切れまたはブロックだったアドレスを、もう一度リクエストします</translation>
    </message>
    <message>
        <source>No crawls yet. A crawl reads all pages of a site and checks their links.</source>
        <translation>クロールはまだありません。クロールでは、サイトのすべてのページを読み取り、リンクをチェックします。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>state of a crawl</comment>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a crawl</comment>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a crawl</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Unmark baseline</source>
        <translation>ベースラインを解除</translation>
    </message>
    <message>
        <source>Accept as baseline</source>
        <translation>ベースラインとして承認</translation>
    </message>
    <message>
        <source>Compare later runs of this site with the previous complete run again</source>
        <translation>このサイトの以後の実行を、再び直前の完了した実行と比較します</translation>
    </message>
    <message>
        <source>Compare later runs of this site with the chosen one, and keep it</source>
        <translation>このサイトの以後の実行を選択した実行と比較し、選択した実行を保持します</translation>
    </message>
    <message>
        <source>&amp;Unmark baseline</source>
        <translation>ベースラインを解除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Accept as baseline</source>
        <translation>ベースラインとして承認(&amp;A)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of a crawl, its progress</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>実行を削除</translation>
    </message>
    <message>
        <source>Remove the run of %1 with everything it found? This can&apos;t be undone.</source>
        <translation>%1の実行を、検出事項とともにすべて削除しますか? この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>維持(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlQuestion</name>
    <message>
        <source>Go on</source>
        <comment>a crawl</comment>
        <translation>続行</translation>
    </message>
    <message>
        <source>Crawl as before, and don&apos;t ask again</source>
        <translation>これまでどおりクロールし、以後は確認しません</translation>
    </message>
    <message>
        <source>Go on slowly</source>
        <comment>a crawl</comment>
        <translation>低速で続行</translation>
    </message>
    <message>
        <source>Send one request at a time to each host, with pauses</source>
        <translation>各ホストに、間隔を空けてリクエストを1つずつ送信します</translation>
    </message>
    <message>
        <source>Stop the crawl</source>
        <translation>クロールを停止</translation>
    </message>
    <message>
        <source>End the crawl. What was found is stored, and you can resume it later</source>
        <translation>クロールを終了します。検出事項は保存され、後で再開できます</translation>
    </message>
    <message>
        <source>%1 of the last %2 requests failed. The crawl is paused. The server may be down or overloaded.</source>
        <translation>過去%2件のリクエストのうち%1件が失敗しました。クロールは一時停止中です。サーバーがダウンしているか、過負荷の可能性があります。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlResults</name>
    <message>
        <source>&amp;Monitor these…</source>
        <translation>これらを監視(&amp;M)…</translation>
    </message>
    <message>
        <source>Content of the run</source>
        <translation>実行の内容</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Paths</source>
        <comment>tree of addresses</comment>
        <translation>パス</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>of addresses</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Findings shown</source>
        <translation>表示する検出事項</translation>
    </message>
    <message>
        <source>All findings, or those that are new, still there or healed</source>
        <translation>すべての検出事項、または新規、継続中、解消済みのもの</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>比較する実行</translation>
    </message>
    <message>
        <source>The run of this site to compare with. By default, the baseline, otherwise the previous complete run</source>
        <translation>比較対象にする、このサイトの実行。既定はベースラインで、ない場合は直前の完了した実行です</translation>
    </message>
    <message>
        <source>Filter of findings and addresses</source>
        <translation>検出事項とアドレスのフィルター</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Part of an address, title or sentence, status:404, verdict:broken,blocked or kind:anchor-missing</source>
        <translation>アドレス、タイトル、文の一部、またはstatus:404、verdict:broken,blocked、kind:anchor-missing</translation>
    </message>
    <message>
        <source>Only the first %1 changes are listed. Narrow them with the filter.</source>
        <translation>最初の%1件の変更だけが表示されています。フィルターで絞り込んでください。</translation>
    </message>
    <message>
        <source>Addresses by path</source>
        <translation>パス別のアドレス</translation>
    </message>
    <message>
        <source>The comparison follows when the crawl has ended.</source>
        <translation>比較は、クロールの終了後に行われます。</translation>
    </message>
    <message>
        <source>Crawl this site again to see what has changed.</source>
        <translation>変更点を見るには、このサイトをもう一度クロールしてください。</translation>
    </message>
    <message>
        <source>Choose the run to compare with.</source>
        <translation>比較する実行を選択してください。</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>フィルターに一致するものはありません。</translation>
    </message>
    <message>
        <source>Nothing found yet.</source>
        <translation>まだ何も検出されていません。</translation>
    </message>
    <message>
        <source>No address has changed.</source>
        <translation>変更されたアドレスはありません。</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>検出事項はありません。</translation>
    </message>
    <message>
        <source>No addresses.</source>
        <translation>アドレスはありません。</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>すべての検出事項</translation>
    </message>
    <message>
        <source>New (%1)</source>
        <comment>findings</comment>
        <translation>新規 (%1)</translation>
    </message>
    <message>
        <source>Still there (%1)</source>
        <comment>findings</comment>
        <translation>継続中 (%1)</translation>
    </message>
    <message>
        <source>Healed (%1)</source>
        <comment>findings</comment>
        <translation>解消済み (%1)</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>比較なし</translation>
    </message>
    <message>
        <source>Compared with the baseline, run %1 (%2)</source>
        <comment>number and time</comment>
        <translation>ベースラインの実行%1 (%2) との比較</translation>
    </message>
    <message>
        <source>Compared with run %1 (%2)</source>
        <comment>number and time</comment>
        <translation>実行%1 (%2) との比較</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlRunsModel</name>
    <message>
        <source>%1, baseline</source>
        <comment>state of a run</comment>
        <translation>%1、ベースライン</translation>
    </message>
    <message>
        <source>Baseline: later runs of this site are compared with it</source>
        <translation>ベースライン: このサイトの以後の実行は、これと比較されます</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlTreeModel</name>
    <message>
        <source>Broken</source>
        <comment>worst state of the addresses in a folder</comment>
        <translation>リンク切れ</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>worst state of the addresses in a folder</comment>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <comment>such as those of mail</comment>
        <translation>その他のアドレス</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of an address</comment>
        <translation>パス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DayChart</name>
    <message>
        <source>Response time and outcomes of the last 24 hours</source>
        <translation>過去24時間の応答時間と結果</translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation>グラフを開く</translation>
    </message>
    <message>
        <source>Median %1, 95th percentile %2</source>
        <translation>中央値%1、95パーセンタイル%2</translation>
    </message>
    <message>
        <source>No response times</source>
        <translation>応答時間なし</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DayStripBar</name>
    <message numerus="yes">
        <source>Last 24 hours: problems in %Ln quarter hour(s)</source>
        <comment>strip of the header</comment>
        <translation>
            <numerusform>過去24時間: 15分単位で%Ln区間に問題</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>a time, a time, the worst state</comment>
        <translation>%1～%2: %3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DemoSession</name>
    <message>
        <source>Writing 90 days of history…</source>
        <translation>90日分の履歴を書き込み中…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DeskActions</name>
    <message numerus="yes">
        <source>Alerts during Do not disturb: %Ln</source>
        <translation>
            <numerusform>サイレントモード中のアラート: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Watchkeeper is monitoring</source>
        <translation>Watchkeeperは監視中です</translation>
    </message>
    <message>
        <source>If something fails, you get a notification like this one.</source>
        <translation>何かが失敗すると、このような通知が表示されます。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Keep monitoring in the background?</source>
        <translation>バックグラウンドで監視を続けますか?</translation>
    </message>
    <message numerus="yes">
        <source>Watchkeeper can keep checking %Ln target(s) and notify you of problems. Its icon in the notification area shows the window again.

To change this later, use “Close to the tray” in the settings.</source>
        <translation>
            <numerusform>Watchkeeperは、%Ln件の監視対象のチェックを続け、問題を通知できます。システムトレイのアイコンで、ウィンドウを再び表示できます。

後で変更するには、設定の「閉じたらシステムトレイに格納」を使ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep monitoring</source>
        <translation>監視を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DetailsPane</name>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Chart</source>
        <comment>tab</comment>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>tab</comment>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>tab</comment>
        <translation>応答</translation>
    </message>
    <message>
        <source>Setup</source>
        <comment>tab</comment>
        <translation>設定内容</translation>
    </message>
    <message>
        <source>Check this target now</source>
        <translation>この監視対象を今すぐチェックします</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Copy the details as Markdown, for a ticket</source>
        <translation>詳細をチケット用にMarkdownとしてコピーします</translation>
    </message>
    <message>
        <source>Details: &amp;%1</source>
        <comment>a tab</comment>
        <translation>詳細: %1(&amp;D)</translation>
    </message>
    <message>
        <source>Open “%1” in the details</source>
        <translation>詳細で「%1」を開く</translation>
    </message>
    <message>
        <source>Ne&amp;xt details tab</source>
        <translation>次の詳細タブ(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next details tab of the target</source>
        <translation>監視対象の次の詳細タブに移動します</translation>
    </message>
    <message>
        <source>Pre&amp;vious details tab</source>
        <translation>前の詳細タブ(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous details tab of the target</source>
        <translation>監視対象の前の詳細タブに移動します</translation>
    </message>
    <message>
        <source>No reply yet: this target hasn&apos;t been checked.</source>
        <translation>応答はまだありません。この監視対象はチェックされていません。</translation>
    </message>
    <message>
        <source>No chart: the history isn&apos;t available.</source>
        <translation>グラフはありません。履歴がありません。</translation>
    </message>
    <message>
        <source>No chart yet: history begins with the first check.</source>
        <translation>グラフはまだありません。履歴は最初のチェックから始まります。</translation>
    </message>
    <message>
        <source>This address can&apos;t be opened in the browser: it contains placeholders that are filled in only during checks.</source>
        <translation>このアドレスはブラウザーで開けません。チェック時にのみ置き換えられるプレースホルダーが含まれています。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DiagnosticsSection</name>
    <message>
        <source>Failure diagnostics</source>
        <translation>障害診断</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a failure</comment>
        <translation>失敗前</translation>
    </message>
    <message>
        <source>At failure</source>
        <comment>as against before</comment>
        <translation>失敗時</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DurationEditor</name>
    <message>
        <source>Unit of “%1”</source>
        <translation>「%1」の単位</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>unit of time</comment>
        <translation>ミリ秒</translation>
    </message>
    <message>
        <source>s</source>
        <comment>unit of time</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <comment>unit of time</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>h</source>
        <comment>unit of time</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>d</source>
        <comment>unit of time</comment>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EscalationEditor</name>
    <message>
        <source>Add step</source>
        <translation>ステップを追加</translation>
    </message>
    <message>
        <source>After</source>
        <comment>so long a time</comment>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>No channels yet</source>
        <translation>チャンネルはまだありません</translation>
    </message>
    <message>
        <source>Choose channels</source>
        <translation>チャンネルを選択</translation>
    </message>
    <message>
        <source>Step %1: delay</source>
        <translation>ステップ%1: 遅延</translation>
    </message>
    <message>
        <source>Step %1: channels</source>
        <translation>ステップ%1: チャンネル</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>ステップ%1を削除</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventLine</name>
    <message>
        <source>Opens the list of events</source>
        <translation>イベントの一覧を開きます</translation>
    </message>
    <message>
        <source>Lasted %1</source>
        <comment>an event, a duration</comment>
        <translation>継続%1</translation>
    </message>
    <message>
        <source>For %1 so far</source>
        <comment>an event, a duration</comment>
        <translation>現在まで%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time, a cause</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a duration; a time and a cause</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a state, an event</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventSource</name>
    <message>
        <source>Events can&apos;t be read. %1</source>
        <translation>イベントを読み取れません。%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventsLoader</name>
    <message>
        <source>No events: the history isn&apos;t available.</source>
        <translation>イベントはありません。履歴がありません。</translation>
    </message>
    <message>
        <source>No events: this target has had no incidents, and has no notes.</source>
        <translation>イベントはありません。この監視対象にインシデントは発生しておらず、メモもありません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventsTab</name>
    <message>
        <source>%1 (acknowledged)</source>
        <comment>cause of an incident</comment>
        <translation>%1 (確認済み)</translation>
    </message>
    <message>
        <source>%1 (acknowledged by %2)</source>
        <comment>cause of an incident, a person</comment>
        <translation>%1 (%2が確認済み)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Began</source>
        <comment>column</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Cause or note</source>
        <comment>column</comment>
        <translation>原因またはメモ</translation>
    </message>
    <message>
        <source>Enter shows what was recorded at that time.</source>
        <translation>Enterキーで、その時点の記録を表示します。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a note, its author</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <comment>a time</comment>
        <translation>メモ、%1</translation>
    </message>
    <message>
        <source>%1, still open</source>
        <comment>a state</comment>
        <translation>%1、継続中</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a state, a time</comment>
        <translation>%2から%1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a time, what happened</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FieldRow</name>
    <message>
        <source>Default</source>
        <comment>value of a field</comment>
        <translation>既定</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>label of a needed field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Clear “%1”</source>
        <translation>「%1」をクリア</translation>
    </message>
    <message>
        <source>Reset “%1” to %2</source>
        <translation>「%1」を%2にリセット</translation>
    </message>
    <message>
        <source>%1 Required.</source>
        <translation>%1必須です。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Shows only targets that match all words and conditions entered, such as is:down tag:prod time:&gt;1s. Press F1 for help.</source>
        <translation>入力したすべての語と条件に一致する監視対象だけを表示します。例: is:down tag:prod time:&gt;1s。ヘルプを見るには、F1キーを押してください。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterButtons</name>
    <message>
        <source>Saved filters</source>
        <translation>保存したフィルター</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>その他のフィルター</translation>
    </message>
    <message>
        <source>%1  %L2</source>
        <comment>name of a filter, and the number of matching targets</comment>
        <translation>%1  %L2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln target(s)</source>
        <translation>
            <numerusform>%1、監視対象%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterHelp</name>
    <message>
        <source>How to write filters</source>
        <translation>フィルターの書き方</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterMenu</name>
    <message>
        <source>&amp;Filters</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>Show as &amp;button</source>
        <translation>ボタンとして表示(&amp;B)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存したフィルター</translation>
    </message>
    <message>
        <source>Show saved and recent filters, and help</source>
        <translation>保存したフィルター、最近のフィルター、ヘルプを表示します</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>このフィルターを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>フィルターをクリア(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rename or remove…</source>
        <translation>名前の変更または削除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Forget recent filters</source>
        <translation>最近のフィルターを消去(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;How to write filters</source>
        <translation>フィルターの書き方(&amp;H)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>フィルターの保存</translation>
    </message>
    <message>
        <source>Name for “%1” (replaces any filter with the same name):</source>
        <translation>「%1」の名前 (同じ名前のフィルターは置き換えられます):</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FiltersDialog</name>
    <message>
        <source>Re&amp;name</source>
        <translation>名前を変更(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存したフィルター</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FindBar</name>
    <message>
        <source>Find in the body</source>
        <translation>本文を検索</translation>
    </message>
    <message>
        <source>Find previous (Shift+Enter)</source>
        <translation>前を検索 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find next (Enter)</source>
        <translation>次を検索 (Enter)</translation>
    </message>
    <message>
        <source>Close search (Esc)</source>
        <translation>検索を閉じる (Esc)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FindingsModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of a finding, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level, kind of a finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>number of links to an address</comment>
        <translation>リンク元</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>level of a finding</comment>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>level of a finding</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>level of a finding</comment>
        <translation>注記</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FirstChannels</name>
    <message>
        <source>&amp;Desktop notification</source>
        <translation>デスクトップ通知(&amp;D)</translation>
    </message>
    <message>
        <source>On this computer, while the window is open or in the tray.</source>
        <translation>このコンピューターで、ウィンドウが開いているか、システムトレイにある間に通知します。</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>音(&amp;O)</translation>
    </message>
    <message>
        <source>A different one for each state.</source>
        <translation>状態ごとに異なる音です。</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>メール(&amp;E)</translation>
    </message>
    <message>
        <source>Through your mail server. Enter its address in the next step.</source>
        <translation>メールサーバー経由で送信します。アドレスは次のステップで入力します。</translation>
    </message>
    <message>
        <source>&amp;Turn on</source>
        <translation>オンにする(&amp;T)</translation>
    </message>
    <message>
        <source>First alert channels</source>
        <translation>最初のアラートチャンネル</translation>
    </message>
    <message>
        <source>How do you want to be notified?</source>
        <translation>どのように通知を受け取りますか?</translation>
    </message>
    <message>
        <source>&amp;More channels…</source>
        <translation>その他のチャンネル(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FixedScale</name>
    <message>
        <source>&amp;Automatic scale</source>
        <translation>自動目盛(&amp;A)</translation>
    </message>
    <message>
        <source>Fi&amp;xed scale…</source>
        <translation>固定目盛(&amp;X)…</translation>
    </message>
    <message>
        <source>Fixed scale</source>
        <translation>固定目盛</translation>
    </message>
    <message>
        <source>&amp;End of the scale:</source>
        <translation>目盛の上限(&amp;E):</translation>
    </message>
    <message>
        <source>Fix scale</source>
        <comment>button</comment>
        <translation>目盛を固定</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid end of the scale. Use a form like %1.</source>
        <translation>これは正しい目盛の上限ではありません。%1のような形式を使ってください。</translation>
    </message>
    <message>
        <source>Fi&amp;xed scale: up to %1…</source>
        <translation>固定目盛(&amp;X): %1まで…</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FloatingBar</name>
    <message>
        <source>Floatin&amp;g bar</source>
        <translation>フローティングバー(&amp;G)</translation>
    </message>
    <message>
        <source>Click to open Watchkeeper. Drag to move the bar.</source>
        <translation>クリックするとWatchkeeperを開きます。ドラッグするとバーを移動します。</translation>
    </message>
    <message>
        <source>Show the state of all targets above the windows of other programs</source>
        <translation>すべての監視対象の状態を、ほかのプログラムのウィンドウより手前に表示します</translation>
    </message>
    <message>
        <source>&amp;Open Watchkeeper</source>
        <translation>Watchkeeperを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close the bar</source>
        <translation>バーを閉じる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FormSection</name>
    <message numerus="yes">
        <source>More (%n set)</source>
        <translation>
            <numerusform>その他 (設定済み%n件)</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>watchkeeper::GeneralPage</name>
    <message>
        <source>Start at login</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>Watchkeeper starts with this profile when you sign in to this computer.</source>
        <translation>このコンピューターにサインインすると、Watchkeeperがこのプロファイルで起動します。</translation>
    </message>
    <message>
        <source>Start in the background</source>
        <translation>バックグラウンドで起動</translation>
    </message>
    <message>
        <source>At login, only the tray icon appears or, without a tray, a minimised window.</source>
        <translation>ログイン時に、システムトレイのアイコンだけを表示します。システムトレイがない場合は、最小化したウィンドウになります。</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>Startup</source>
        <translation>起動</translation>
    </message>
</context>
<context>
    <name>watchkeeper::GroupMenu</name>
    <message>
        <source>Group &amp;by</source>
        <translation>グループ化(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状態(&amp;S)</translation>
    </message>
    <message>
        <source>Problems, up, paused and so on, while the table is sorted by state</source>
        <translation>問題、正常、一時停止中など (表を状態で並べ替えている間)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>The first tag of each target</source>
        <translation>各監視対象の最初のタグ</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>種類(&amp;Y)</translation>
    </message>
    <message>
        <source>The type of check</source>
        <translation>チェックの種類</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <comment>grouping</comment>
        <translation>なし(&amp;N)</translation>
    </message>
    <message>
        <source>All rows in one list</source>
        <translation>すべての行を1つの一覧に表示します</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>すべて展開(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>すべて折りたたむ(&amp;C)</translation>
    </message>
    <message>
        <source>Show the rows of all groups</source>
        <translation>すべてのグループの行を表示します</translation>
    </message>
    <message>
        <source>Show only the headings of groups</source>
        <translation>グループの見出しだけを表示します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HeaderList</name>
    <message>
        <source>Filter header fields</source>
        <translation>ヘッダーフィールドを絞り込み</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column</comment>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HealthMap</name>
    <message>
        <source>Health map</source>
        <translation>ヘルスマップ</translation>
    </message>
    <message>
        <source>Without tag</source>
        <translation>タグなし</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln target(s)</source>
        <comment>a tag</comment>
        <translation>
            <numerusform>%1 – 監視対象%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln of %2 with a problem</source>
        <comment>%1: a tag, %2: the number of its targets</comment>
        <translation>
            <numerusform>%1 – %2件中%Ln件に問題</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target and state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HelpActions</name>
    <message>
        <source>This is Watchkeeper %1. The previous version was %2.</source>
        <translation>現在のWatchkeeperは%1です。以前のバージョンは%2でした。</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新機能(&amp;W)</translation>
    </message>
    <message>
        <source>Ask %1 once a day for a new version of Watchkeeper? Nothing about you or your targets is sent, and nothing is installed.</source>
        <translation>Watchkeeperの新しいバージョンを1日1回%1に問い合わせますか? ユーザーや監視対象に関する情報は送信されず、何もインストールされません。</translation>
    </message>
    <message>
        <source>&amp;Ask once a day</source>
        <translation>1日1回問い合わせる(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t ask</source>
        <translation>問い合わせない(&amp;D)</translation>
    </message>
    <message>
        <source>Watchkeeper %1 is available. This is %2.</source>
        <translation>Watchkeeper %1が利用できます。現在は%2です。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HexModel</name>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>column of a hex view</comment>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>column of a hex view</comment>
        <translation>テキスト</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryPage</name>
    <message>
        <source>The test was stopped before the server responded.</source>
        <translation>サーバーが応答する前にテストを中止しました。</translation>
    </message>
    <message>
        <source>Enter a server first.</source>
        <translation>先にサーバーを入力してください。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1に接続中…</translation>
    </message>
    <message>
        <source>S&amp;top test</source>
        <translation>テストを中止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test server</source>
        <translation>サーバーをテスト(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryRecorder</name>
    <message>
        <source>The results in %1 were deleted while Watchkeeper was running. New results are stored from now on.</source>
        <translation>%1の結果が、Watchkeeperの実行中に削除されました。今後は新しい結果が保存されます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryStrip</name>
    <message>
        <source>%1 · %2 · %3%4</source>
        <comment>moment, state, duration, result</comment>
        <translation>%1 · %2 · %3%4</translation>
    </message>
    <message>
        <source>Recent results</source>
        <translation>最近の結果</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up, %2 degraded</source>
        <translation>
            <numerusform>過去%n件の結果のうち正常%1件、機能低下%2件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up</source>
        <translation>
            <numerusform>過去%n件の結果のうち正常%1件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryThread</name>
    <message>
        <source>The entry can&apos;t currently be stored. It is kept in memory until it can be stored.</source>
        <translation>現在、項目を保存できません。保存できるようになるまでメモリーに保持されます。</translation>
    </message>
    <message>
        <source>Incident %1 not found.</source>
        <translation>インシデント%1が見つかりません。</translation>
    </message>
    <message>
        <source>The program that monitors the profile is shutting down. Nothing was stored. Try again in a moment.</source>
        <translation>このプロファイルを監視しているプログラムは終了処理中です。何も保存されていません。しばらくしてからもう一度試してください。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>ファイルを選択(&amp;C)…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Detected automatically</source>
        <translation>自動検出</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Press Space to tick a target</source>
        <translation>Spaceキーで監視対象を選択</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>追加対象</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>更新対象</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>注記あり</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>表示(&amp;S):</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>ファイルを読み込み中</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>インポートするファイルを選択</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>ファイルを読み込み中…</translation>
    </message>
    <message>
        <source>No files chosen yet.</source>
        <translation>ファイルはまだ選択されていません。</translation>
    </message>
    <message>
        <source>Chosen: %1. To add: %2. To update: %3. Unchanged: %4. Maintenance: %5. Remarks: %6.</source>
        <translation>選択済み: %1。追加: %2。更新: %3。変更なし: %4。メンテナンス: %5。注記: %6。</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>フォルダーを選択(&amp;O)…</translation>
    </message>
    <message>
        <source>Reads its files together, for example those of a collection of requests</source>
        <translation>フォルダー内のファイルをまとめて読み込みます (リクエストのコレクションなど)</translation>
    </message>
    <message>
        <source>Choose or drop files of another monitoring tool, saved requests or lists.</source>
        <translation>別の監視ツールのファイル、保存したリクエスト、またはリストを選択するかドロップしてください。</translation>
    </message>
    <message>
        <source>Files of other tools (%1)</source>
        <translation>他のツールのファイル (%1)</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>インポートするフォルダーの選択</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ImportModel</name>
    <message>
        <source>Add</source>
        <comment>what an import does with a target</comment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>what an import does with a target</comment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>what an import does with a target</comment>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>“%1” already performs this check.</source>
        <translation>「%1」がすでにこのチェックを実行しています。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定済み</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>非対応</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>注記</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentDetails</name>
    <message>
        <source>Host %1</source>
        <translation>ホスト%1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>アドレス%1</translation>
    </message>
    <message>
        <source>certificate issued by %1</source>
        <translation>%1が発行した証明書</translation>
    </message>
    <message>
        <source>depends on %1, which was down</source>
        <translation>ダウンしていた%1に依存</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>確認済みにする…</translation>
    </message>
    <message>
        <source>Show failure details</source>
        <translation>失敗の詳細を表示</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>監視対象を表示</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>コメントを追加</translation>
    </message>
    <message>
        <source>Acknowledge this incident</source>
        <translation>このインシデントを確認済みにします</translation>
    </message>
    <message>
        <source>Show the failed check, what changed, and the failure diagnostics (using time travel for closed incidents)</source>
        <translation>失敗したチェック、変更点、障害診断を表示します (終了したインシデントではタイムトラベルを使います)</translation>
    </message>
    <message>
        <source>Go to the current state of the target</source>
        <translation>監視対象の現在の状態に移動します</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>What is known, or who is working on it</source>
        <translation>わかっていること、または対応者</translation>
    </message>
    <message>
        <source>Select an incident to see its cause and what has happened since.</source>
        <translation>インシデントを選択すると、その原因と以後の経過が表示されます。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a target, what happened to it</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsDock</name>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>I&amp;ncidents</source>
        <translation>インシデント(&amp;N)</translation>
    </message>
    <message>
        <source>Show incidents, how long they lasted, and who acknowledged them</source>
        <translation>インシデント、その継続時間、確認者を表示します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsModel</name>
    <message>
        <source>Acknowledged by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>By</source>
        <comment>who acknowledged an incident</comment>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of an incident</comment>
        <translation>発生中</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>state of an incident</comment>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <comment>state of an incident</comment>
        <translation>メンテナンス中</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of an incident</comment>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsPane</name>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>23 h 58 min</source>
        <comment>a long duration</comment>
        <translation>23時間58分</translation>
    </message>
    <message>
        <source>The incidents can&apos;t be read. %1</source>
        <translation>インシデントを読み取れません。%1</translation>
    </message>
    <message>
        <source>No incidents yet. An incident opens when a target is confirmed down or degraded, and closes when it is up again.</source>
        <translation>インシデントはまだありません。インシデントは、監視対象のダウンまたは機能低下が確定すると発生し、正常に戻ると終了します。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::KindMenu</name>
    <message>
        <source>&amp;Web</source>
        <translation>Web(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>ネットワーク(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;This computer</source>
        <translation>このコンピューター(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Files and commands</source>
        <translation>ファイルとコマンド(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Other</source>
        <translation>その他(&amp;O)</translation>
    </message>
    <message>
        <source>A well-known &amp;service…</source>
        <translation>よく使われるサービス(&amp;S)…</translation>
    </message>
    <message>
        <source>Search by name, such as PostgreSQL, Elasticsearch or a mail server</source>
        <translation>PostgreSQL、Elasticsearch、メールサーバーなどの名前で検索します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LayoutsMenu</name>
    <message>
        <source>Colu&amp;mn layouts</source>
        <translation>列のレイアウト(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save column layout</source>
        <translation>列のレイアウトの保存</translation>
    </message>
    <message>
        <source>&amp;Name (replaces any layout with the same name):</source>
        <translation>名前 (同じ名前のレイアウトは置き換えられます)(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <translation>「%1」を更新(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rename “%1”…</source>
        <translation>「%1」の名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Rename column layout</source>
        <translation>列のレイアウトの名前の変更</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>新しい名前(&amp;N):</translation>
    </message>
    <message>
        <source>Re&amp;move “%1”</source>
        <translation>「%1」を削除(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>U&amp;ndo removal</source>
        <translation>削除を元に戻す(&amp;N)</translation>
    </message>
    <message>
        <source>U&amp;ndo removal of “%1”</source>
        <translation>「%1」の削除を元に戻す(&amp;N)</translation>
    </message>
    <message>
        <source>Reset to &amp;default</source>
        <translation>既定にリセット(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>A column layout named “%1” already exists.</source>
        <translation>列のレイアウト「%1」はすでに存在します。</translation>
    </message>
    <message>
        <source>Removed the column layout “%1”. Undo this in View, Column layouts.</source>
        <translation>列のレイアウト「%1」を削除しました。表示、列のレイアウトで元に戻せます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LineEditor</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>「%1」は数値ではありません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LinesEditor</name>
    <message>
        <source>One per line. Use A | B for alternatives</source>
        <translation>1行に1つ。代替にはA | Bを使います</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>1行に1つ</translation>
    </message>
    <message>
        <source>Choose</source>
        <comment>among names</comment>
        <translation>選択</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LockPasswordDialog</name>
    <message>
        <source>Lock password</source>
        <translation>ロックのパスワード</translation>
    </message>
    <message>
        <source>The password hides the window from people who pass by. It doesn&apos;t encrypt the files of the profile, and doesn&apos;t lock other programs such as watchkeeper-cli.</source>
        <translation>このパスワードは、通りがかりの人からウィンドウを隠します。プロファイルのファイルは暗号化されず、watchkeeper-cliなどのほかのプログラムはロックされません。</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>現在のパスワード(&amp;U)</translation>
    </message>
    <message>
        <source>Leave empty to remove the password</source>
        <translation>空欄にするとパスワードを削除</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新しいパスワード(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>パスワードの再入力(&amp;R)</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the new one again.</source>
        <translation>2つのパスワードが異なります。新しいパスワードをもう一度入力してください。</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>現在のパスワードが間違っています。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LockWindow</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>ロックを解除(&amp;U)</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>window title</comment>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>Watchkeeper is locked</source>
        <translation>Watchkeeperはロックされています</translation>
    </message>
    <message>
        <source>Checks and alerts continue.</source>
        <translation>チェックとアラートは続いています。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>Wrong password. Wait %Ln second(s) before the next try.</source>
        <translation>
            <numerusform>パスワードが間違っています。次に試すまで%Ln秒待ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>パスワードが間違っています。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1を読み取れません: %2。</translation>
    </message>
    <message>
        <source>No log file yet. Turn on “Keep a log file” to create one.</source>
        <translation>ログファイルはまだありません。作成するには、「ログファイルを保存」をオンにしてください。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MacSystemText::MacSystemText</name>
    <message>
        <source>the system didn&apos;t respond</source>
        <translation>システムが応答しませんでした</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MainWindow</name>
    <message>
        <source>Watchkeeper is quitting. Try again.</source>
        <translation>Watchkeeperは終了処理中です。もう一度試してください。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Det&amp;ails tabs</source>
        <translation>詳細タブ(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down — Watchkeeper</source>
        <comment>window title</comment>
        <translation>
            <numerusform>ダウン%Ln件 — Watchkeeper</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo: %1</source>
        <comment>window title</comment>
        <translation>デモ: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceDialog</name>
    <message>
        <source>Disabled</source>
        <comment>state of a maintenance</comment>
        <translation>無効</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <translation>%1まで有効</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>when a maintenance comes</comment>
        <translation>次回: %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>state of a maintenance</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>No maintenance windows yet. Targets in maintenance are still checked, but problems don&apos;t change their state to down or reduce their uptime.</source>
        <translation>メンテナンス期間はまだありません。メンテナンス中の監視対象もチェックは続きますが、問題が起きても状態はダウンにならず、稼働率も下がりません。</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;nd now</source>
        <translation>今すぐ終了(&amp;N)</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>End a manual or one-time maintenance window</source>
        <translation>手動または1回限りのメンテナンス期間を終了します</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Removed “%1”. Press %2 to undo.</source>
        <comment>a name; a key</comment>
        <translation>「%1」を削除しました。%2で元に戻せます。</translation>
    </message>
    <message>
        <source>Add ma&amp;intenance</source>
        <translation>メンテナンスを追加(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Add maintenance “%1”</source>
        <translation>メンテナンス「%1」の追加</translation>
    </message>
    <message>
        <source>Edit maintenance “%1”</source>
        <translation>メンテナンス「%1」の編集</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be changed this way. Press Enter to edit it.</source>
        <translation>「%1」はこの方法では変更できません。編集するには、Enterキーを押してください。</translation>
    </message>
    <message>
        <source>Remove maintenance “%1”</source>
        <translation>メンテナンス「%1」の削除</translation>
    </message>
    <message>
        <source>End maintenance “%1”</source>
        <translation>メンテナンス「%1」の終了</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceEditor</name>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Upcoming maintenance times or validation errors</source>
        <translation>今後のメンテナンスの時刻または入力エラー</translation>
    </message>
    <message>
        <source>Choose targets: all, specific ones, or by tag or filter.</source>
        <translation>監視対象を選択してください。すべて、特定の監視対象、タグ、フィルターから選べます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field; what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A maintenance window with this name already exists.</source>
        <translation>この名前のメンテナンス期間はすでに存在します。</translation>
    </message>
    <message numerus="yes">
        <source>Currently applies to %n target(s). Times in %1:</source>
        <translation>
            <numerusform>現在、監視対象%n件に適用されます。時刻 (%1):</numerusform>
        </translation>
    </message>
    <message>
        <source>now: %1</source>
        <comment>a span of time</comment>
        <translation>現在: %1</translation>
    </message>
    <message>
        <source>This maintenance is disabled.</source>
        <translation>このメンテナンスは無効です。</translation>
    </message>
    <message>
        <source>This maintenance has ended and won&apos;t repeat.</source>
        <translation>このメンテナンスは終了しており、繰り返されません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceForm</name>
    <message>
        <source>Ena&amp;bled</source>
        <translation>有効(&amp;B)</translation>
    </message>
    <message>
        <source>planned work, such as Backup</source>
        <translation>計画された作業 (バックアップなど)</translation>
    </message>
    <message>
        <source>such as 1, 15, last</source>
        <translation>例: 1, 15, last</translation>
    </message>
    <message>
        <source>minute hour day month weekday, such as 0 2 * * MON#1</source>
        <translation>分 時 日 月 曜日。例: 0 2 * * MON#1</translation>
    </message>
    <message>
        <source>such as 1h30m</source>
        <translation>例: 1h30m</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>時期(&amp;W):</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>開始(&amp;R):</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <comment>end of a span of time</comment>
        <translation>終了(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>曜日(&amp;D):</translation>
    </message>
    <message>
        <source>Days of the &amp;month:</source>
        <translation>日付(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Cron expression:</source>
        <translation>cron式(&amp;C):</translation>
    </message>
    <message>
        <source>At:</source>
        <comment>a time of the day</comment>
        <translation>時刻:</translation>
    </message>
    <message>
        <source>D&amp;uration:</source>
        <translation>継続時間(&amp;U):</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>タイムゾーン(&amp;Z):</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceMenu</name>
    <message>
        <source>&amp;Maintenance</source>
        <translation>メンテナンス(&amp;M)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1時間(&amp;1)</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>4時間(&amp;4)</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow morning</source>
        <translation>明日の朝まで(&amp;T)</translation>
    </message>
    <message>
        <source>Custom &amp;period…</source>
        <translation>期間を指定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;End maintenance</source>
        <translation>メンテナンスを終了(&amp;E)</translation>
    </message>
    <message>
        <source>Maintenance &amp;calendar…</source>
        <translation>メンテナンスカレンダー(&amp;C)…</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>手動: %1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手動</translation>
    </message>
    <message numerus="yes">
        <source>Maintenance for %n target(s)</source>
        <translation>
            <numerusform>監視対象%n件のメンテナンス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) in maintenance until %1.</source>
        <translation>
            <numerusform>監視対象%n件を%1までメンテナンス中にしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>End maintenance</source>
        <translation>メンテナンスの終了</translation>
    </message>
    <message>
        <source>Maintenance ended: %1</source>
        <translation>メンテナンス終了: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceWeekGrid</name>
    <message>
        <source>Maintenance in the week shown</source>
        <translation>表示中の週のメンテナンス</translation>
    </message>
    <message>
        <source>%1 to %2. Press Enter to add maintenance.</source>
        <comment>two times</comment>
        <translation>%1～%2。メンテナンスを追加するには、Enterキーを押してください。</translation>
    </message>
    <message>
        <source>%1: no maintenance. Press Enter to add it.</source>
        <comment>a time</comment>
        <translation>%1: メンテナンスなし。追加するには、Enterキーを押してください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time; the maintenance at that time</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No maintenance in the week shown</source>
        <translation>表示中の週にメンテナンスはありません</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceWeekView</name>
    <message>
        <source>%1 – %2  %3</source>
        <comment>begin, end, and name of a maintenance</comment>
        <translation>%1 – %2  %3</translation>
    </message>
    <message>
        <source>Previous week (Page Up)</source>
        <translation>前の週 (Page Up)</translation>
    </message>
    <message>
        <source>Next week (Page Down)</source>
        <translation>次の週 (Page Down)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>Show the current week (Home)</source>
        <translation>現在の週を表示 (Home)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day of a week</comment>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>マニュアルを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>of the manual</comment>
        <translation>目次</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MapEditor</name>
    <message>
        <source>Add row</source>
        <translation>行を追加</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>行を上へ移動</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>行を下へ移動</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Row %1 has no name.</source>
        <translation>%1行目に名前がありません。</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>「%1」が2回現れます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MarkLayer</name>
    <message>
        <source>Incident</source>
        <comment>span in a chart</comment>
        <translation>インシデント</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MarkedSpanBar</name>
    <message>
        <source>Remove the mark (Esc)</source>
        <translation>選択を解除 (Esc)</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Marked: %1 to %2</source>
        <comment>start and end of a span</comment>
        <translation>選択: %1～%2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中央値%1</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <comment>95th percentile</comment>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>uptime %1</source>
        <translation>稼働率%1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>figures in the table</source>
        <translation>数値は表に表示</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MessagePanel</name>
    <message>
        <source>All messages</source>
        <translation>すべてのメッセージ</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a message</comment>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoMatches</name>
    <message>
        <source>&amp;Clear filter</source>
        <translation>フィルターをクリア(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>No match for “%1” among %Ln target(s).</source>
        <translation>
            <numerusform>監視対象%Ln件の中に「%1」に一致するものはありません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoteDialog</name>
    <message>
        <source>Add note</source>
        <translation>メモの追加</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>メモの編集</translation>
    </message>
    <message>
        <source>What happened, such as “Deployed 2.4”</source>
        <translation>出来事。例: 「2.4をデプロイ」</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a note</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>メモ(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>監視対象(&amp;T):</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>時刻:</translation>
    </message>
    <message>
        <source>&amp;Add note</source>
        <translation>メモを追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save note</source>
        <translation>メモを保存(&amp;S)</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>すべての監視対象</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoteLayer</name>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a note</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>すべての監視対象</translation>
    </message>
    <message>
        <source>Note, %1: %2</source>
        <comment>a time, a text</comment>
        <translation>メモ、%1: %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationHint</name>
    <message>
        <source>Desktop notifications are on.</source>
        <translation>デスクトップ通知がオンになりました。</translation>
    </message>
    <message>
        <source>No one is notified yet. Problems are shown only in this window.</source>
        <translation>まだ誰にも通知されません。問題はこのウィンドウにのみ表示されます。</translation>
    </message>
    <message>
        <source>&amp;Turn on desktop notifications</source>
        <translation>デスクトップ通知をオンにする(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Other channels…</source>
        <translation>その他のチャンネル(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t remind me</source>
        <translation>今後表示しない(&amp;D)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationLine</name>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Test “%1”</source>
        <translation>「%1」をテスト</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」の編集</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationsPage</name>
    <message>
        <source>Who is notified of what</source>
        <translation>通知の相手と内容</translation>
    </message>
    <message>
        <source>All alert &amp;rules…</source>
        <translation>すべてのアラートルール(&amp;R)…</translation>
    </message>
    <message>
        <source>Where alerts are sent</source>
        <translation>アラートの送信先</translation>
    </message>
    <message>
        <source>All alert c&amp;hannels…</source>
        <translation>すべてのアラートチャンネル(&amp;H)…</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>サイレント時間帯</translation>
    </message>
    <message>
        <source>“Do not disturb” in the menu of the tray icon silences the notifications on this desktop for an hour.</source>
        <translation>システムトレイのアイコンのメニューにある「サイレントモード」で、このデスクトップの通知を1時間止められます。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <comment>page of settings</comment>
        <translation>通知</translation>
    </message>
    <message>
        <source>No channels yet.</source>
        <translation>チャンネルはまだありません。</translation>
    </message>
    <message>
        <source>No rules yet.</source>
        <translation>ルールはまだありません。</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid.</source>
        <translation>一部の設定がないか、正しくありません。</translation>
    </message>
    <message>
        <source>Alerts are sent at any time.</source>
        <translation>アラートは時間帯を問わず送信されます。</translation>
    </message>
    <message>
        <source>No rule uses it.</source>
        <comment>an alert channel</comment>
        <translation>どのルールでも使われていません。</translation>
    </message>
    <message>
        <source>Used by: %1.</source>
        <comment>an alert channel</comment>
        <translation>使用しているルール: %1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what an alert channel is, which rules use it</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Nothing was sent, because the rule has no valid channel.</source>
        <translation>ルールに有効なチャンネルがないため、何も送信されませんでした。</translation>
    </message>
    <message>
        <source>Sending a test to %1…</source>
        <translation>%1にテストを送信中…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: result of a test</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t quiet now. Alerts are sent immediately.</source>
        <translation>「%1」は現在サイレントではありません。アラートはすぐに送信されます。</translation>
    </message>
    <message>
        <source>“%1” is quiet now, until %2.</source>
        <translation>「%1」は現在サイレントです (%2まで)。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NumbersCard</name>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Objective %1</source>
        <translation>目標%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ObjectiveFigures</name>
    <message>
        <source>%1 over %2</source>
        <comment>an objective, its time</comment>
        <translation>%1 (期間%2)</translation>
    </message>
    <message>
        <source>%1, error budget left: %2</source>
        <translation>%1、残りのエラーバジェット: %2</translation>
    </message>
    <message>
        <source>%1, error budget left: %2, burn rate %3 over the last 24 h</source>
        <translation>%1、残りのエラーバジェット: %2、過去24時間のバーンレート%3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OverviewTab</name>
    <message>
        <source>Next check</source>
        <translation>次回のチェック</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>before an address or command</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>過去1年</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>段階別の時間</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>uptime</comment>
        <translation>24時間</translation>
    </message>
    <message>
        <source>Uptime in the last 24 hours</source>
        <translation>過去24時間の稼働率</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>uptime</comment>
        <translation>30日</translation>
    </message>
    <message>
        <source>Uptime in the last 30 days</source>
        <translation>過去30日間の稼働率</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>Median response time in the last 24 hours</source>
        <translation>過去24時間の応答時間の中央値</translation>
    </message>
    <message>
        <source>Median response time of the most recent results</source>
        <translation>最近の結果の応答時間の中央値</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>percentile</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>95 % of the response times in the last 24 hours were at most this long</source>
        <translation>過去24時間の応答時間の95 %が、この時間以内でした</translation>
    </message>
    <message>
        <source>95 % of the last response times were at most this long</source>
        <translation>最近の応答時間の95 %が、この時間以内でした</translation>
    </message>
    <message>
        <source>last check</source>
        <translation>前回のチェック</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandRuns</name>
    <message>
        <source>“%1” can&apos;t be started. Is it installed, and is its folder in PATH?</source>
        <translation>「%1」を開始できません。インストールされていて、そのフォルダーがPATHに含まれていますか?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Printed too much and was stopped</source>
        <translation>出力が多すぎたため停止</translation>
    </message>
    <message>
        <source>Killed by a signal</source>
        <translation>シグナルで強制終了</translation>
    </message>
    <message>
        <source>Exit status %1</source>
        <translation>終了ステータス%1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a command</comment>
        <translation>実行中</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandRunsDialog</name>
    <message>
        <source>&amp;Stop the command</source>
        <translation>コマンドを停止(&amp;S)</translation>
    </message>
    <message>
        <source>Runs of your commands</source>
        <translation>コマンドの実行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>出力なし</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>出力(&amp;O)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandsMenu</name>
    <message>
        <source>R&amp;un a command</source>
        <translation>コマンドを実行(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;runs</source>
        <translation>実行を表示(&amp;R)</translation>
    </message>
    <message>
        <source>Show the output and the exit status of your commands, and stop them</source>
        <translation>コマンドの出力と終了ステータスを表示し、コマンドを停止できます</translation>
    </message>
    <message>
        <source>&amp;Edit commands…</source>
        <translation>コマンドを編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Add, change and remove commands that run for a target, such as ssh or ping</source>
        <translation>sshやpingなど、監視対象に対して実行するコマンドを追加、変更、削除します</translation>
    </message>
    <message>
        <source>“%1” has run for %2.</source>
        <translation>「%1」の実行開始から%2が経過しました。</translation>
    </message>
    <message>
        <source>Run the command?</source>
        <translation>コマンドを実行しますか?</translation>
    </message>
    <message numerus="yes">
        <source>“%1” runs once for each of %Ln target(s).</source>
        <translation>
            <numerusform>「%1」は、監視対象%Ln件に対して1回ずつ実行されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandsPage</name>
    <message>
        <source>such as http, tcp</source>
        <translation>例: http, tcp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>The text of the menu item.</source>
        <translation>メニュー項目のテキスト。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>The program and its arguments, without a shell. Placeholders: %1.</source>
        <translation>プログラムとその引数。シェルは使いません。プレースホルダー: %1。</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>The types of targets that it is for, such as http, tcp. Leave empty for all.</source>
        <translation>対象とする監視対象の種類。例: http, tcp。空欄にすると、すべての種類になります。</translation>
    </message>
    <message>
        <source>Opens its own window</source>
        <translation>独自のウィンドウを開く</translation>
    </message>
    <message>
        <source>For terminals and other programs with a window: they keep running when Watchkeeper quits. Watchkeeper doesn&apos;t show their output.</source>
        <translation>端末など、ウィンドウを持つプログラム用です。Watchkeeperが終了しても動作を続けます。Watchkeeperは出力を表示しません。</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>page of the settings</comment>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands appear in the menu of a target and in the command palette. Keys are set in “Help, Keyboard shortcuts”.</source>
        <translation>コマンドは、監視対象のメニューとコマンドパレットに表示されます。キーは「ヘルプ、キーボードショートカット」で設定します。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Empty command</source>
        <translation>空のコマンド(&amp;E)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>削除(&amp;V)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ移動(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ移動(&amp;D)</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>名前なし</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PageList</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PaletteModel</name>
    <message>
        <source>not available right now</source>
        <translation>現在は使用不可</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PathEditor</name>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <translation>参照: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PhasesBar</name>
    <message>
        <source>Time by phase</source>
        <translation>段階別の時間</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase, duration</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PictureView</name>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2ピクセル</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProblemCard</name>
    <message>
        <source>Find out why %1 is down. This target will be checked as soon as %1 recovers.</source>
        <translation>%1がダウンしている理由を調べてください。この監視対象は、%1が復旧するとすぐにチェックされます。</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>• %1</source>
        <comment>a step to try</comment>
        <translation>• %1</translation>
    </message>
    <message>
        <source>Hide what to try</source>
        <translation>対処方法を隠す</translation>
    </message>
    <message>
        <source>Show what to try</source>
        <translation>対処方法を表示</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProfileMessages</name>
    <message>
        <source>Nothing is saved in this session: changes to targets and settings are lost when the window closes. To keep them, start Watchkeeper without targets on the command line and without --sample.</source>
        <translation>このセッションでは何も保存されません。監視対象と設定の変更は、ウィンドウを閉じると失われます。保存するには、コマンドラインで監視対象と--sampleを指定せずにWatchkeeperを起動してください。</translation>
    </message>
    <message>
        <source>This is a demo: its services and their results are simulated. After 20 seconds, one of them fails, and recovers two minutes later. Nothing that you change here is kept.</source>
        <translation>これはデモです。サービスとその結果はシミュレーションです。20秒後に1つが失敗し、2分後に復旧します。ここでの変更は保存されません。</translation>
    </message>
    <message>
        <source>&amp;Start with your own targets</source>
        <translation>自分の監視対象で始める(&amp;S)</translation>
    </message>
    <message>
        <source>The demo can&apos;t be shown. %1</source>
        <translation>デモを表示できません。%1</translation>
    </message>
    <message>
        <source>The profile %1 can&apos;t be written to. Its targets are monitored, but no results are stored and no alerts are sent. Changes to targets and settings are lost when the window closes.</source>
        <translation>プロファイル%1に書き込めません。監視対象は監視されますが、結果は保存されず、アラートも送信されません。監視対象と設定の変更は、ウィンドウを閉じると失われます。</translation>
    </message>
    <message>
        <source>Some of your custom check types or presets have errors. Fix their files and restart Watchkeeper.</source>
        <translation>独自のチェックの種類またはプリセットの一部にエラーがあります。ファイルを修正し、Watchkeeperを再起動してください。</translation>
    </message>
    <message>
        <source>&amp;Open folders</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>%1 has errors and was left unchanged. Fix it to edit targets here.</source>
        <translation>%1にエラーがあるため、変更しませんでした。ここで監視対象を編集するには、修正してください。</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>ファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.jsonがWatchkeeperの外部で変更されました。変更を読み込みました。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these targets, which were changed in both places:</source>
        <translation>targets.jsonがWatchkeeperの外部で変更されました。両方で変更された次の監視対象では、現在の編集内容が維持されています:</translation>
    </message>
    <message>
        <source>Part of the history hasn&apos;t been sent to the server yet. %1 The full history is stored on this computer, and Watchkeeper will send the missing part as soon as possible.</source>
        <translation>履歴の一部がまだサーバーに送信されていません。%1 履歴全体はこのコンピューターに保存されており、Watchkeeperは不足分をできるだけ早く送信します。</translation>
    </message>
    <message>
        <source>Some alerts may not be delivered:</source>
        <translation>次のアラートは配信されない可能性があります:</translation>
    </message>
    <message>
        <source>Some reference targets in the network settings are invalid and ignored:</source>
        <translation>ネットワーク設定の次の参照先は正しくないため、無視されます:</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) couldn&apos;t be stored in time and are missing from the history.</source>
        <translation>
            <numerusform>%n件の結果を時間内に保存できず、履歴から欠けています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings haven&apos;t been saved yet. %1 They remain in effect until Watchkeeper quits. Watchkeeper will try to save them again the next time you change something.</source>
        <translation>設定はまだ保存されていません。%1 Watchkeeperを終了するまで有効です。次に何かを変更したときに、Watchkeeperが再び保存を試みます。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Your changes haven&apos;t been saved yet. %1 They&apos;re kept in memory, and Watchkeeper will try again the next time you change something.</source>
        <translation>変更はまだ保存されていません。%1 変更はメモリーに保持されており、次に何かを変更したときにWatchkeeperが再試行します。</translation>
    </message>
    <message>
        <source>&amp;Quit without saving</source>
        <translation>保存せずに終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RecentEventsCard</name>
    <message>
        <source>Recent events</source>
        <translation>最近のイベント</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RecentHistoryLoader</name>
    <message>
        <source>This profile is read-only, so notes can&apos;t be stored.</source>
        <translation>このプロファイルは読み取り専用のため、メモを保存できません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReleaseDialog</name>
    <message>
        <source>&amp;Check now</source>
        <translation>今すぐチェック(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open its page</source>
        <translation>ページを開く(&amp;O)</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>Watchkeeper asks %1. It sends nothing about you, this computer or your targets, and it installs nothing.</source>
        <translation>Watchkeeperは%1に問い合わせます。ユーザー、このコンピューター、監視対象に関する情報は送信せず、何もインストールしません。</translation>
    </message>
    <message>
        <source>&amp;Ask for new versions once a day</source>
        <translation>新しいバージョンを1日1回問い合わせる(&amp;A)</translation>
    </message>
    <message>
        <source>Watchkeeper %1</source>
        <translation>Watchkeeper %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Released on %1. You use version %2.</source>
        <translation>%1にリリースされました。現在のバージョンは%2です。</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>まだチェックしていません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>復元(&amp;R)</translation>
    </message>
    <message>
        <source>Remove for &amp;ever…</source>
        <translation>完全に削除(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;mpty…</source>
        <translation>空にする(&amp;M)…</translation>
    </message>
    <message>
        <source>Removed targets</source>
        <translation>削除した監視対象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>time of the removal of a target</comment>
        <translation>削除日時</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Removed targets aren&apos;t kept. To change this, open “Settings, General”.</source>
        <translation>削除した監視対象は保存されません。変更するには、「設定、全般」を開いてください。</translation>
    </message>
    <message numerus="yes">
        <source>No removed targets. They are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>削除した監視対象はありません。削除した監視対象は%n日間保存されます。変更するには、「設定、全般」を開いてください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed targets are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>削除した監視対象は%n日間保存されます。変更するには、「設定、全般」を開いてください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) can&apos;t be restored any more.</source>
        <translation>
            <numerusform>監視対象%Ln件は復元できなくなります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln removed target(s) can&apos;t be restored any more.</source>
        <translation>
            <numerusform>削除した監視対象%Ln件がすべて復元できなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for ever?</source>
        <translation>完全に削除しますか?</translation>
    </message>
    <message>
        <source>&amp;Remove for ever</source>
        <translation>完全に削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>維持(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsKeeper</name>
    <message>
        <source>Nothing was restored. %1</source>
        <translation>何も復元されませんでした。%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) restored.</source>
        <translation>
            <numerusform>監視対象%Ln件を復元しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReplyTab</name>
    <message>
        <source>Redirected from: %1</source>
        <translation>リダイレクト元: %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Sent data</source>
        <translation>送信データ</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReportDialog</name>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>Include &amp;removed targets</source>
        <translation>削除した監視対象を含める(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>日付を指定</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTMLページ</translation>
    </message>
    <message>
        <source>PDF</source>
        <comment>a file format</comment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>稼働率レポート</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>～</translation>
    </message>
    <message>
        <source>Perio&amp;d:</source>
        <translation>期間(&amp;D):</translation>
    </message>
    <message>
        <source>T&amp;argets:</source>
        <translation>監視対象(&amp;A):</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>タイトル(&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>ファイル(&amp;L):</translation>
    </message>
    <message>
        <source>Privacy mode is on. The report has stand-ins instead of hosts, IP addresses and user names.</source>
        <translation>プライバシーモードがオンです。レポートでは、ホスト、IPアドレス、ユーザー名が仮の名前になります。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message numerus="yes">
        <source>All (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>すべて (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected in the table (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>表で選択中 (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matching the filter (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>フィルターに一致 (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Reading target %1 of %2…</source>
        <translation>監視対象%2件中%1件目を読み込み中…</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1はすでに存在します。</translation>
    </message>
    <message>
        <source>Some results may be missing. %1</source>
        <translation>一部の結果が欠けている可能性があります。%1</translation>
    </message>
    <message>
        <source>Report saved to %1.</source>
        <translation>レポートを%1に保存しました。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html *.htm)</source>
        <translation>HTMLページ (*.html *.htm)</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>キャンセルしました。ファイルは書き込まれていません。</translation>
    </message>
    <message>
        <source>The first day can&apos;t be after the last day or in the future.</source>
        <translation>最初の日は、最後の日より後や未来の日にはできません。</translation>
    </message>
    <message>
        <source>Enter a folder and a file name that ends with .html or .pdf.</source>
        <translation>フォルダーと、.htmlまたは.pdfで終わるファイル名を入力してください。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>置き換え(&amp;P)</translation>
    </message>
    <message>
        <source>Cr&amp;eate again</source>
        <translation>再作成(&amp;E)</translation>
    </message>
    <message>
        <source>Cr&amp;eate report</source>
        <translation>レポートを作成(&amp;E)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResponseTab</name>
    <message>
        <source>Body view</source>
        <translation>本文の表示方法</translation>
    </message>
    <message>
        <source>Formatted</source>
        <comment>view of a body</comment>
        <translation>整形済み</translation>
    </message>
    <message>
        <source>As received</source>
        <comment>view of a body</comment>
        <translation>受信時のまま</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>view of a body</comment>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Find in the body (Ctrl+F)</source>
        <translation>本文を検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>本文をコピー</translation>
    </message>
    <message>
        <source>Save the body as a file</source>
        <translation>本文をファイルに保存</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>エラー出力</translation>
    </message>
    <message>
        <source>The content is no longer in memory. Check again to see it.</source>
        <translation>内容はもうメモリーにありません。見るには、もう一度チェックしてください。</translation>
    </message>
    <message>
        <source>Save the part of the body that was kept</source>
        <translation>保存された部分の本文を保存</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>本文の保存</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResultsHeader</name>
    <message>
        <source>&amp;Sort by this column</source>
        <translation>この列で並べ替え(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;verse the order of this column</source>
        <translation>この列の順序を逆にする(&amp;V)</translation>
    </message>
    <message>
        <source>A&amp;lso sort by this column</source>
        <translation>この列でも並べ替え(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;top sorting by this column</source>
        <translation>この列での並べ替えをやめる(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResultsView</name>
    <message>
        <source>S&amp;ort again</source>
        <translation>並べ替え直す(&amp;O)</translation>
    </message>
    <message>
        <source>Sort the rows again to reflect new results</source>
        <translation>新しい結果に合わせて行を並べ替え直します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RowMarks</name>
    <message>
        <source>Mar&amp;ks</source>
        <translation>マーク(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>マークを付ける(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the selected rows to find them again, or remove their marks</source>
        <translation>後で見つけられるように選択した行にマークを付けるか、マークを外します</translation>
    </message>
    <message>
        <source>&amp;Next marked row</source>
        <translation>次のマーク付きの行(&amp;N)</translation>
    </message>
    <message>
        <source>Select the next row with a mark</source>
        <translation>次のマーク付きの行を選択します</translation>
    </message>
    <message>
        <source>&amp;Previous marked row</source>
        <translation>前のマーク付きの行(&amp;P)</translation>
    </message>
    <message>
        <source>Select the previous row with a mark</source>
        <translation>前のマーク付きの行を選択します</translation>
    </message>
    <message>
        <source>Unmark &amp;all</source>
        <translation>すべてのマークを外す(&amp;A)</translation>
    </message>
    <message>
        <source>Remove all marks</source>
        <translation>すべてのマークを外します</translation>
    </message>
    <message>
        <source>Un&amp;mark</source>
        <translation>マークを外す(&amp;M)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RuleHelp</name>
    <message>
        <source>How to write alert rules</source>
        <translation>アラートルールの書き方</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulePreview</name>
    <message>
        <source>No targets in this profile yet.</source>
        <translation>このプロファイルに監視対象はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>Currently matches none of the %n target(s) in this profile.</source>
        <translation>
            <numerusform>現在、このプロファイルの監視対象%n件のいずれにも一致しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Currently matches %1 of %n target(s): %2</source>
        <translation>
            <numerusform>現在、このプロファイルの監視対象%n件中%1件に一致します: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more.</source>
        <translation>
            <numerusform>%1、ほか%n件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Event to preview</source>
        <translation>プレビューするイベント</translation>
    </message>
    <message>
        <source>Preview: down</source>
        <comment>of an alert</comment>
        <translation>プレビュー: ダウン</translation>
    </message>
    <message>
        <source>Preview: degraded</source>
        <comment>of an alert</comment>
        <translation>プレビュー: 機能低下</translation>
    </message>
    <message>
        <source>Preview: recovery</source>
        <comment>of an alert</comment>
        <translation>プレビュー: 復旧</translation>
    </message>
    <message>
        <source>Alert text</source>
        <translation>アラートのテキスト</translation>
    </message>
    <message>
        <source>&amp;Back-test…</source>
        <translation>バックテスト(&amp;B)…</translation>
    </message>
    <message>
        <source>See what the rules on this page would have sent in the past</source>
        <translation>このページのルールが過去に送信していたはずのアラートを表示します</translation>
    </message>
    <message>
        <source>Help for rules: placeholders, filters and times</source>
        <translation>ルールのヘルプ: プレースホルダー、フィルター、時間</translation>
    </message>
    <message>
        <source>This rule doesn&apos;t send alerts for this event.</source>
        <translation>このルールは、このイベントではアラートを送信しません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RuleSuggestions</name>
    <message>
        <source>Choose alert rules</source>
        <translation>アラートルールを選択</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulesPage</name>
    <message>
        <source>Alert rules</source>
        <translation>アラートルール</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>ルールを追加</translation>
    </message>
    <message>
        <source>Duplicate rule</source>
        <translation>ルールを複製</translation>
    </message>
    <message>
        <source>Remove rule (Del)</source>
        <translation>ルールを削除 (Del)</translation>
    </message>
    <message>
        <source>No rules and no channels yet. Add a channel on the “Alert channels” page, then add a rule here.</source>
        <translation>ルールもチャンネルもまだありません。「アラートチャンネル」ページでチャンネルを追加してから、ここでルールを追加してください。</translation>
    </message>
    <message>
        <source>No rules yet, so no alerts are sent. A rule defines which targets and events send alerts, and through which channels. Add one.</source>
        <translation>ルールがまだないため、アラートは送信されません。ルールは、どの監視対象とイベントでアラートを送信し、どのチャンネルを使うかを定義します。ルールを追加してください。</translation>
    </message>
    <message>
        <source>Remove this rule?</source>
        <translation>このルールを削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>This rule is set in “alerts” of %n target(s). It will no longer send alerts for them.</source>
        <translation>
            <numerusform>このルールは、監視対象%n件の「alerts」に設定されています。今後、これらのアラートを送信しなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新しいルール</translation>
    </message>
    <message>
        <source>No alerts are sent: the rule has no channel.</source>
        <translation>アラートは送信されません。ルールにチャンネルがありません。</translation>
    </message>
    <message>
        <source>Fix the filter to see which targets match.</source>
        <translation>一致する監視対象を見るには、フィルターを修正してください。</translation>
    </message>
    <message>
        <source>Rename alert rules</source>
        <translation>アラートルールの名前の変更</translation>
    </message>
    <message>
        <source>The channel “%1” has errors. Fix it on the “Alert channels” page, then try again.</source>
        <translation>チャンネル「%1」にエラーがあります。「アラートチャンネル」ページで修正し、もう一度試してください。</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>バックテスト</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RunBars</name>
    <message>
        <source>Last run</source>
        <translation>前回の実行</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>今回の実行</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>1つずつの場合</translation>
    </message>
    <message>
        <source>This run has taken %1 so far. Checking one by one would have taken %2.</source>
        <translation>この実行は現在まで%1かかっています。1つずつチェックすると%2かかったはずです。</translation>
    </message>
    <message>
        <source>Last run cancelled after %1. Checking one by one would have taken %2.</source>
        <translation>前回の実行は%1後にキャンセルされました。1つずつチェックすると%2かかったはずです。</translation>
    </message>
    <message>
        <source>Last run: %1. Checking one by one would have taken %2.</source>
        <translation>前回の実行: %1。1つずつチェックすると%2かかったはずです。</translation>
    </message>
    <message>
        <source>Last run: %1, %3× faster than one by one (%2).</source>
        <translation>前回の実行: %1、1つずつの場合 (%2) より%3×高速。</translation>
    </message>
    <message>
        <source>Run time compared with checking one by one</source>
        <translation>実行時間と1つずつチェックした場合の比較</translation>
    </message>
    <message>
        <source>(%1×)</source>
        <translation>(%1×)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>duration, factor</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::Screenshot</name>
    <message>
        <source>“%1” can&apos;t be opened right now.</source>
        <translation>「%1」は現在開けません。</translation>
    </message>
    <message>
        <source>The screenshot couldn&apos;t be saved as %1. Is the folder writable, and does the name end in .png?</source>
        <translation>スクリーンショットを%1として保存できませんでした。フォルダーは書き込み可能で、名前は.pngで終わっていますか?</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SecretEditor</name>
    <message>
        <source>Storage location of “%1”</source>
        <translation>「%1」の保存場所</translation>
    </message>
    <message>
        <source>Keychain</source>
        <comment>place of a secret</comment>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <comment>place of a secret</comment>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>File</source>
        <comment>place of a secret</comment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Plain text</source>
        <comment>place of a secret</comment>
        <translation>平文</translation>
    </message>
    <message>
        <source>Show text</source>
        <translation>テキストを表示</translation>
    </message>
    <message>
        <source>Keychain (unavailable)</source>
        <comment>place of a secret</comment>
        <translation>キーチェーン (使用不可)</translation>
    </message>
    <message>
        <source>Secrets stay in the keychain even when they are no longer used. An older version of the file may still refer to them. To view or remove them, search for “watchkeeper” in the keychain app.</source>
        <translation>シークレットは、使われなくなってもキーチェーンに残ります。古いバージョンのファイルがまだ参照している可能性があるためです。表示または削除するには、キーチェーンアプリで「watchkeeper」を検索してください。</translation>
    </message>
    <message>
        <source>No secret has been entered for this location yet. Enter the secret, or choose the previous location.</source>
        <translation>この場所のシークレットはまだ入力されていません。シークレットを入力するか、以前の場所を選択してください。</translation>
    </message>
    <message>
        <source>Stored in the keychain. Type to replace it</source>
        <translation>キーチェーンに保存済み。置き換えるには入力</translation>
    </message>
    <message>
        <source>Variable name</source>
        <translation>変数名</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>ファイルのパス</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SelectionPage</name>
    <message>
        <source>Select a target to see its result and the reason for it.</source>
        <translation>監視対象を選択すると、その結果と理由が表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) selected</source>
        <translation>
            <numerusform>監視対象%Ln件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state of targets</comment>
        <translation>%2%1件</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SendTestPanel</name>
    <message>
        <source>Event for the sample alert</source>
        <translation>サンプルアラートのイベント</translation>
    </message>
    <message>
        <source>a target that is down</source>
        <translation>ダウンした監視対象</translation>
    </message>
    <message>
        <source>a target that is degraded</source>
        <translation>機能低下の監視対象</translation>
    </message>
    <message>
        <source>a recovery</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Test in progress</source>
        <translation>テスト中</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Sends a sample alert through this channel with the values shown here, even if they haven&apos;t been saved.</source>
        <translation>まだ保存されていなくても、ここに表示されている値を使って、このチャンネルでサンプルアラートを送信します。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Stopped. The alert may or may not have been delivered.</source>
        <translation>中止しました。アラートは配信された可能性も、されていない可能性もあります。</translation>
    </message>
    <message>
        <source>St&amp;op sending</source>
        <translation>送信を中止(&amp;O)</translation>
    </message>
    <message>
        <source>Send &amp;test</source>
        <translation>テストを送信(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServiceDialog</name>
    <message>
        <source>Add a well-known service</source>
        <translation>よく使われるサービスの追加</translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>監視対象を追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>サーバー(&amp;S):</translation>
    </message>
    <message>
        <source>Enter the server the service runs on. The default port is %1.</source>
        <translation>サービスが動作しているサーバーを入力してください。既定のポートは%1です。</translation>
    </message>
    <message>
        <source>Enter the remaining settings in the next form: %1.</source>
        <translation>残りの設定は次のフォームで入力します: %1。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServiceImportDialog</name>
    <message>
        <source>&amp;Fetch targets</source>
        <translation>監視対象を取得(&amp;F)</translation>
    </message>
    <message>
        <source>Fetching the targets</source>
        <translation>監視対象を取得中</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>サービス(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A):</translation>
    </message>
    <message>
        <source>API &amp;token:</source>
        <translation>APIトークン(&amp;T):</translation>
    </message>
    <message>
        <source>Find the token under %1. One that can only read is enough. Watchkeeper doesn&apos;t store it.</source>
        <translation>トークンは%1にあります。読み取り専用のもので十分です。Watchkeeperはトークンを保存しません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServicePicker</name>
    <message>
        <source>Databases and caches</source>
        <translation>データベースとキャッシュ</translation>
    </message>
    <message>
        <source>Queues and coordination</source>
        <translation>キューと協調</translation>
    </message>
    <message>
        <source>Web servers and proxies</source>
        <translation>Webサーバーとプロキシ</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Sign-in and secrets</source>
        <translation>サインインとシークレット</translation>
    </message>
    <message>
        <source>Files and storage</source>
        <translation>ファイルとストレージ</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Network and remote access</source>
        <translation>ネットワークとリモートアクセス</translation>
    </message>
    <message>
        <source>Chat and telephony</source>
        <translation>チャットと電話</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>ゲーム</translation>
    </message>
    <message>
        <source>Home and devices</source>
        <translation>家庭と機器</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unixソケット</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>transport and port, such as TCP 6379</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The service may require credentials. %1</source>
        <translation>サービスに認証情報が必要な場合があります。%1</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>サービスの選択</translation>
    </message>
    <message>
        <source>Service name, such as postgresql</source>
        <translation>サービス名 (postgresqlなど)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>選択(&amp;C)</translation>
    </message>
    <message>
        <source>Open a category, or search by name.</source>
        <translation>カテゴリーを開くか、名前で検索してください。</translation>
    </message>
    <message>
        <source>Service not found. You can still monitor it as a web page or a TCP port.</source>
        <translation>サービスが見つかりません。WebページまたはTCPポートとして監視することはできます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SettingsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>適用(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix it to edit the default schedule here.</source>
        <translation>targets.jsonにエラーがあります。ここで既定のスケジュールを編集するには、修正してください。</translation>
    </message>
    <message>
        <source>Saving secrets to the keychain…</source>
        <translation>シークレットをキーチェーンに保存中…</translation>
    </message>
    <message>
        <source>%1 Nothing has been changed yet. Choose another location for the secret, or try again.</source>
        <translation>%1 まだ何も変更されていません。シークレットの別の場所を選択するか、もう一度試してください。</translation>
    </message>
    <message>
        <source>Some settings on this page are missing or invalid. The secret was saved to the keychain. Nothing else has been changed yet.</source>
        <translation>このページの一部の設定がないか、正しくありません。シークレットはキーチェーンに保存されました。ほかはまだ何も変更されていません。</translation>
    </message>
    <message>
        <source>Some settings on this page are missing or invalid. Nothing has been changed yet.</source>
        <translation>このページの一部の設定がないか、正しくありません。まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>The default schedule wasn&apos;t saved because targets.json has errors. All other settings were saved. Fix the file, then save again.</source>
        <translation>targets.jsonにエラーがあるため、既定のスケジュールは保存されませんでした。ほかの設定はすべて保存されました。ファイルを修正してから、もう一度保存してください。</translation>
    </message>
    <message>
        <source>Review the pages, then save. Nothing has been changed yet.</source>
        <translation>ページを確認してから保存してください。まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>変更を破棄しますか?</translation>
    </message>
    <message>
        <source>Your changes to the settings haven&apos;t been saved.</source>
        <translation>設定の変更がまだ保存されていません。</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>変更を破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>編集を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>「%1」に一致する設定はありません。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.jsonがWatchkeeperの外部で変更されました。変更を読み込みました。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in both places: %1.</source>
        <translation>targets.jsonがWatchkeeperの外部で変更されました。両方で変更された次の項目では、現在の編集内容が維持されています: %1。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SettingsFormPage</name>
    <message>
        <source>General</source>
        <comment>page of settings</comment>
        <translation>全般</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>page of settings</comment>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>page of settings</comment>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>History</source>
        <comment>page of settings</comment>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Appearance</source>
        <comment>page of settings</comment>
        <translation>外観</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>page of settings</comment>
        <translation>詳細設定</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SetupTab</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>設定内容</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSONとしてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the settings as they are stored in targets.json, with *** for secrets</source>
        <translation>設定をtargets.jsonに保存されている形でコピーします。シークレットは***になります</translation>
    </message>
    <message>
        <source>Edit the settings of this target</source>
        <translation>この監視対象の設定を編集します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ShortcutRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ShortcutsDialog</name>
    <message>
        <source>&amp;Shortcut:</source>
        <translation>ショートカット(&amp;S):</translation>
    </message>
    <message>
        <source>Remo&amp;ve shortcut</source>
        <translation>ショートカットを削除(&amp;V)</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>既定を使用(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset all shortcuts</source>
        <translation>すべてのショートカットをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search by action or shortcut</source>
        <translation>操作またはショートカットで検索</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>操作とそのショートカット</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新しいショートカット</translation>
    </message>
    <message>
        <source>Press the new shortcut</source>
        <translation>新しいショートカットを押してください</translation>
    </message>
    <message>
        <source>Maintenance week: move the cursor</source>
        <translation>メンテナンスの週: カーソルを移動</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <comment>shortcut</comment>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Maintenance week: mark a span</source>
        <translation>メンテナンスの週: 期間を選択</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Shift+矢印キー</translation>
    </message>
    <message>
        <source>Maintenance week: add or edit at the cursor</source>
        <translation>メンテナンスの週: カーソル位置で追加または編集</translation>
    </message>
    <message>
        <source>Maintenance week: change the time at the cursor</source>
        <translation>メンテナンスの週: カーソル位置の時刻を変更</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Ctrl+矢印キー</translation>
    </message>
    <message>
        <source>Maintenance week: change the duration at the cursor</source>
        <translation>メンテナンスの週: カーソル位置の継続時間を変更</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Ctrl+Shift+矢印キー</translation>
    </message>
    <message>
        <source>Maintenance week: remove at the cursor</source>
        <translation>メンテナンスの週: カーソル位置で削除</translation>
    </message>
    <message>
        <source>Fixed key of the week in the maintenance calendar</source>
        <translation>メンテナンスカレンダーの週表示の固定キー</translation>
    </message>
    <message>
        <source>Reassi&amp;gn</source>
        <translation>割り当て直す(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>割り当て(&amp;A)</translation>
    </message>
    <message>
        <source>%1 is already assigned to “%2”. Reassigning it leaves “%2” without a shortcut.</source>
        <translation>%1はすでに「%2」に割り当てられています。割り当て直すと、「%2」のショートカットがなくなります。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::Sidebar</name>
    <message>
        <source>&amp;Filter by this item</source>
        <translation>この項目で絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>Remove &amp;this item from the filter</source>
        <translation>この項目をフィルターから外す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add this item to the filter</source>
        <translation>この項目をフィルターに追加(&amp;A)</translation>
    </message>
    <message>
        <source>Stop filtering this item &amp;out</source>
        <translation>この項目の除外をやめる(&amp;O)</translation>
    </message>
    <message>
        <source>Filter this item &amp;out</source>
        <translation>この項目を除外(&amp;O)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SidebarSplitter</name>
    <message>
        <source>S&amp;idebar</source>
        <translation>サイドバー(&amp;I)</translation>
    </message>
    <message>
        <source>Show states, tags and types to filter by</source>
        <translation>絞り込みに使う状態、タグ、種類を表示します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SidebarTree</name>
    <message>
        <source>Filters by state, tag and type</source>
        <translation>状態、タグ、種類で絞り込みます</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>problems</comment>
        <translation>未確定</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>タグなし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line of the sidebar, spoken</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, filtered out</source>
        <translation>%1、除外中</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SortMenu</name>
    <message>
        <source>Sort b&amp;y</source>
        <translation>並べ替え(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Also by</source>
        <translation>次の列でも並べ替え(&amp;A)</translation>
    </message>
    <message>
        <source>Choose the column again for the opposite order, and once more to remove it from the sort order.</source>
        <translation>列をもう一度選択すると順序が逆になり、さらに選択すると並べ替えから外れます。</translation>
    </message>
    <message>
        <source>%1 (ascending)</source>
        <translation>%1 (昇順)</translation>
    </message>
    <message>
        <source>%1 (descending)</source>
        <translation>%1 (降順)</translation>
    </message>
    <message>
        <source>%1 (%2, ascending)</source>
        <comment>a column and its position in the sort order</comment>
        <translation>%1 (%2、昇順)</translation>
    </message>
    <message>
        <source>%1 (%2, descending)</source>
        <comment>a column and its position in the sort order</comment>
        <translation>%1 (%2、降順)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SpreadView</name>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 (%5), %6 below</source>
        <comment>two numbers with unit, two counts, two shares</comment>
        <translation>%1～%2: %3/%4 (%5)、これ未満%6</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StartPages</name>
    <message>
        <source>Reading targets…</source>
        <translation>監視対象を読み込み中…</translation>
    </message>
    <message>
        <source>The targets can&apos;t be shown</source>
        <translation>監視対象を表示できません</translation>
    </message>
    <message>
        <source>The targets file couldn&apos;t be read and was left unchanged. The errors are shown above. Watchkeeper reloads the file automatically once you fix it.</source>
        <translation>監視対象のファイルを読み取れなかったため、変更しませんでした。エラーは上に表示されています。修正すると、Watchkeeperがファイルを自動的に再読み込みします。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StatusHeader</name>
    <message>
        <source>Acknowledge</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>Stop further alerts for these problems</source>
        <translation>これらの問題のアラートの送信を止めます</translation>
    </message>
    <message>
        <source>Select this target and show its details</source>
        <translation>この監視対象を選択し、詳細を表示します</translation>
    </message>
    <message>
        <source>Start scheduled checks again</source>
        <translation>定期チェックを再開します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StatusLine</name>
    <message>
        <source>checked %1 of %2</source>
        <translation>チェック済み%1/%2</translation>
    </message>
    <message>
        <source>last run cancelled after %1</source>
        <translation>前回の実行は%1後にキャンセル</translation>
    </message>
    <message>
        <source>last run %1</source>
        <translation>前回の実行%1</translation>
    </message>
    <message>
        <source>last run %1, %3× faster than one by one (%2)</source>
        <translation>前回の実行%1、1つずつの場合 (%2) より%3×高速</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>監視対象%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 running</source>
        <comment>checks</comment>
        <translation>
            <numerusform>実行中%Ln/%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>checks</comment>
        <translation>
            <numerusform>待機中%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <comment>checks</comment>
        <translation>
            <numerusform>遅延%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) a second</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>毎秒%Ln件の結果</numerusform>
        </translation>
    </message>
    <message>
        <source>schedule paused</source>
        <translation>スケジュールは一時停止中</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進行状況</translation>
    </message>
    <message>
        <source>No checks are running: the engine hasn&apos;t responded since %1.</source>
        <translation>実行中のチェックはありません。エンジンが%1から応答していません。</translation>
    </message>
    <message>
        <source>A folder may not be responding, for example on a network drive. The engine continues automatically once the folder responds. Until then, the table is out of date.</source>
        <translation>ネットワークドライブなどのフォルダーが応答していない可能性があります。フォルダーが応答すると、エンジンは自動的に続行します。それまで、表の内容は最新ではありません。</translation>
    </message>
    <message>
        <source>The engine is responding again, and checks continue.</source>
        <translation>エンジンが再び応答し、チェックが続行されています。</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>beside a table of the past</comment>
        <translation>現在: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SuggestionRow</name>
    <message>
        <source>Suggestions for this computer</source>
        <translation>このコンピューター向けの候補</translation>
    </message>
    <message>
        <source>Adds a target for this computer and checks it at once</source>
        <translation>このコンピューターの監視対象を追加し、すぐにチェックします</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>これらすべて</translation>
    </message>
    <message>
        <source>Adds all suggestions</source>
        <translation>すべての候補を追加します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SystemReaderText::SystemReaderText</name>
    <message>
        <source>Watchkeeper doesn&apos;t support this check on this operating system</source>
        <translation>Watchkeeperはこのオペレーティングシステムでこのチェックに対応していません</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableActions</name>
    <message>
        <source>&amp;Export table…</source>
        <translation>表をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the rows and columns shown to a file</source>
        <translation>表示中の行と列をファイルに保存します</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>%1だけを表示</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1を除外</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableExport</name>
    <message>
        <source>Export table</source>
        <translation>表のエクスポート</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON, one object per line (*.ndjson)</source>
        <translation>JSON、1行に1オブジェクト (*.ndjson)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdownの表 (*.md)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n row(s) to %1.</source>
        <translation>
            <numerusform>%n行を%1にエクスポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Table not exported</source>
        <translation>表をエクスポートできません</translation>
    </message>
    <message>
        <source>The table couldn&apos;t be written to %1.</source>
        <translation>表を%1に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagChips</name>
    <message numerus="yes">
        <source>Show %n more tag(s)</source>
        <translation>
            <numerusform>ほか%n個のタグを表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only targets with the tag “%1”</source>
        <translation>タグ「%1」の監視対象だけを表示</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagCommands</name>
    <message numerus="yes">
        <source>Tag %n target(s)</source>
        <translation>
            <numerusform>監視対象%n件のタグ付け</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename tag “%1” to “%2”</source>
        <translation>タグ「%1」の名前を「%2」に変更</translation>
    </message>
    <message>
        <source>The tag “%1” will be removed from all targets, but is still used here:</source>
        <translation>タグ「%1」はすべての監視対象から削除されますが、次の場所でまだ使われています:</translation>
    </message>
    <message>
        <source>Remove this tag?</source>
        <translation>このタグを削除しますか?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>維持(&amp;K)</translation>
    </message>
    <message>
        <source>Remove tag “%1”</source>
        <translation>タグ「%1」の削除</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>アラートルール</translation>
    </message>
    <message>
        <source>Alert rules that use the tag couldn&apos;t be updated to the new name. %1</source>
        <translation>このタグを使うアラートルールを新しい名前に更新できませんでした。%1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新しいタグ</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %n target(s):</source>
        <translation>
            <numerusform>監視対象%n件に付けるタグ:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>タグの名前の変更</translation>
    </message>
    <message>
        <source>New name for “%1” (if a tag with that name exists, the two are merged):</source>
        <translation>「%1」の新しい名前 (同じ名前のタグがある場合は統合されます):</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>Add this tag to the &amp;selected targets</source>
        <translation>このタグを選択した監視対象に追加(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move from all targets</source>
        <translation>すべての監視対象から削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New tag for the selected targets…</source>
        <translation>選択した監視対象に新しいタグ(&amp;N)…</translation>
    </message>
    <message>
        <source>Select targets in the table first, or drag them onto “Tags”</source>
        <translation>先に表で監視対象を選択するか、監視対象を「タグ」にドラッグしてください</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagUses</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>グループ: %1</translation>
    </message>
    <message>
        <source>Maintenance: %1</source>
        <translation>メンテナンス: %1</translation>
    </message>
    <message>
        <source>Alert rules: %1</source>
        <translation>アラートルール: %1</translation>
    </message>
    <message>
        <source>Saved filters: %1</source>
        <translation>保存したフィルター: %1</translation>
    </message>
    <message>
        <source>Colour rules: %1</source>
        <translation>配色ルール: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagsEditor</name>
    <message>
        <source>such as db, prod</source>
        <translation>例: db, prod</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetChoice</name>
    <message>
        <source>&amp;All targets, including those added later</source>
        <translation>すべての監視対象 (後から追加したものを含む)(&amp;A)</translation>
    </message>
    <message>
        <source>Th&amp;ese targets:</source>
        <comment>targets</comment>
        <translation>次の監視対象(&amp;E):</translation>
    </message>
    <message>
        <source>Find a target</source>
        <translation>監視対象を検索</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>such as db, prod</source>
        <translation>例: db, prod</translation>
    </message>
    <message>
        <source>such as host:db kind:tcp</source>
        <translation>例: host:db kind:tcp</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>タグ(&amp;G):</translation>
    </message>
    <message>
        <source>Fil&amp;ter:</source>
        <translation>フィルター(&amp;T):</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetDialog</name>
    <message>
        <source>A&amp;pply</source>
        <translation>適用(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>監視対象を追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>監視対象の追加</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」の編集</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln target(s)</source>
        <translation>
            <numerusform>監視対象%Ln件の編集</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing has been changed yet. Choose another location for the secret, or try again.</source>
        <translation>%1 まだ何も変更されていません。シークレットの別の場所を選択するか、もう一度試してください。</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>変更を破棄しますか?</translation>
    </message>
    <message>
        <source>Your changes haven&apos;t been saved.</source>
        <translation>変更がまだ保存されていません。</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>変更を破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>編集を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.jsonがWatchkeeperの外部で変更されました。変更を読み込みました。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in both places: %1.</source>
        <translation>targets.jsonがWatchkeeperの外部で変更されました。両方で変更された次の項目では、現在の編集内容が維持されています: %1。</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix the file to save your changes.</source>
        <translation>targets.jsonにエラーがあります。変更を保存するには、ファイルを修正してください。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditing</name>
    <message numerus="yes">
        <source>%Ln target(s) imported.</source>
        <translation>
            <numerusform>監視対象%Ln件をインポートしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) added.</source>
        <translation>
            <numerusform>監視対象%Ln件を追加しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>These are the sample targets: this computer, and simulated services that fail on purpose. Add your own with Ctrl+N.</source>
        <translation>これらはサンプルの監視対象です。このコンピューターと、意図的に失敗するシミュレーションのサービスがあります。自分の監視対象はCtrl+Nで追加できます。</translation>
    </message>
    <message>
        <source>&amp;Remove sample targets</source>
        <translation>サンプルの監視対象を削除(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) removed.</source>
        <translation>
            <numerusform>監視対象%Ln件を削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直す(&amp;R): %1</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>再開(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Check the selected targets on their schedule again</source>
        <translation>選択した監視対象のスケジュールに沿ったチェックを再開します</translation>
    </message>
    <message>
        <source>Stop checking the selected targets until you resume them</source>
        <translation>選択した監視対象のチェックを、再開するまで停止します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditor</name>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>These targets were removed in the meantime.</source>
        <translation>これらの監視対象はその間に削除されました。</translation>
    </message>
    <message>
        <source>Basics</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>基本</translation>
    </message>
    <message>
        <source>Schedule</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Alerts and dependencies</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>アラートと依存関係</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Choose targets that this one depends on</source>
        <translation>この監視対象が依存する監視対象を選択</translation>
    </message>
    <message>
        <source>Choose members of the group</source>
        <translation>グループのメンバーを選択</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of the type “%1”. Your edits apply to all of them.</source>
        <translation>
            <numerusform>種類「%1」の監視対象%n件です。編集内容はすべてに適用されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of different types. Your edits apply to all of them.</source>
        <translation>
            <numerusform>種類の異なる監視対象%n件です。編集内容はすべてに適用されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set in Conditions</source>
        <translation>条件で設定</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetExport</name>
    <message>
        <source>Export targets</source>
        <translation>監視対象のエクスポート</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>ファイルを置き換えますか?</translation>
    </message>
    <message>
        <source>The folder %1 already contains these files: %2</source>
        <translation>フォルダー %1 には次のファイルがすでにあります: %2</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Targets not exported</source>
        <translation>監視対象をエクスポートできませんでした</translation>
    </message>
    <message>
        <source>The targets couldn&apos;t be written to %1.</source>
        <translation>監視対象を %1 に書き込めませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) exported to %1.</source>
        <translation>
            <numerusform>%Ln 件の監視対象を %1 にエクスポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets exported</source>
        <translation>監視対象をエクスポートしました</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) are listed in the details.</source>
        <translation>
            <numerusform>%Ln 件の相違点を詳細に示しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetFormDialog</name>
    <message>
        <source>S&amp;how it</source>
        <translation>表示(&amp;H)</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid. Nothing has been changed yet.</source>
        <translation>一部の設定がないか、正しくありません。まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>“%1” has an error. Nothing has been changed yet.</source>
        <translation>「%1」にエラーがあります。まだ何も変更されていません。</translation>
    </message>
    <message>
        <source>Saving secrets to the keychain…</source>
        <translation>シークレットをキーチェーンに保存中…</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid. The secret was saved to the keychain. Nothing else has been changed yet.</source>
        <translation>一部の設定がないか、正しくありません。シークレットはキーチェーンに保存されました。ほかはまだ何も変更されていません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of target: its address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <comment>address of a target</comment>
        <translation>%1 (一時停止中)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetOptionsDialog</name>
    <message>
        <source>&amp;Use these options</source>
        <translation>これらのオプションを使用(&amp;U)</translation>
    </message>
    <message>
        <source>Options for %1</source>
        <translation>%1のオプション</translation>
    </message>
    <message>
        <source>%1 Choose another location for the secret, or try again.</source>
        <translation>%1 シークレットの別の場所を選択するか、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetOrderDialog</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上へ移動 (Alt+上)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下へ移動 (Alt+下)</translation>
    </message>
    <message>
        <source>Reorder targets</source>
        <translation>監視対象の並べ替え</translation>
    </message>
    <message>
        <source>The order of the targets in targets.json. The command line and exports use it.</source>
        <translation>targets.json内の監視対象の順序です。コマンドラインとエクスポートで使われます。</translation>
    </message>
    <message>
        <source>Search targets</source>
        <translation>監視対象を検索</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Discard the new order?</source>
        <translation>新しい順序を破棄しますか?</translation>
    </message>
    <message>
        <source>The new order hasn&apos;t been saved.</source>
        <translation>新しい順序はまだ保存されていません。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>編集を続ける(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetTitle</name>
    <message>
        <source>%1 for %2, since %3</source>
        <comment>state, duration, moment</comment>
        <translation>%1 (継続%2、%3から)</translation>
    </message>
    <message>
        <source>%1: the check was cancelled before it returned a result.</source>
        <translation>%1: 結果を返す前にチェックがキャンセルされました。</translation>
    </message>
    <message>
        <source>%1: no result yet.</source>
        <translation>%1: 結果はまだありません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetsDraft</name>
    <message>
        <source>Another target has this name. Names must be unique.</source>
        <translation>別の監視対象がこの名前を使っています。名前は重複できません。</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新規: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetsStore</name>
    <message>
        <source>Edit the default schedule</source>
        <translation>既定のスケジュールの編集</translation>
    </message>
    <message>
        <source>Edit maintenance</source>
        <translation>メンテナンスの編集</translation>
    </message>
    <message>
        <source>Reorder targets</source>
        <translation>監視対象の並べ替え</translation>
    </message>
    <message>
        <source>The last valid version (%1, from %2) is used until the file is fixed.</source>
        <translation>ファイルが修正されるまで、最後の有効なバージョン (%1、%2) が使われます。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksDock</name>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>タスク(&amp;T)</translation>
    </message>
    <message>
        <source>Show which checks are running, waiting or just finished</source>
        <translation>実行中、待機中、終了直後のチェックを表示します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksModel</name>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Reason and result</source>
        <comment>column</comment>
        <translation>理由と結果</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksPane</name>
    <message>
        <source>Cancel selected</source>
        <translation>選択項目をキャンセル</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>すべてキャンセル</translation>
    </message>
    <message>
        <source>Checks shown</source>
        <translation>表示するチェック</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Task filter</source>
        <translation>タスクのフィルター</translation>
    </message>
    <message>
        <source>Cancel the selected checks (Del or Esc)</source>
        <translation>選択したチェックをキャンセル (DelまたはEsc)</translation>
    </message>
    <message>
        <source>Cancel all running and waiting checks</source>
        <translation>実行中および待機中のチェックをすべてキャンセルします</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>終了直後</translation>
    </message>
    <message>
        <source>Only the first %1 checks are listed.</source>
        <translation>最初の%1件のチェックだけが表示されています。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TestRunPanel</name>
    <message>
        <source>Testing…</source>
        <translation>テスト中…</translation>
    </message>
    <message>
        <source>%1 after %2: %3</source>
        <comment>Up after 84 ms: what was seen</comment>
        <translation>%2後に%1: %3</translation>
    </message>
    <message>
        <source>&amp;Stop test</source>
        <translation>テストを中止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>今すぐテスト(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TimeTravel</name>
    <message>
        <source>Go bac&amp;k in time</source>
        <translation>過去に戻る(&amp;K)</translation>
    </message>
    <message>
        <source>Show the state of all targets at an earlier time (Esc in the table goes back to now)</source>
        <translation>すべての監視対象の以前の状態を表示します (表でEscキーを押すと現在に戻ります)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TimeTravelBar</name>
    <message>
        <source>%1 to %2: %3</source>
        <comment>a time, a time, the worst state</comment>
        <translation>%1～%2: %3</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>前の変化(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous change of the selected targets, or of all if none is selected</source>
        <translation>選択した監視対象の前の変化に移動します。選択がない場合は、すべてが対象です</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>次の変化(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next change of the selected targets, or of all if none is selected</source>
        <translation>選択した監視対象の次の変化に移動します。選択がない場合は、すべてが対象です</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>現在に戻る(&amp;N)</translation>
    </message>
    <message>
        <source>Show the current state of the targets (Esc)</source>
        <translation>監視対象の現在の状態を表示します (Esc)</translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation>タイムトラベル</translation>
    </message>
    <message>
        <source>Point in time</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Drag through the stored history, or use the arrow keys (one minute) or Page Up and Page Down (one hour)</source>
        <translation>保存された履歴の中をドラッグするか、矢印キー (1分) またはPage Up、Page Down (1時間) で移動します</translation>
    </message>
    <message>
        <source>Date and time to view</source>
        <translation>表示する日時</translation>
    </message>
    <message>
        <source>Date and time shown</source>
        <translation>表示中の日時</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time, the worst state of all targets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>履歴はまだありません。</translation>
    </message>
    <message>
        <source>View at %1</source>
        <translation>%1時点の表示</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Checks continue. Their results appear when you go back to now. Targets removed since then aren&apos;t shown.</source>
        <translation>チェックは続いています。結果は、現在に戻ると表示されます。その後に削除した監視対象は表示されません。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TrayMenu</name>
    <message>
        <source>&amp;Acknowledge all</source>
        <translation>すべて確認済みにする(&amp;A)</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>明日まで一時停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show Watchkeeper</source>
        <translation>Watchkeeperを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <comment>problems</comment>
        <translation>
            <numerusform>ほか%Ln件…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not disturb until %1</source>
        <comment>a time</comment>
        <translation>%1までサイレントモード(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do not disturb for 1 h</source>
        <translation>1時間サイレントモード(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Resume the schedule</source>
        <translation>スケジュールを再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause the schedule</source>
        <translation>スケジュールを一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a target, its state</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallActions</name>
    <message>
        <source>&amp;Wall view</source>
        <translation>ウォール表示(&amp;W)</translation>
    </message>
    <message>
        <source>Show all targets on the full screen, problems first</source>
        <translation>すべての監視対象を全画面に、問題を先頭にして表示します</translation>
    </message>
    <message>
        <source>Next prob&amp;lem</source>
        <translation>次の問題(&amp;L)</translation>
    </message>
    <message>
        <source>Select the next target with a problem</source>
        <translation>問題のある次の監視対象を選択します</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>前の問題(&amp;P)</translation>
    </message>
    <message>
        <source>Select the previous target with a problem</source>
        <translation>問題のある前の監視対象を選択します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallTiles</name>
    <message>
        <source>%1 for %2</source>
        <comment>state and duration</comment>
        <translation>%1継続%2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>監視対象</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallWindow</name>
    <message>
        <source>Wall view — Watchkeeper</source>
        <comment>window title</comment>
        <translation>ウォール表示 — Watchkeeper</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>監視対象はまだありません</translation>
    </message>
    <message>
        <source>View at %1</source>
        <comment>date and time</comment>
        <translation>%1時点の表示</translation>
    </message>
    <message>
        <source>This computer has been offline since %1</source>
        <translation>このコンピューターは%1からオフラインです</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <comment>the text of a filter</comment>
        <translation>フィルター: %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WelcomePage</name>
    <message>
        <source>Be the first to know when something breaks.</source>
        <translation>異常にいち早く気づけます。</translation>
    </message>
    <message>
        <source>Import a &amp;list…</source>
        <translation>リストをインポート(&amp;L)…</translation>
    </message>
    <message>
        <source>Import a text file, CSV, browser bookmarks, JSON, or the configuration of another tool.</source>
        <translation>テキストファイル、CSV、ブラウザーのブックマーク、JSON、またはほかのツールの設定をインポートします。</translation>
    </message>
    <message>
        <source>Look around with a &amp;demo</source>
        <translation>デモを見る(&amp;D)</translation>
    </message>
    <message>
        <source>Shows 24 simulated services with 90 days of history. Your targets stay as they are.</source>
        <translation>90日分の履歴がある、24個のシミュレーションのサービスを表示します。現在の監視対象は変わりません。</translation>
    </message>
    <message>
        <source>Watchkeeper checks sites, servers and scripts from this computer. Your data stays here unless you decide otherwise.</source>
        <translation>Watchkeeperは、サイト、サーバー、スクリプトをこのコンピューターからチェックします。自分で変更しない限り、データはこのコンピューターにとどまります。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WhatChangedSection</name>
    <message>
        <source>What changed</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>Compares the response at %1 with the last successful one at %2.</source>
        <comment>moments</comment>
        <translation>%1の応答を、%2の最後に成功した応答と比較します。</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a failure</comment>
        <translation>失敗前</translation>
    </message>
    <message>
        <source>At failure</source>
        <comment>as against before</comment>
        <translation>失敗時</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WhatsNewDialog</name>
    <message>
        <source>What&apos;s new</source>
        <translation>新機能</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更点</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowLock</name>
    <message>
        <source>&amp;Lock the window</source>
        <translation>ウィンドウをロック(&amp;L)</translation>
    </message>
    <message>
        <source>Hide the targets until the password is entered; checks and alerts continue</source>
        <translation>パスワードが入力されるまで監視対象を隠します。チェックとアラートは続きます</translation>
    </message>
    <message>
        <source>Lock pass&amp;word…</source>
        <translation>ロックのパスワード(&amp;W)…</translation>
    </message>
    <message>
        <source>Choose, change or remove the password that unlocks the window</source>
        <translation>ウィンドウのロックを解除するパスワードを設定、変更、削除します</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowNotifier</name>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Suppressed: Do not disturb is on until %1.</source>
        <translation>抑制: %1までサイレントモードです。</translation>
    </message>
    <message>
        <source>Shown as a notification.</source>
        <translation>通知として表示しました。</translation>
    </message>
    <message>
        <source>Shown next to the tray icon: no notification server responded.</source>
        <translation>システムトレイのアイコンの横に表示しました。通知サーバーが応答しませんでした。</translation>
    </message>
    <message>
        <source>This desktop&apos;s notification server isn&apos;t responding.</source>
        <translation>このデスクトップの通知サーバーが応答していません。</translation>
    </message>
    <message>
        <source>This desktop has no notification server and no tray that shows messages.</source>
        <translation>このデスクトップには、通知サーバーも、メッセージを表示できるシステムトレイもありません。</translation>
    </message>
    <message>
        <source>The channel has no sound for this event.</source>
        <translation>チャンネルに、このイベントの音がありません。</translation>
    </message>
    <message>
        <source>Not played: the desktop&apos;s Do not disturb is on.</source>
        <translation>再生なし: デスクトップのサイレントモードがオンです。</translation>
    </message>
    <message>
        <source>Not played: another sound was played just before.</source>
        <translation>再生なし: 直前に別の音が再生されました。</translation>
    </message>
    <message>
        <source>Played %1 with %2.</source>
        <translation>%2で%1を再生しました。</translation>
    </message>
    <message>
        <source>The system bell was used instead. %1</source>
        <translation>代わりにシステムのベルを使いました。%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowTools</name>
    <message>
        <source>Add by t&amp;ype</source>
        <translation>種類を選んで追加(&amp;Y)</translation>
    </message>
    <message>
        <source>Re&amp;order targets…</source>
        <translation>監視対象を並べ替え(&amp;O)…</translation>
    </message>
    <message>
        <source>Change the order of the targets in targets.json</source>
        <translation>targets.json内の監視対象の順序を変更します</translation>
    </message>
    <message>
        <source>Remo&amp;ved targets…</source>
        <translation>削除した監視対象(&amp;V)…</translation>
    </message>
    <message>
        <source>Restore targets that were removed</source>
        <translation>削除した監視対象を復元します</translation>
    </message>
    <message>
        <source>Time&amp;s</source>
        <translation>時刻の表示(&amp;S)</translation>
    </message>
    <message>
        <source>Reset t&amp;he window layout</source>
        <translation>ウィンドウのレイアウトをリセット(&amp;H)</translation>
    </message>
    <message>
        <source>Place the sidebar, the details and the panes as in a new window</source>
        <translation>サイドバー、詳細、パネルを新しいウィンドウと同じ位置に戻します</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>“%1” is no longer monitored. To print its evidence, run: watchkeeper-cli history evidence</source>
        <translation>「%1」はもう監視されていません。証跡を出力するには、次を実行してください: watchkeeper-cli history evidence</translation>
    </message>
</context>
<context>
    <name>watchkeeper::YearView</name>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>up all day</source>
        <translation>終日正常</translation>
    </message>
    <message>
        <source>degraded for part of the day</source>
        <translation>一時的に機能低下</translation>
    </message>
    <message>
        <source>down for part of the day</source>
        <translation>一時的にダウン</translation>
    </message>
    <message>
        <source>down all day</source>
        <translation>終日ダウン</translation>
    </message>
    <message>
        <source>down so far</source>
        <translation>現在までダウン</translation>
    </message>
    <message>
        <source>Year calendar</source>
        <translation>年間カレンダー</translation>
    </message>
</context>
</TS>
