<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchkeeper contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Watchkeeper</source>
        <translation>关于 Watchkeeper</translation>
    </message>
    <message>
        <source>Watchkeeper</source>
        <translation>Watchkeeper</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands from this computer. Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>从本机监控网页、服务器、证书和命令。自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>Libraries and licence</source>
        <translation>程序库与许可证</translation>
    </message>
    <message>
        <source>&amp;Built with</source>
        <translation>所用程序库(&amp;B)</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Library</source>
        <comment>column</comment>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Version</source>
        <comment>column</comment>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>column</comment>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Purpose</source>
        <comment>column</comment>
        <translation>用途</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>许可证文本</translation>
    </message>
</context>
<context>
    <name>Acknowledgement</name>
    <message>
        <source>The acknowledgement ends when the target is up.</source>
        <translation>目标恢复正常后，认领结束。</translation>
    </message>
    <message>
        <source>The acknowledgement ends when the state changes.</source>
        <translation>状态变化后，认领结束。</translation>
    </message>
    <message>
        <source>The acknowledgement lasts until %1, or until the target is up.</source>
        <comment>a moment</comment>
        <translation>认领持续到 %1，或到目标恢复正常为止。</translation>
    </message>
    <message>
        <source>The acknowledgement lasts until %1, or until the state changes.</source>
        <comment>a moment</comment>
        <translation>认领持续到 %1，或到状态变化为止。</translation>
    </message>
    <message>
        <source>Acknowledged %1.</source>
        <comment>a moment</comment>
        <translation>已认领，%1。</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2.</source>
        <comment>who, a moment</comment>
        <translation>已由 %1 认领，%2。</translation>
    </message>
    <message>
        <source>“%1”.</source>
        <comment>a comment</comment>
        <translation>“%1”。</translation>
    </message>
    <message>
        <source>Snoozed until %1, or until the target is up.</source>
        <comment>a moment</comment>
        <translation>暂缓到 %1，或到目标恢复正常为止。</translation>
    </message>
    <message>
        <source>%1 has no confirmed problem to acknowledge.</source>
        <translation>%1 没有可认领的已确认问题。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t acknowledged.</source>
        <translation>%1 未被认领。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t snoozed.</source>
        <translation>%1 未被暂缓。</translation>
    </message>
    <message>
        <source>%1: the end time is in the past. Use a later time.</source>
        <translation>%1：结束时间已过。请使用更晚的时间。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t monitored.</source>
        <translation>%1 不在监控中。</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add targets</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>&amp;What do you want to monitor?</source>
        <translation>要监控什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Addresses, hosts with ports, commands, curl commands or a list, one per line</source>
        <translation>地址、带端口的主机、命令、curl 命令或列表，每行一项</translation>
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
        <translation>全部加标签(&amp;G)：</translation>
    </message>
    <message>
        <source>web, prod</source>
        <translation>web, prod</translation>
    </message>
    <message>
        <source>Check all e&amp;very:</source>
        <translation>全部检查间隔(&amp;V)：</translation>
    </message>
    <message>
        <source>Degra&amp;ded above:</source>
        <translation>超过此值为降级(&amp;D)：</translation>
    </message>
    <message>
        <source>Adds a response time condition to each target. For more conditions, use More options…</source>
        <translation>为每个目标添加响应时间条件。如需更多条件，请用更多选项…</translation>
    </message>
    <message>
        <source>Recognised targets</source>
        <translation>识别出的目标</translation>
    </message>
    <message>
        <source>Press Space to tick a row, F2 to edit a cell</source>
        <translation>按空格键勾选一行，按 F2 编辑单元格</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>正在读取列表</translation>
    </message>
    <message>
        <source>Choose a &amp;service…</source>
        <translation>选择服务(&amp;S)…</translation>
    </message>
    <message>
        <source>Start a line for one of the services that Watchkeeper knows.</source>
        <translation>为 Watchkeeper 已知的某个服务新起一行。</translation>
    </message>
    <message>
        <source>From a &amp;list…</source>
        <translation>从列表添加(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Test all</source>
        <translation>全部测试(&amp;T)</translation>
    </message>
    <message>
        <source>Check all recognised targets once now, including commands.</source>
        <translation>立即检查一次所有识别出的目标，包括命令。</translation>
    </message>
    <message>
        <source>&amp;More options…</source>
        <translation>更多选项(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>%1, else degraded</source>
        <translation>%1，否则为降级</translation>
    </message>
    <message>
        <source>Commands run only when you click “Test all”.</source>
        <translation>仅在点击“全部测试”时才运行命令。</translation>
    </message>
    <message>
        <source>A placeholder may contain a secret, so this target is tested only when you click “Test all”.</source>
        <translation>占位符可能含有机密，因此仅在点击“全部测试”时才测试此目标。</translation>
    </message>
    <message>
        <source>Sending data may change something on the server, so this target is tested only when you click “Test all”.</source>
        <translation>发送数据可能会改动服务器上的内容，因此仅在点击“全部测试”时才测试此目标。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Already monitored as %1</source>
        <translation>已作为 %1 监控</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>Not tested yet: runs a command</source>
        <translation>尚未测试：会运行命令</translation>
    </message>
    <message>
        <source>Not tested yet: contains a placeholder</source>
        <translation>尚未测试：含有占位符</translation>
    </message>
    <message>
        <source>Not tested yet: sends data</source>
        <translation>尚未测试：会发送数据</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>尚未测试</translation>
    </message>
    <message>
        <source>Already monitored as %1. Tick it to add it anyway.</source>
        <translation>已作为 %1 监控。勾选后仍会添加。</translation>
    </message>
    <message>
        <source>Same as %1 above. Tick it to add it anyway.</source>
        <translation>与上面的 %1 相同。勾选后仍会添加。</translation>
    </message>
    <message>
        <source>Conditions: %1.</source>
        <translation>条件：%1。</translation>
    </message>
    <message>
        <source>This type of check isn&apos;t possible for this entry.</source>
        <translation>此项不能使用这种检查类型。</translation>
    </message>
    <message>
        <source>Enter a host and a port, such as db.example:5432.</source>
        <translation>输入主机和端口，例如 db.example:5432。</translation>
    </message>
</context>
<context>
    <name>AddressListImport</name>
    <message>
        <source>%1 contains null characters. It is damaged, or isn&apos;t a text file.</source>
        <translation>%1 中含有空字符。它已损坏，或者不是文本文件。</translation>
    </message>
    <message>
        <source>Only the first %1 pages were imported. A target of the type Site checks all pages.</source>
        <translation>只导入了前 %1 个页面。“站点”类型的目标会检查所有页面。</translation>
    </message>
    <message>
        <source>%1:%2: This isn&apos;t a valid sitemap: %3</source>
        <translation>%1:%2：这不是有效的站点地图：%3</translation>
    </message>
    <message>
        <source>%1 contains more than %2 rows. Import it in smaller parts.</source>
        <translation>%1 含有超过 %2 行。请分成较小的部分导入。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a file of bookmarks, or is damaged.</source>
        <translation>%1 不是书签文件，或已损坏。</translation>
    </message>
    <message>
        <source>The sitemaps in the list weren&apos;t imported. Save and import them.</source>
        <translation>列表中的站点地图未导入。请保存这些站点地图后再导入。</translation>
    </message>
</context>
<context>
    <name>Alert</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: up again</source>
        <translation>%1：已恢复正常</translation>
    </message>
    <message>
        <source>%1: still %2 after %3</source>
        <translation>%1：%3后仍为%2</translation>
    </message>
    <message>
        <source>%1: flapping</source>
        <translation>%1：频繁波动</translation>
    </message>
    <message>
        <source>%1: no longer flapping, now %2</source>
        <translation>%1：不再频繁波动，现为%2</translation>
    </message>
    <message>
        <source>%1: acknowledged</source>
        <translation>%1：已认领</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>本机离线</translation>
    </message>
    <message>
        <source>This computer is online again</source>
        <translation>本机已重新联网</translation>
    </message>
    <message numerus="yes">
        <source>Alerts for %n target(s) during quiet hours</source>
        <translation>
            <numerusform>静默时段内 %n 个目标的告警</numerusform>
        </translation>
    </message>
    <message>
        <source>The target had been %1 for %2, since %3.</source>
        <translation>目标自 %3 起%1，历时 %2。</translation>
    </message>
    <message>
        <source>Flapping started at %1.</source>
        <translation>频繁波动始于 %1。</translation>
    </message>
    <message>
        <source>The problem started at %1.</source>
        <translation>问题始于 %1。</translation>
    </message>
    <message>
        <source>State changed from %1 to %2.</source>
        <translation>状态由%1变为%2。</translation>
    </message>
    <message>
        <source>Other targets: %1</source>
        <translation>其他目标：%1</translation>
    </message>
    <message>
        <source>No alerts about targets are sent until this computer is online again.</source>
        <translation>在本机重新联网之前，不会发送有关目标的告警。</translation>
    </message>
    <message>
        <source>This computer had been offline since %1.</source>
        <translation>本机自 %1 起离线。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… 以及另外 %n 处变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more target(s)</source>
        <translation>
            <numerusform>… 以及另外 %n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>The target is no longer monitored.</source>
        <translation>此目标已不再监控。</translation>
    </message>
    <message>
        <source>%1: no longer monitored</source>
        <translation>%1：不再监控</translation>
    </message>
    <message>
        <source>Shop API</source>
        <translation>商店 API</translation>
    </message>
    <message>
        <source>The response took 812 ms. The limit is 300 ms.</source>
        <translation>响应用时 812 ms。上限为 300 ms。</translation>
    </message>
    <message>
        <source>The server responded with 503 instead of 200.</source>
        <translation>服务器返回 503，而不是 200。</translation>
    </message>
</context>
<context>
    <name>AlertRule</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Targets refer to the rule by this name.</source>
        <translation>目标通过此名称引用该规则。</translation>
    </message>
    <message>
        <source>Alert events</source>
        <translation>触发事件</translation>
    </message>
    <message>
        <source>Events that trigger alerts: down, degraded, unknown, recovery, flapping, acknowledged, link (this computer&apos;s connectivity). Default: all except acknowledged.</source>
        <translation>触发告警的事件：down、degraded、unknown、recovery、flapping、acknowledged、link（本机网络连接）。默认：除 acknowledged 外的所有事件。</translation>
    </message>
    <message>
        <source>Minimum severity</source>
        <translation>最低严重程度</translation>
    </message>
    <message>
        <source>Problems below this severity don&apos;t trigger alerts.</source>
        <translation>低于此严重程度的问题不触发告警。</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>How long a problem must last before an alert is sent. A problem that is resolved sooner doesn&apos;t trigger an alert.</source>
        <translation>问题持续多久后才发送告警。在此之前已解决的问题不触发告警。</translation>
    </message>
    <message>
        <source>Reminder interval</source>
        <translation>提醒间隔</translation>
    </message>
    <message>
        <source>Time between alerts for an ongoing problem. Leave empty to send a single alert.</source>
        <translation>问题持续期间两次告警的间隔时间。留空则只发送一次告警。</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Problems that match this rule within this time are combined into one alert. The same applies to recoveries.</source>
        <translation>在此时间内符合该规则的问题合并为一条告警。恢复也同样合并。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>A single line with placeholders such as {{name}} and {{state}}. Leave empty for the standard title for the event.</source>
        <translation>一行文本，可含 {{name}} 和 {{state}} 等占位符。留空则使用该事件的标准标题。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>One or more lines with placeholders such as {{summary}}. Leave empty for a short list of the known details.</source>
        <translation>一行或多行文本，可含 {{summary}} 等占位符。留空则简要列出已知的详情。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>A filter such as tag:prod -kind:ping. Leave empty for all targets. Targets that name this rule are always included.</source>
        <translation>筛选器，例如 tag:prod -kind:ping。留空表示所有目标。指名此规则的目标始终包括在内。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channels through which the alerts are sent.</source>
        <translation>用于发送告警的渠道。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>While paused, this rule sends no alerts.</source>
        <translation>暂停期间，此规则不发送告警。</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Time since the first alert for the problem.</source>
        <translation>距该问题首次告警的时间。</translation>
    </message>
    <message>
        <source>Additional channels through which the alert is sent after this time.</source>
        <translation>经过此时间后，另外用于发送告警的渠道。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Time of day when quiet hours begin, such as 22:00.</source>
        <translation>静默时段开始的时刻，例如 22:00。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Time of day when quiet hours end. If this time isn&apos;t later than the start time, quiet hours end on the next day.</source>
        <translation>静默时段结束的时刻。如果不晚于开始时刻，则在次日结束。</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Problems of this severity or worse still trigger alerts.</source>
        <translation>达到此严重程度或更严重的问题仍触发告警。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days on which quiet hours begin: mon, tue, wed, thu, fri, sat, sun. Default: every day.</source>
        <translation>静默时段在哪些日子开始：mon、tue、wed、thu、fri、sat、sun。默认：每天。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Name of the time zone, such as Europe/Berlin. Default: this computer&apos;s time zone.</source>
        <translation>时区名称，例如 Europe/Berlin。默认：本机的时区。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Valid values: %2.</source>
        <translation>“%1”无效。有效值：%2。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Did you mean “%2”?</source>
        <translation>“%1”无效。是否应为“%2”？</translation>
    </message>
    <message>
        <source>Placeholders such as ${env:NAME} aren&apos;t allowed here.</source>
        <translation>此处不允许使用 ${env:NAME} 之类的占位符。</translation>
    </message>
    <message>
        <source>At least one event is required. To pause a rule, set “paused” to true.</source>
        <translation>至少需要一个事件。要暂停规则，请将“paused”设为 true。</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>The name of a channel can&apos;t be empty.</source>
        <translation>渠道名称不能为空。</translation>
    </message>
    <message>
        <source>This must be an object, such as {&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}.</source>
        <translation>此处必须是对象，例如 {&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}。</translation>
    </message>
    <message>
        <source>This must be a list of steps, such as [{&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}].</source>
        <translation>此处必须是步骤列表，例如 [{&quot;after&quot;: &quot;30m&quot;, &quot;channels&quot;: [&quot;…&quot;]}]。</translation>
    </message>
    <message>
        <source>%1 steps found, but at most %2 are allowed.</source>
        <translation>有 %1 个步骤，但最多允许 %2 个。</translation>
    </message>
    <message>
        <source>Each step must come later than the one before it.</source>
        <translation>每个步骤都必须晚于前一个步骤。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time of day. Use hours and minutes, such as &quot;22:00&quot;.</source>
        <translation>“%1”不是有效的时刻。请使用小时和分钟，例如 &quot;22:00&quot;。</translation>
    </message>
    <message>
        <source>This must be an object, such as {&quot;from&quot;: &quot;22:00&quot;, &quot;to&quot;: &quot;07:00&quot;}.</source>
        <translation>此处必须是对象，例如 {&quot;from&quot;: &quot;22:00&quot;, &quot;to&quot;: &quot;07:00&quot;}。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a time zone known to this computer. Use a name such as &quot;Europe/Berlin&quot;.</source>
        <translation>“%1”不是本机已知的时区。请使用 &quot;Europe/Berlin&quot; 之类的名称。</translation>
    </message>
    <message>
        <source>A rule requires a name.</source>
        <translation>规则需要名称。</translation>
    </message>
</context>
<context>
    <name>AlertSound</name>
    <message>
        <source>Enter the name of a sound such as dialog-warning, or the full path of a sound file. Leave empty for no sound.</source>
        <translation>输入声音的名称（例如 dialog-warning）或声音文件的完整路径。留空则不播放声音。</translation>
    </message>
</context>
<context>
    <name>AlertTemplate</name>
    <message>
        <source>name of the target</source>
        <translation>目标的名称</translation>
    </message>
    <message>
        <source>names of the other targets in this alert</source>
        <translation>此告警中其他目标的名称</translation>
    </message>
    <message>
        <source>number of targets</source>
        <translation>目标数量</translation>
    </message>
    <message>
        <source>current state: Up, Degraded, Down, Unknown</source>
        <translation>当前状态：正常、降级、故障、未知</translation>
    </message>
    <message>
        <source>state in the previous alert, may be empty</source>
        <translation>上一次告警中的状态，可能为空</translation>
    </message>
    <message>
        <source>event: problem, recovery, reminder, flapping-start, …</source>
        <translation>触发事件：problem、recovery、reminder、flapping-start、…</translation>
    </message>
    <message>
        <source>one-line summary of the result</source>
        <translation>结果的一行摘要</translation>
    </message>
    <message>
        <source>reason for the failure, may be empty</source>
        <translation>失败原因，可能为空</translation>
    </message>
    <message>
        <source>start time of the problem</source>
        <translation>问题的开始时间</translation>
    </message>
    <message>
        <source>duration of the problem</source>
        <translation>问题的持续时间</translation>
    </message>
    <message>
        <source>time of the event</source>
        <translation>触发事件的时间</translation>
    </message>
    <message>
        <source>host or URL being checked</source>
        <translation>所检查的主机或 URL</translation>
    </message>
    <message>
        <source>type of the target, such as http</source>
        <translation>目标的类型，例如 http</translation>
    </message>
    <message>
        <source>tags of the target</source>
        <translation>目标的标签</translation>
    </message>
    <message>
        <source>number of consecutive checks with this result</source>
        <translation>连续得到此结果的检查次数</translation>
    </message>
    <message>
        <source>name of the rule</source>
        <translation>规则的名称</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Valid placeholders: %2.</source>
        <translation>“{{%1}}”不是有效的占位符。有效的占位符：%2。</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Did you mean “{{%2}}”?</source>
        <translation>“{{%1}}”不是有效的占位符。是否应为“{{%2}}”？</translation>
    </message>
    <message>
        <source>“{{” has no matching “}}”. Write “{{{{” for a literal “{{”.</source>
        <translation>“{{”没有对应的“}}”。要输入“{{”本身，请写“{{{{”。</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rules refer to the channel by this name.</source>
        <translation>规则通过此名称引用该渠道。</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>The service that delivers the alerts.</source>
        <translation>投递告警的服务。</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>Maximum number of alerts in a period, such as 10/1m. Further alerts are delayed. Leave empty to use the service&apos;s own limit.</source>
        <translation>一段时间内的最大告警数，例如 10/1m。超出的告警会延迟发送。留空则采用服务自身的限制。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>While paused, this channel sends no alerts.</source>
        <translation>暂停期间，此渠道不发送告警。</translation>
    </message>
    <message>
        <source>A channel requires a name.</source>
        <translation>渠道需要名称。</translation>
    </message>
    <message>
        <source>A name must be a single line of at most 200 characters, without leading or trailing spaces.</source>
        <translation>名称必须为一行，最多 200 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist. Run watchkeeper-cli alerts providers to list the available providers.</source>
        <translation>提供商“%1”不存在。要列出可用的提供商，请运行 watchkeeper-cli alerts providers。</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist. Did you mean “%2”?</source>
        <translation>提供商“%1”不存在。是否应为“%2”？</translation>
    </message>
    <message>
        <source>This must be a list, such as [{&quot;name&quot;: …}, …].</source>
        <translation>此处必须是列表，例如 [{&quot;name&quot;: …}, …]。</translation>
    </message>
    <message>
        <source>This file has version %1 and was written by a newer version of Watchkeeper. Your version of Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.</source>
        <translation>此文件的版本为 %1，由更新版本的 Watchkeeper 写入。当前的 Watchkeeper 仅支持文件版本 %2。请更新 Watchkeeper。文件未作改动。</translation>
    </message>
    <message>
        <source>The version must be %1.</source>
        <translation>版本必须为 %1。</translation>
    </message>
    <message>
        <source>This name is already used on line %1.</source>
        <translation>此名称已在第 %1 行使用。</translation>
    </message>
</context>
<context>
    <name>AlertsFile</name>
    <message>
        <source>%1 is damaged and wasn&apos;t overwritten. Fix it first. To find the errors, run watchkeeper-cli validate.</source>
        <translation>%1 已损坏，未被覆盖。请先修复该文件。要查找错误，请运行 watchkeeper-cli validate。</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Delivered: the server responded with %1.</source>
        <translation>已投递：服务器返回 %1。</translation>
    </message>
    <message>
        <source>The server can&apos;t accept the alert right now (%1).</source>
        <translation>服务器目前无法接收告警（%1）。</translation>
    </message>
    <message>
        <source>The server responded with a redirect (status %1). Watchkeeper doesn&apos;t follow redirects for alerts. Update the channel&apos;s address.</source>
        <translation>服务器返回了重定向（状态 %1）。发送告警时，Watchkeeper 不跟随重定向。请更新渠道的地址。</translation>
    </message>
    <message>
        <source>The server denied access to this channel (%1). Check its address, token and permissions.</source>
        <translation>服务器拒绝访问此渠道（%1）。请检查其地址、令牌和权限。</translation>
    </message>
    <message>
        <source>The server rejected this alert (%1).</source>
        <translation>服务器拒绝了此告警（%1）。</translation>
    </message>
    <message>
        <source>It replied: %1</source>
        <translation>其响应为：%1</translation>
    </message>
</context>
<context>
    <name>ApiImport</name>
    <message>
        <source>These operations weren&apos;t imported, because they can change data: %1.</source>
        <translation>以下操作未导入，因为它们可能会更改数据：%1。</translation>
    </message>
    <message>
        <source>These operations weren&apos;t imported, because the file has no values for their parameters: %1.</source>
        <translation>以下操作未导入，因为文件中没有其参数的值：%1。</translation>
    </message>
    <message>
        <source>These targets are paused, because the API requires a login. Add it first: %1.</source>
        <translation>API 需要登录，因此以下目标已暂停。请先为其添加登录信息：%1。</translation>
    </message>
    <message>
        <source>These parts of requests were left out, because they can contain secrets: %1.</source>
        <translation>请求的以下部分已略去，因为它们可能含有机密：%1。</translation>
    </message>
    <message>
        <source>Requests that load parts of pages or repeat others weren&apos;t imported: %1.</source>
        <translation>加载页面部分内容或与其他请求重复的请求未导入：%1。</translation>
    </message>
</context>
<context>
    <name>BackTest</name>
    <message>
        <source>Problem</source>
        <comment>kind of an alert</comment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Recovery</source>
        <comment>kind of an alert</comment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Reminder</source>
        <comment>kind of an alert</comment>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Flapping</source>
        <comment>kind of an alert</comment>
        <translation>频繁波动</translation>
    </message>
    <message>
        <source>Flapping ended</source>
        <comment>kind of an alert</comment>
        <translation>频繁波动结束</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>kind of an alert</comment>
        <translation>已认领</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>kind of an alert</comment>
        <translation>离线</translation>
    </message>
    <message>
        <source>Online again</source>
        <comment>kind of an alert</comment>
        <translation>重新联网</translation>
    </message>
    <message>
        <source>Digest</source>
        <comment>kind of an alert</comment>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>kind of an alert</comment>
        <translation>测试</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>why an alert is kept back</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>already sent</source>
        <comment>why an alert is kept back</comment>
        <translation>已发送过</translation>
    </message>
    <message>
        <source>no alert sent for the problem</source>
        <comment>why an alert is kept back</comment>
        <translation>未就该问题发送过告警</translation>
    </message>
    <message>
        <source>not severe enough</source>
        <comment>why an alert is kept back</comment>
        <translation>严重程度不够</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>why an alert is kept back</comment>
        <translation>已认领</translation>
    </message>
    <message>
        <source>snoozed</source>
        <comment>why an alert is kept back</comment>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>maintenance</source>
        <comment>why an alert is kept back</comment>
        <translation>维护</translation>
    </message>
    <message>
        <source>unreachable</source>
        <comment>why an alert is kept back</comment>
        <translation>不可达</translation>
    </message>
    <message>
        <source>offline</source>
        <comment>why an alert is kept back</comment>
        <translation>离线</translation>
    </message>
    <message>
        <source>waiting for another check</source>
        <comment>why an alert is kept back</comment>
        <translation>等待再次检查</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <comment>why an alert is kept back</comment>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>flapping</source>
        <comment>why an alert is kept back</comment>
        <translation>频繁波动</translation>
    </message>
    <message>
        <source>delay</source>
        <comment>why an alert is kept back</comment>
        <translation>延迟</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <comment>why an alert is kept back</comment>
        <translation>静默时段</translation>
    </message>
    <message>
        <source>grouped with others</source>
        <comment>why an alert is kept back</comment>
        <translation>与其他告警合并</translation>
    </message>
</context>
<context>
    <name>BackTestTotals</name>
    <message>
        <source>%1: none</source>
        <comment>a rule</comment>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>%1: %2 – via %3</source>
        <comment>a rule, how many alerts, and channels with their counts</comment>
        <translation>%1：%2 – 通过 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) would have been sent</source>
        <translation>
            <numerusform>本应发送 %Ln 条告警</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 suppressed.</source>
        <comment>what would have been sent, and how many</comment>
        <translation>%1，%2 条被抑制。</translation>
    </message>
    <message>
        <source>Not sent because the channel is paused: %1</source>
        <translation>因渠道已暂停而未发送：%1</translation>
    </message>
    <message>
        <source>Suppressed: %1</source>
        <translation>被抑制：%1</translation>
    </message>
</context>
<context>
    <name>BackupManifest</name>
    <message>
        <source>%1 isn&apos;t a valid backup manifest. It is damaged or wasn&apos;t created by Watchkeeper.</source>
        <translation>%1 不是有效的备份清单。它已损坏，或者不是由 Watchkeeper 创建的。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Watchkeeper.</source>
        <translation>%1 由更新版本的 Watchkeeper 写入。</translation>
    </message>
</context>
<context>
    <name>BackupProblem</name>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 已损坏。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。未作任何改动。</translation>
    </message>
</context>
<context>
    <name>Battery</name>
    <message>
        <source>discharging</source>
        <translation>放电中</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>充电中</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已充满</translation>
    </message>
    <message>
        <source>on mains power</source>
        <translation>已接外部电源</translation>
    </message>
    <message>
        <source>not charging</source>
        <translation>未充电</translation>
    </message>
    <message>
        <source>The battery is at %1 and discharging</source>
        <translation>电池电量为 %1，正在放电</translation>
    </message>
    <message>
        <source>Plug the computer in.</source>
        <translation>请接通电源。</translation>
    </message>
    <message>
        <source>The battery&apos;s full charge is %1 of its original capacity</source>
        <translation>电池的满充容量为设计容量的 %1</translation>
    </message>
    <message>
        <source>Consider replacing the battery.</source>
        <translation>请考虑更换电池。</translation>
    </message>
    <message>
        <source>The computer is running on battery. Has the power failed, or is it unplugged?</source>
        <translation>本机正在使用电池供电。是停电了，还是没插电源？</translation>
    </message>
    <message>
        <source>Battery %1 not found. %2</source>
        <translation>未找到电池 %1。%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>the battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Name of one battery, such as BAT0. Leave empty for all batteries together. Batteries of mice and keyboards are ignored.</source>
        <translation>单个电池的名称，例如 BAT0。留空表示所有电池合计。鼠标和键盘的电池不计入。</translation>
    </message>
    <message>
        <source>Down when not on mains power</source>
        <translation>未接外部电源时视为故障</translation>
    </message>
    <message>
        <source>Treats running on battery as down. Use this for a computer that is always plugged in, to detect a power failure.</source>
        <translation>将使用电池供电视为故障。适用于始终接通电源的计算机，用来发现停电。</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Remaining charge, checked only while the battery is discharging.</source>
        <translation>剩余电量，仅在电池放电时检查。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康度</translation>
    </message>
    <message>
        <source>Full-charge capacity compared with that of a new battery.</source>
        <translation>满充容量与新电池相比的比例。</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>The computer is on mains power</source>
        <translation>本机已接外部电源</translation>
    </message>
    <message>
        <source>Charge while discharging</source>
        <translation>放电时的电量</translation>
    </message>
    <message>
        <source>Battery and mains power</source>
        <translation>电池与外部电源</translation>
    </message>
    <message>
        <source>Checks the charge and health of this computer&apos;s battery, and whether it&apos;s plugged in.</source>
        <translation>检查本机电池的电量和健康度，以及是否已接外部电源。</translation>
    </message>
</context>
<context>
    <name>BodyContent</name>
    <message>
        <source>Only part of the %1 body was kept.</source>
        <translation>%1 的正文只保留了一部分。</translation>
    </message>
    <message>
        <source>This image can&apos;t be read.</source>
        <translation>无法读取此图像。</translation>
    </message>
    <message>
        <source>This image of %1 × %2 pixels is too large to show here.</source>
        <translation>此图像为 %1 × %2 像素，过大，无法在此显示。</translation>
    </message>
    <message>
        <source>Only the first %1 are shown here. Save the body to see all of it.</source>
        <translation>此处仅显示前 %1。要查看全部内容，请保存正文。</translation>
    </message>
</context>
<context>
    <name>ByteSize</name>
    <message>
        <source>“%1” isn&apos;t a whole number of bytes.</source>
        <translation>“%1”不是整数字节数。</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1”过大。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid size. Use a number with a unit, B, KB, MB, GB, KiB, MiB or GiB, such as 512KiB or 2MB.</source>
        <translation>“%1”不是有效的大小。请使用带单位的数字，单位为 B、KB、MB、GB、KiB、MiB 或 GiB，例如 512KiB 或 2MB。</translation>
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
        <translation>证书的密钥过弱（%1 位）。请用至少 2048 位的密钥重新签发证书。</translation>
    </message>
    <message>
        <source>The certificate&apos;s signature uses %1 and can be forged. Have the certificate reissued.</source>
        <translation>证书的签名使用 %1，可被伪造。请重新签发证书。</translation>
    </message>
    <message>
        <source>The certificate expired today (%1). Renew it, or allow it for this target.</source>
        <translation>证书已于今天过期（%1）。请续期，或为此目标允许该情况。</translation>
    </message>
    <message>
        <source>The certificate expired yesterday (%1). Renew it, or allow it for this target.</source>
        <translation>证书已于昨天过期（%1）。请续期，或为此目标允许该情况。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expired %n days ago (%1). Renew it, or allow it for this target.</source>
        <translation>
            <numerusform>证书已过期 %n 天（%1）。请续期，或为此目标允许该情况。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid before %1. Is this computer&apos;s clock right?</source>
        <translation>证书在 %1 之前无效。本机的时钟是否准确？</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for %1: it doesn&apos;t name any host.</source>
        <translation>证书对 %1 无效：其中没有任何主机名。</translation>
    </message>
    <message>
        <source>The certificate names %1 as a host name, not as an IP address, so clients reject it. Have it reissued with %1 as an IP address.</source>
        <translation>证书将 %1 写为主机名而非 IP 地址，因此客户端会拒绝它。请重新签发，将 %1 写为 IP 地址。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for %1, only for %2.</source>
        <translation>证书对 %1 无效，只对 %2 有效。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate “%1” isn&apos;t valid before %2. Is this computer&apos;s clock right?</source>
        <translation>颁发者的证书“%1”在 %2 之前无效。本机的时钟是否准确？</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate “%1” expired on %2. Replace it with the issuer&apos;s current certificate.</source>
        <translation>颁发者的证书“%1”已于 %2 过期。请换成颁发者的现行证书。</translation>
    </message>
    <message>
        <source>The certificate is self-signed, so no CA vouches for it. Add it to “caFile” to trust it.</source>
        <translation>证书是自签名的，没有 CA 为其担保。要信任它，请将其加入“caFile”。</translation>
    </message>
    <message>
        <source>The certificate was issued by “%1”, a CA that this computer doesn&apos;t trust. Add the CA&apos;s certificate to “caFile” to trust it.</source>
        <translation>证书由“%1”颁发，本机不信任该 CA。要信任它，请将该 CA 的证书加入“caFile”。</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer “%1” is unknown. Add the issuer&apos;s certificate to “caFile”, or have the server send the full chain.</source>
        <translation>证书的颁发者“%1”未知。请将颁发者的证书加入“caFile”，或让服务器发送完整的证书链。</translation>
    </message>
    <message>
        <source>The certificate has been revoked by its issuer. Have a new one issued.</source>
        <translation>证书已被颁发者吊销。请签发新证书。</translation>
    </message>
    <message>
        <source>The certificate is explicitly distrusted on this computer.</source>
        <translation>本机已明确设为不信任此证书。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid for use by a server.</source>
        <translation>此证书不能用于服务器。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate isn&apos;t allowed to issue certificates.</source>
        <translation>颁发者的证书无权颁发证书。</translation>
    </message>
    <message>
        <source>The server sent no certificate.</source>
        <translation>服务器未发送证书。</translation>
    </message>
    <message>
        <source>The certificate has the critical extension %1, which clients don&apos;t support, so they reject the certificate. Have it reissued without that extension.</source>
        <translation>证书带有关键扩展 %1，客户端不支持该扩展，因此会拒绝证书。请去掉该扩展后重新签发。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid. To see why, run “openssl verify” on it.</source>
        <translation>证书无效。要查明原因，请对其运行“openssl verify”。</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t trusted: %1.</source>
        <translation>证书不受信任：%1。</translation>
    </message>
    <message>
        <source>The service at %1 doesn&apos;t speak TLS, at least not from the start. Is it a STARTTLS port?</source>
        <translation>%1 的服务不使用 TLS，至少连接之初不使用。这是 STARTTLS 端口吗？</translation>
    </message>
    <message>
        <source>The service at %1 doesn&apos;t speak TLS. Should the address begin with http:// instead of https://?</source>
        <translation>%1 的服务不使用 TLS。地址是否应以 http:// 而不是 https:// 开头？</translation>
    </message>
    <message>
        <source>The server at %1 only supports TLS versions older than 1.2, which are no longer secure. To check an old device anyway, set “tlsMinimum”.</source>
        <translation>%1 的服务器只支持低于 1.2 的 TLS 版本，这些版本已不安全。如仍要检查旧设备，请设置“tlsMinimum”。</translation>
    </message>
    <message>
        <source>The server at %1 only supports TLS versions older than 1.2, which are no longer secure.</source>
        <translation>%1 的服务器只支持低于 1.2 的 TLS 版本，这些版本已不安全。</translation>
    </message>
    <message>
        <source>The server at %1 offers a key that is too weak.</source>
        <translation>%1 的服务器提供的密钥过弱。</translation>
    </message>
    <message>
        <source>The server at %1 requires a client certificate. Set one in “clientCertificate”.</source>
        <translation>%1 的服务器要求客户端证书。请在“clientCertificate”中设置。</translation>
    </message>
    <message>
        <source>The server at %1 rejected the client certificate, or requires one (%2).</source>
        <translation>%1 的服务器拒绝了客户端证书，或要求提供客户端证书（%2）。</translation>
    </message>
    <message>
        <source>The private key in “clientKey” doesn&apos;t match the certificate in “clientCertificate”.</source>
        <translation>“clientKey”中的私钥与“clientCertificate”中的证书不匹配。</translation>
    </message>
    <message>
        <source>The server at %1 aborted the TLS handshake: no cipher in common, or it requires a client certificate.</source>
        <translation>%1 的服务器中止了 TLS 握手：没有双方都支持的加密套件，或者它要求客户端证书。</translation>
    </message>
    <message>
        <source>The server at %1 has no certificate for this name.</source>
        <translation>%1 的服务器没有该名称的证书。</translation>
    </message>
    <message>
        <source>The server at %1 closed the connection during the TLS handshake. Does that port speak TLS?</source>
        <translation>%1 的服务器在 TLS 握手期间关闭了连接。该端口是否使用 TLS？</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2.</source>
        <translation>与 %1 的 TLS 握手失败：%2。</translation>
    </message>
    <message>
        <source>The certificate expires within a day (%1). Renew it.</source>
        <translation>证书将在一天内到期（%1）。请续期。</translation>
    </message>
    <message>
        <source>The certificate expires tomorrow (%1). Renew it.</source>
        <translation>证书将于明天到期（%1）。请续期。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expires in %n days (%1). Renew it.</source>
        <translation>
            <numerusform>证书将在 %n 天后到期（%1）。请续期。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateDetails</name>
    <message>
        <source>%1, %2 bits</source>
        <comment>sort and length of a key</comment>
        <translation>%1，%2 位</translation>
    </message>
    <message numerus="yes">
        <source>becomes valid in %n day(s)</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>%n 天后生效</numerusform>
        </translation>
    </message>
    <message>
        <source>expired today</source>
        <comment>certificate</comment>
        <translation>今天已过期</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>已过期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <comment>certificate</comment>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Time: %1</source>
        <comment>a phase of a check</comment>
        <translation>用时：%1</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>that a check took</comment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Output, line %1</source>
        <translation>输出第 %1 行</translation>
    </message>
    <message>
        <source>Body, line %1</source>
        <translation>正文第 %1 行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>错误输出</translation>
    </message>
    <message>
        <source>Error output, line %1</source>
        <translation>错误输出第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n header field(s)</source>
        <translation>
            <numerusform>%n 个标头字段</numerusform>
        </translation>
    </message>
    <message>
        <source>timings</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>No longer present: %1.</source>
        <translation>已不存在：%1。</translation>
    </message>
    <message>
        <source>Unchanged or nearly unchanged: %1.</source>
        <translation>无变化或几乎无变化：%1。</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Delivery</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a channel</comment>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <comment>percentiles of a span</comment>
        <translation>p50 %1，p95 %2，p99 %3</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least, greatest</comment>
        <translation>%1（%2 到 %3）</translation>
    </message>
</context>
<context>
    <name>ChartSubject</name>
    <message>
        <source>Response time by phase</source>
        <translation>各阶段响应时间</translation>
    </message>
    <message>
        <source>%1: distribution</source>
        <comment>a series, such as response time</comment>
        <translation>%1：分布</translation>
    </message>
    <message>
        <source>Year calendar</source>
        <translation>年历</translation>
    </message>
    <message>
        <source>response time by phase</source>
        <comment>in the title of a chart</comment>
        <translation>各阶段响应时间</translation>
    </message>
    <message>
        <source>response time</source>
        <comment>in the title of a chart</comment>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
</context>
<context>
    <name>CheckContext</name>
    <message>
        <source>No answer within %1: %2.</source>
        <translation>%1 内没有响应：%2。</translation>
    </message>
    <message>
        <source>The check was interrupted, because %1. It will be repeated.</source>
        <translation>检查被中断，原因：%1。稍后将重新检查。</translation>
    </message>
    <message>
        <source>The check was cancelled: %1.</source>
        <translation>检查已取消：%1。</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.</source>
        <translation>内部错误：打开的文件过多。请提高限制（ulimit -n），或减少同时运行的检查。</translation>
    </message>
    <message>
        <source>The system can&apos;t start another process right now: %1.</source>
        <translation>系统目前无法启动新进程：%1。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t in a format that this computer can run. A script requires a first line such as #!/bin/sh.</source>
        <translation>%1 不是本机可以运行的格式。脚本需要 #!/bin/sh 之类的首行。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started: the interpreter in its first line was not found.</source>
        <translation>无法启动 %1：未找到其首行中的解释器。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started: %2.</source>
        <translation>无法启动 %1：%2。</translation>
    </message>
    <message>
        <source>%1 Output: %2</source>
        <translation>%1 输出：%2</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>Targets have no property “%1”. Did you mean ${target:%2}?</source>
        <translation>目标没有属性“%1”。是否应为 ${target:%2}？</translation>
    </message>
    <message>
        <source>Targets have no property “%1”. ${target: can be followed by: %2.</source>
        <translation>目标没有属性“%1”。${target: 之后可以是：%2。</translation>
    </message>
    <message>
        <source>Required because the command uses ${target:host}.</source>
        <translation>必填，因为命令使用了 ${target:host}。</translation>
    </message>
    <message>
        <source>The exit codes of a plugin are fixed: 0 is up, 1 degraded, 2 down, 3 unknown. Keep the default, or set plugin to false.</source>
        <translation>插件的退出码是固定的：0 为正常，1 为降级，2 为故障，3 为未知。请保留默认值，或将 plugin 设为 false。</translation>
    </message>
    <message>
        <source>A plugin&apos;s result is always the first line of its output. Remove this field, or set plugin to false.</source>
        <translation>插件的结果始终是其输出的第一行。请移除此字段，或将 plugin 设为 false。</translation>
    </message>
    <message>
        <source>Enter a command line.</source>
        <translation>输入命令行。</translation>
    </message>
    <message>
        <source>Enter the full path of the folder.</source>
        <translation>输入文件夹的完整路径。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name for an environment variable.</source>
        <translation>“%1”不是有效的环境变量名。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The program and its arguments, quoted as in a shell. The command runs without a shell. ${env:NAME}, ${file:PATH} and ${keychain:KEY} insert a value into a single argument. You can also insert ${target:name}, ${target:host}, ${target:tags}, ${target:timeout} and ${target:every} (in seconds), ${target:attempts}, ${target:kind} and ${target:id}. All users of this computer can see arguments, so pass secrets as input or in the environment.</source>
        <translation>程序及其参数，引号用法与 shell 相同。命令不经 shell 运行。${env:NAME}、${file:PATH} 和 ${keychain:KEY} 将值插入到单个参数中。还可以插入 ${target:name}、${target:host}、${target:tags}、${target:timeout} 和 ${target:every}（以秒为单位）、${target:attempts}、${target:kind} 以及 ${target:id}。本机的所有用户都能看到参数，因此机密应通过输入或环境变量传递。</translation>
    </message>
    <message>
        <source>Run in a shell</source>
        <translation>在 shell 中运行</translation>
    </message>
    <message>
        <source>Passes the line to /bin/sh (cmd on Windows) so that you can use pipes and redirections. Placeholders become environment variables.</source>
        <translation>将该行传给 /bin/sh（Windows 上为 cmd），以便使用管道和重定向。占位符会变为环境变量。</translation>
    </message>
    <message>
        <source>Nagios plugin</source>
        <translation>Nagios 插件</translation>
    </message>
    <message>
        <source>Interprets the exit code and output as those of a Nagios or Monitoring plugin: 0 is up, 1 degraded, 2 down, 3 unknown. The first line is the result. Performance data after | becomes values with units and thresholds. The usual plugin folders are searched too, and numbers use a decimal point (LC_NUMERIC=C).</source>
        <translation>按 Nagios 或 Monitoring 插件的规则解释退出码和输出：0 为正常，1 为降级，2 为故障，3 为未知。第一行是结果。| 之后的性能数据成为带单位和阈值的值。还会搜索常用的插件文件夹，数字使用小数点（LC_NUMERIC=C）。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The host that the command contacts, if any. Used for ${target:host} and for the per-host limit on concurrent checks.</source>
        <translation>命令所连接的主机（如有）。用于 ${target:host} 以及每台主机的并发检查限制。</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>工作文件夹</translation>
    </message>
    <message>
        <source>Full path of the folder in which the command runs. Leave empty to use Watchkeeper&apos;s own. Avoid network drives: if one hangs while the command starts, all checks wait.</source>
        <translation>运行命令的文件夹的完整路径。留空则使用 Watchkeeper 自身的工作文件夹。请避免使用网络驱动器：如果启动命令时网络驱动器卡住，所有检查都会等待。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Environment variables to set for the command. They override those of Watchkeeper with the same names.</source>
        <translation>为命令设置的环境变量。会覆盖 Watchkeeper 自身的同名变量。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Text passed to standard input. Leave empty for no input.</source>
        <translation>传给标准输入的文本。留空则无输入。</translation>
    </message>
    <message>
        <source>Success exit codes</source>
        <translation>成功退出码</translation>
    </message>
    <message>
        <source>Exit codes that mean success, such as 0 or 0,3-5. If a condition checks [EXIT_CODE], the default isn&apos;t used.</source>
        <translation>表示成功的退出码，例如 0 或 0,3-5。如果有条件检查 [EXIT_CODE]，则不使用默认值。</translation>
    </message>
    <message>
        <source>Warning exit codes</source>
        <translation>警告退出码</translation>
    </message>
    <message>
        <source>Exit codes that mean degraded instead of down. For a Nagios plugin, turn on “Nagios plugin” instead.</source>
        <translation>表示降级而非故障的退出码。对于 Nagios 插件，请改为开启“Nagios 插件”。</translation>
    </message>
    <message>
        <source>Result line</source>
        <translation>结果行</translation>
    </message>
    <message>
        <source>Which line of the output to show as the result: 1 is the first, -1 the last. Empty lines are skipped. 0 is the first line or, for df, free and ps, the line below the heading.</source>
        <translation>将输出的哪一行显示为结果：1 为第一行，-1 为最后一行。空行会跳过。0 为第一行；对 df、free 和 ps 则为表头下面的一行。</translation>
    </message>
    <message>
        <source>the files used on the command line were still being read</source>
        <translation>命令行所用的文件仍在读取</translation>
    </message>
    <message>
        <source>the program and its folder hadn&apos;t been found yet</source>
        <translation>尚未找到程序及其文件夹</translation>
    </message>
    <message>
        <source>the command hadn&apos;t started yet</source>
        <translation>命令尚未启动</translation>
    </message>
    <message>
        <source>The plugin exits with 0 (OK) or 1 (degraded)</source>
        <translation>插件以 0 (OK) 或 1（降级）退出</translation>
    </message>
    <message>
        <source>The exit code is one of %1</source>
        <translation>退出码为 %1 之一</translation>
    </message>
    <message>
        <source>The exit code is one of %1, or one of %2 for degraded</source>
        <translation>退出码为 %1 之一，或为表示降级的 %2 之一</translation>
    </message>
    <message>
        <source>A Nagios plugin. Success: OK within %1.</source>
        <translation>Nagios 插件。成功：%1 内返回 OK。</translation>
    </message>
    <message>
        <source>Success: exit code 0 within %1.</source>
        <translation>成功：%1 内以退出码 0 退出。</translation>
    </message>
    <message>
        <source>Run the command in a terminal and see where it hangs. A command that asks for input waits forever.</source>
        <translation>在终端中运行该命令，看它卡在哪里。等待输入的命令会一直等下去。</translation>
    </message>
    <message>
        <source>Make the command print less, or redirect its output to a file.</source>
        <translation>减少命令的输出，或将输出重定向到文件。</translation>
    </message>
    <message>
        <source>Use the full path of {program}. Watchkeeper&apos;s PATH may differ from your terminal&apos;s.</source>
        <translation>使用 {program} 的完整路径。Watchkeeper 的 PATH 可能与终端的不同。</translation>
    </message>
    <message>
        <source>Install {program} if it is missing.</source>
        <translation>如果缺少 {program}，请安装它。</translation>
    </message>
    <message>
        <source>If the command uses pipes, variables or shell built-ins, turn on “Run in a shell” for this target.</source>
        <translation>如果命令使用管道、变量或 shell 内建命令，请为此目标开启“在 shell 中运行”。</translation>
    </message>
    <message>
        <source>Run the command in a terminal as the same user.</source>
        <translation>以同一用户在终端中运行该命令。</translation>
    </message>
    <message>
        <source>Make the file executable: “chmod +x”.</source>
        <translation>将文件设为可执行：“chmod +x”。</translation>
    </message>
    <message>
        <source>Most plugins print more with “-v”, up to “-vvv”, and explain their options with “--help”.</source>
        <translation>大多数插件用“-v”会输出更多内容（最多“-vvv”），用“--help”会说明其选项。</translation>
    </message>
    <message>
        <source>If the values are fine, change the thresholds in the command. Most plugins accept them as “-w” and “-c”.</source>
        <translation>如果这些值没有问题，请更改命令中的阈值。大多数插件用“-w”和“-c”设置阈值。</translation>
    </message>
    <message>
        <source>If this exit code is expected, add it to the success or the warning exit codes.</source>
        <translation>如果此退出码在预期之内，请将其加入成功退出码或警告退出码。</translation>
    </message>
    <message>
        <source>If the command is a Nagios plugin, turn on “Nagios plugin” for this target.</source>
        <translation>如果该命令是 Nagios 插件，请为此目标开启“Nagios 插件”。</translation>
    </message>
    <message>
        <source>Runs a program, script or Nagios plugin and evaluates its exit code and output. Processes that the command leaves running are stopped, and the target is degraded. Those that left the process group and closed the output are stopped later, without degrading the target.</source>
        <translation>运行程序、脚本或 Nagios 插件，并判定其退出码和输出。命令遗留的运行中的进程会被停止，目标变为降级。已离开进程组并关闭输出的进程稍后停止，不会使目标降级。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The shell couldn&apos;t find one of the programs on this command line.</source>
        <translation>shell 未找到此命令行中的某个程序。</translation>
    </message>
    <message>
        <source>The shell wasn&apos;t allowed to run one of the programs on this command line.</source>
        <translation>shell 无权运行此命令行中的某个程序。</translation>
    </message>
    <message>
        <source>%1 exited with code %2.</source>
        <translation>%1 退出，退出码为 %2。</translation>
    </message>
    <message>
        <source>%1 was killed by %2.</source>
        <translation>%1 被 %2 终止。</translation>
    </message>
    <message>
        <source>%1 printed more than %2 and was stopped. Reduce its output, or redirect it to a file.</source>
        <translation>%1 的输出超过 %2，已被停止。请减少其输出，或将输出重定向到文件。</translation>
    </message>
    <message>
        <source>%1 was still running and had printed nothing</source>
        <translation>%1 仍在运行，且没有任何输出</translation>
    </message>
    <message>
        <source>%1 was still running</source>
        <translation>%1 仍在运行</translation>
    </message>
    <message>
        <source>%1 was still running, and its last output was “%2”</source>
        <translation>%1 仍在运行，其最后的输出为“%2”</translation>
    </message>
    <message>
        <source>%1 left processes running: %2. They were stopped.</source>
        <translation>%1 遗留了运行中的进程：%2。这些进程已被停止。</translation>
    </message>
    <message>
        <source>Processes that had left the process group of %1 were stopped: %2.</source>
        <translation>已停止离开 %1 进程组的进程：%2。</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>%1 was not found. Only a shell expands ~ and $NAME. Set shell to true, or use the full path.</source>
        <translation>未找到 %1。只有 shell 才会展开 ~ 和 $NAME。请将 shell 设为 true，或使用完整路径。</translation>
    </message>
    <message>
        <source>%1 was not found. Is the path correct, and is the program installed?</source>
        <translation>未找到 %1。路径是否正确，程序是否已安装？</translation>
    </message>
    <message>
        <source>%1 was not found. Use its full path, or check PATH in the target&apos;s environment.</source>
        <translation>未找到 %1。请使用完整路径，或检查目标环境变量中的 PATH。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access %1. Grant access to its folder, or run Watchkeeper as another user.</source>
        <translation>当前用户无权访问 %1。请授予其文件夹的访问权限，或以其他用户运行 Watchkeeper。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a program that the current user can run. Is it executable (chmod +x)?</source>
        <translation>%1 不是当前用户可以运行的程序。它是否可执行（chmod +x）？</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access the folder %1.</source>
        <translation>当前用户无权访问文件夹 %1。</translation>
    </message>
    <message>
        <source>The folder %1 doesn&apos;t exist.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>The working folder %1 is a file, not a folder.</source>
        <translation>工作文件夹 %1 是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>Field command: %1</source>
        <translation>字段 command：%1</translation>
    </message>
    <message>
        <source>%1 contains a null character, which isn&apos;t allowed in variables.</source>
        <translation>%1 含有空字符，变量中不允许使用。</translation>
    </message>
    <message>
        <source>An argument contains a null character, which programs can&apos;t accept.</source>
        <translation>某个参数含有空字符，程序无法接受。</translation>
    </message>
    <message>
        <source>%1 expands to “%2”, which starts with a hyphen. The program would read it as an option. Rename the target.</source>
        <translation>%1 展开为“%2”，以连字符开头。程序会将其当作选项。请重命名目标。</translation>
    </message>
    <message>
        <source>… %1 bytes omitted …</source>
        <translation>… 省略 %1 字节 …</translation>
    </message>
    <message>
        <source>an earlier check of this target&apos;s files and folders is still running (a disk or network share may not be responding)</source>
        <translation>此目标的文件和文件夹的上一次检查仍在进行（可能是磁盘或网络共享没有响应）</translation>
    </message>
    <message>
        <source>Its files and folders weren&apos;t checked because too many other file checks are still running. A disk or network share may not be responding.</source>
        <translation>未检查其文件和文件夹，因为仍有过多的其他文件检查在进行。可能是磁盘或网络共享没有响应。</translation>
    </message>
    <message>
        <source>%1 is still running from an earlier check, and the current user can&apos;t stop it. Watchkeeper will run it again after it exits.</source>
        <translation>%1 仍在运行，由先前的检查启动，当前用户无法停止它。待其退出后，Watchkeeper 会再次运行它。</translation>
    </message>
</context>
<context>
    <name>CommandDelivery</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t finish in time, and the current user isn&apos;t allowed to stop it.</source>
        <translation>%1 未及时结束，而当前用户无权停止它。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t finish in time and was killed.</source>
        <translation>%1 未及时结束，已被终止。</translation>
    </message>
    <message>
        <source>%1 printed too much output, and the current user isn&apos;t allowed to stop it.</source>
        <translation>%1 输出过多，而当前用户无权停止它。</translation>
    </message>
    <message>
        <source>%1 printed too much output and was killed.</source>
        <translation>%1 输出过多，已被终止。</translation>
    </message>
    <message>
        <source>%1 was killed by a signal.</source>
        <translation>%1 被信号终止。</translation>
    </message>
    <message>
        <source>Delivered: %1 exited successfully.</source>
        <translation>已投递：%1 成功退出。</translation>
    </message>
    <message>
        <source>%1 exited with status %2.</source>
        <translation>%1 退出，状态为 %2。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started. Does it exist, and is it executable?</source>
        <translation>无法启动 %1。它是否存在，是否可执行？</translation>
    </message>
    <message>
        <source>%1 is still running for an earlier alert, and the current user isn&apos;t allowed to stop it. Watchkeeper will run it again after it exits.</source>
        <translation>%1 仍在运行，由先前的告警启动，当前用户无权停止它。待其退出后，Watchkeeper 会再次运行它。</translation>
    </message>
</context>
<context>
    <name>CommonFields</name>
    <message>
        <source>Certificate expiry warning</source>
        <translation>证书到期警告</translation>
    </message>
    <message>
        <source>The target is degraded if fewer than this number of days remain before the certificate expires. Enter 0 to turn off the warning.</source>
        <translation>如果距证书到期少于此天数，目标为降级。输入 0 可关闭此警告。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IP 版本</translation>
    </message>
    <message>
        <source>any: whichever IP version the host supports. ipv4, ipv6: only that version. Default: the option chosen in the settings.</source>
        <translation>any：主机支持的任一 IP 版本。ipv4、ipv6：仅该版本。默认：设置中选择的选项。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>expired today</source>
        <translation>今天已过期</translation>
    </message>
    <message numerus="yes">
        <source>expired %n day(s) ago</source>
        <translation>
            <numerusform>已过期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for this host</source>
        <translation>证书受信任，且对此主机有效</translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for at least %n more day(s)</source>
        <translation>
            <numerusform>证书至少还有 %n 天有效</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Components</name>
    <message>
        <source>User interface, network, processes</source>
        <translation>用户界面、网络、进程</translation>
    </message>
    <message>
        <source>Asynchronous operations</source>
        <translation>异步操作</translation>
    </message>
    <message>
        <source>DNS resolution</source>
        <translation>DNS 解析</translation>
    </message>
    <message>
        <source>HTTP parsing</source>
        <translation>HTTP 解析</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Decompression</source>
        <translation>解压缩</translation>
    </message>
    <message>
        <source>Reading YAML</source>
        <translation>读取 YAML</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Reading HTML</source>
        <translation>读取 HTML</translation>
    </message>
    <message>
        <source>Encrypted connections</source>
        <translation>加密连接</translation>
    </message>
    <message>
        <source>Passwords in the keychain</source>
        <translation>密钥环中的密码</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Command-line options</source>
        <translation>命令行选项</translation>
    </message>
    <message>
        <source>Reading TOML</source>
        <translation>读取 TOML</translation>
    </message>
</context>
<context>
    <name>ComposeImport</name>
    <message>
        <source>The service “%1” publishes no port, so it can&apos;t be reached from this computer.</source>
        <translation>服务“%1”未发布端口，因此无法从本机访问。</translation>
    </message>
</context>
<context>
    <name>Computer</name>
    <message>
        <source>Couldn&apos;t read %1: too many other system reads are hanging. Is the server of a network mount down?</source>
        <translation>无法读取 %1：卡住的其他系统读取过多。网络挂载的服务器是否出了故障？</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: the system couldn&apos;t create another thread.</source>
        <translation>无法读取 %1：系统无法再创建线程。</translation>
    </message>
    <message>
        <source>%1 hasn&apos;t responded for %2</source>
        <translation>%1 已有 %2 没有响应</translation>
    </message>
    <message>
        <source>%1 was still being read</source>
        <translation>%1 仍在读取</translation>
    </message>
</context>
<context>
    <name>ConditionHelp</name>
    <message>
        <source>Each condition is evaluated against the result of a check, and all must pass. A failed condition makes the target down or degraded, as selected next to the condition. A condition that can&apos;t be evaluated makes the target unknown.</source>
        <translation>每个条件都按检查结果求值，所有条件都必须满足。条件不满足时，目标变为故障或降级，取决于条件旁边的选择。条件无法求值时，目标变为未知。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compares two values. You can also use !=, &lt;, &lt;=, &gt; and &gt;=. Put a space on each side of the operator.</source>
        <translation>比较两个值。也可以使用 !=、&lt;、&lt;=、&gt; 和 &gt;=。运算符两侧各留一个空格。</translation>
    </message>
    <message>
        <source>The value contains this text. Use “not contains” for the opposite.</source>
        <translation>值包含此文本。相反的情况用“not contains”。</translation>
    </message>
    <message>
        <source>The value matches a regular expression. Use “not matches” for the opposite.</source>
        <translation>值与正则表达式匹配。相反的情况用“not matches”。</translation>
    </message>
    <message>
        <source>The value is one of these values.</source>
        <translation>值为这些值之一。</translation>
    </message>
    <message>
        <source>The entire value matches a pattern with *, ? and [a-z].</source>
        <translation>整个值与含有 *、? 和 [a-z] 的模式匹配。</translation>
    </message>
    <message>
        <source>Functions and arithmetic</source>
        <translation>函数与算术</translation>
    </message>
    <message>
        <source>True if the value exists.</source>
        <translation>值存在时为真。</translation>
    </message>
    <message>
        <source>Number of elements in a list, or of bytes in a string.</source>
        <translation>列表的元素数，或字符串的字节数。</translation>
    </message>
    <message>
        <source>Calculate with +, -, * and /. Put a space on each side of the operator.</source>
        <translation>用 +、-、* 和 / 计算。运算符两侧各留一个空格。</translation>
    </message>
    <message>
        <source>The target&apos;s own history</source>
        <translation>目标自身的历史记录</translation>
    </message>
    <message>
        <source>The median of the last hour. You can also use mean, min, max and percentiles such as p95(7d). The condition is skipped until there is enough data.</source>
        <translation>最近一小时的中位数。也可以使用 mean、min、max 和百分位数，例如 p95(7d)。数据不足时跳过该条件。</translation>
    </message>
    <message>
        <source>Rate of change per second, minute, hour or day (s, min, h, d).</source>
        <translation>每秒、每分钟、每小时或每天的变化率（s、min、h、d）。</translation>
    </message>
    <message>
        <source>Linear forecast for 7 days ahead, based on the last 7 days.</source>
        <translation>根据最近 7 天线性预测 7 天之后的值。</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Combine conditions with or, and, not, and brackets.</source>
        <translation>用 or、and、not 和括号组合条件。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Durations.</source>
        <translation>时长。</translation>
    </message>
    <message>
        <source>Sizes. MB uses multiples of 1000, MiB multiples of 1024.</source>
        <translation>大小。MB 按 1000 进位，MiB 按 1024 进位。</translation>
    </message>
    <message>
        <source>Percentages.</source>
        <translation>百分比。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Shows suggestions.</source>
        <translation>显示建议。</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Starts the next condition.</source>
        <translation>开始下一个条件。</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <comment>keys</comment>
        <translation>Alt+↑、Alt+↓</translation>
    </message>
    <message>
        <source>Moves the condition.</source>
        <translation>移动条件。</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key</comment>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Removes an empty condition.</source>
        <translation>移除空条件。</translation>
    </message>
    <message>
        <source>For all details, including where the rules differ from Gatus, see docs/conditions.md in the source code.</source>
        <translation>全部细节（包括与 Gatus 规则的差异）见源代码中的 docs/conditions.md。</translation>
    </message>
</context>
<context>
    <name>ConditionProposals</name>
    <message>
        <source>equals</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>doesn&apos;t equal</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is less than or equal to</source>
        <translation>小于或等于</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is greater than or equal to</source>
        <translation>大于或等于</translation>
    </message>
    <message>
        <source>contains the text</source>
        <translation>包含该文本</translation>
    </message>
    <message>
        <source>doesn&apos;t contain the text</source>
        <translation>不包含该文本</translation>
    </message>
    <message>
        <source>matches a regular expression</source>
        <translation>与正则表达式匹配</translation>
    </message>
    <message>
        <source>both must pass</source>
        <translation>两者都必须满足</translation>
    </message>
    <message>
        <source>at least one must pass</source>
        <translation>至少满足一个</translation>
    </message>
    <message>
        <source>length of a string, or number of elements in a list</source>
        <translation>字符串的长度，或列表的元素数</translation>
    </message>
    <message>
        <source>whether the value exists</source>
        <translation>值是否存在</translation>
    </message>
    <message>
        <source>a pattern with * and ?</source>
        <translation>通配模式，可含 * 和 ?</translation>
    </message>
    <message>
        <source>one of several values, separated by commas</source>
        <translation>多个值之一，用逗号分隔</translation>
    </message>
    <message>
        <source>regular expression that the value must match</source>
        <translation>值必须匹配的正则表达式</translation>
    </message>
    <message>
        <source>text that the value must contain</source>
        <translation>值必须包含的文本</translation>
    </message>
    <message>
        <source>median of the last hour</source>
        <translation>最近一小时的中位数</translation>
    </message>
    <message>
        <source>95th percentile of the last 7 days, or any other percentile</source>
        <translation>最近 7 天的第 95 百分位数，或其他百分位数</translation>
    </message>
    <message>
        <source>mean of the last hour</source>
        <translation>最近一小时的平均值</translation>
    </message>
    <message>
        <source>minimum of the last day</source>
        <translation>最近一天的最小值</translation>
    </message>
    <message>
        <source>maximum of the last day</source>
        <translation>最近一天的最大值</translation>
    </message>
    <message>
        <source>rate of change over the last 5 minutes, such as 10ms/min</source>
        <translation>最近 5 分钟的变化率，例如 10ms/min</translation>
    </message>
    <message>
        <source>linear forecast for 7 days ahead</source>
        <translation>7 天之后的线性预测值</translation>
    </message>
    <message>
        <source>negates the condition</source>
        <translation>对条件取反</translation>
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
        <translation>此处无法求值：只有响应的开头部分可用。检查本身会读取更多响应内容。要对条件求值，请用“立即测试”。</translation>
    </message>
    <message>
        <source>Skipped until there is enough data: %1</source>
        <translation>数据不足，暂时跳过：%1</translation>
    </message>
    <message>
        <source>Can&apos;t be evaluated: %1</source>
        <translation>无法求值：%1</translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>满足：%1</translation>
    </message>
    <message>
        <source>Fails: %1</source>
        <translation>不满足：%1</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>This is ambiguous. Specify the value, such as median([RESPONSE_TIME], 1h).</source>
        <translation>此处有歧义。请指定值，例如 median([RESPONSE_TIME], 1h)。</translation>
    </message>
    <message>
        <source>Specify the value, such as forecast([VALUE].used, 7d).</source>
        <translation>请指定值，例如 forecast([VALUE].used, 7d)。</translation>
    </message>
    <message>
        <source>This is a rate of change. Compare it with rate().</source>
        <translation>这是变化率。请用 rate() 比较。</translation>
    </message>
    <message>
        <source>The units of the two sides don&apos;t match.</source>
        <translation>两侧的单位不一致。</translation>
    </message>
    <message>
        <source>The body is compressed with “%1”, which Watchkeeper doesn&apos;t support.</source>
        <translation>正文以“%1”压缩，Watchkeeper 不支持该格式。</translation>
    </message>
    <message>
        <source>%1 is too long. Only its beginning was kept.</source>
        <translation>%1 过长。只保留了开头部分。</translation>
    </message>
    <message>
        <source>The body is too large to parse as JSON. The limit is %1 and %2 lists and objects.</source>
        <translation>正文过大，无法解析为 JSON。上限为 %1 以及 %2 个列表和对象。</translation>
    </message>
    <message>
        <source>The body isn&apos;t valid JSON.</source>
        <translation>正文不是有效的 JSON。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid JSON path.</source>
        <translation>%1 不是有效的 JSON 路径。</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>未找到 %1。</translation>
    </message>
    <message>
        <source>%1 is “%2”, not a number.</source>
        <translation>%1 为“%2”，不是数字。</translation>
    </message>
    <message>
        <source>%1 is “%2”, not true or false.</source>
        <translation>%1 为“%2”，不是 true 或 false。</translation>
    </message>
    <message>
        <source>The units don&apos;t match: %1 can&apos;t be compared with the other side.</source>
        <translation>单位不一致：%1 无法与另一侧比较。</translation>
    </message>
    <message>
        <source>%1 divides by zero.</source>
        <translation>%1 除以零。</translation>
    </message>
    <message>
        <source>%1 is too long for a regular expression. Use contains, or match a single value of the JSON.</source>
        <translation>%1 过长，无法使用正则表达式。请用 contains，或匹配 JSON 中的单个值。</translation>
    </message>
    <message>
        <source>Matching the pattern %1 against this text takes too long. Simplify the pattern.</source>
        <translation>用模式 %1 匹配此文本耗时过长。请简化模式。</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Expected to reach %1 in %2.</source>
        <translation>预计在 %2 后达到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Forecast of %1 in %2: %3, by linear regression over the last %4, from %n result(s).</source>
        <translation>
            <numerusform>%1 在 %2 后的预测值：%3，由最近 %4 的 %n 个结果线性回归得出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 over the last %3: %4, from %n result(s).</source>
        <translation>
            <numerusform>%2 在最近 %3 的%1：%4，由 %n 个结果得出。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated here: the history isn&apos;t available.</source>
        <translation>此处无法对 %1 求值：历史记录不可用。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated yet: the history is still being read.</source>
        <translation>尚无法对 %1 求值：仍在读取历史记录。</translation>
    </message>
    <message numerus="yes">
        <source>%1 can&apos;t be evaluated yet: %n result(s) with a number in the last %2, but at least %3 are required.</source>
        <translation>
            <numerusform>尚无法对 %1 求值：最近 %2 有 %n 个带数字的结果，但至少需要 %3 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated yet: results go back only %2, but at least %3 is required.</source>
        <translation>尚无法对 %1 求值：结果只覆盖 %2，但至少需要 %3。</translation>
    </message>
    <message>
        <source>In the observation, “%1” isn&apos;t %2.</source>
        <translation>观测数据中，“%1”不是%2。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Expected one observation, found several. Use only one, such as the last line of a results file.</source>
        <translation>应为一项观测数据，却有多项。请只使用一项，例如结果文件的最后一行。</translation>
    </message>
    <message>
        <source>The observation isn&apos;t valid JSON: %1 at byte %2.</source>
        <translation>观测数据不是有效的 JSON：%1，位于第 %2 字节。</translation>
    </message>
    <message>
        <source>An observation must be an object, such as {&quot;status&quot;: 200, …}.</source>
        <translation>观测数据必须是对象，例如 {&quot;status&quot;: 200, …}。</translation>
    </message>
    <message>
        <source>status code of the response</source>
        <translation>响应的状态码</translation>
    </message>
    <message>
        <source>The check returned no status.</source>
        <translation>检查未返回状态。</translation>
    </message>
    <message>
        <source>duration of the check</source>
        <translation>检查的用时</translation>
    </message>
    <message>
        <source>The check didn&apos;t measure a response time.</source>
        <translation>检查未测量响应时间。</translation>
    </message>
    <message>
        <source>address the check connected to</source>
        <translation>检查所连接的地址</translation>
    </message>
    <message>
        <source>The check recorded no address.</source>
        <translation>检查未记录地址。</translation>
    </message>
    <message>
        <source>response body or, if a path is given, a value from its JSON</source>
        <translation>响应正文；如果给出路径，则为其 JSON 中的值</translation>
    </message>
    <message>
        <source>The check received no body.</source>
        <translation>检查未收到正文。</translation>
    </message>
    <message>
        <source>whether the target responded at all: true or false</source>
        <translation>目标是否有响应：true 或 false</translation>
    </message>
    <message>
        <source>The check didn&apos;t try to connect.</source>
        <translation>检查未尝试连接。</translation>
    </message>
    <message>
        <source>time until the certificate expires</source>
        <translation>距证书到期的时间</translation>
    </message>
    <message>
        <source>The check received no certificate.</source>
        <translation>检查未收到证书。</translation>
    </message>
    <message>
        <source>time until the domain registration expires</source>
        <translation>距域名注册到期的时间</translation>
    </message>
    <message>
        <source>The check couldn&apos;t determine when the domain registration expires.</source>
        <translation>检查无法确定域名注册何时到期。</translation>
    </message>
    <message>
        <source>response code of the DNS server</source>
        <translation>DNS 服务器的响应码</translation>
    </message>
    <message>
        <source>The check received no response code from a DNS server.</source>
        <translation>检查未从 DNS 服务器收到响应码。</translation>
    </message>
    <message>
        <source>a header field of the response</source>
        <translation>响应的某个标头字段</translation>
    </message>
    <message>
        <source>The check received no header fields.</source>
        <translation>检查未收到标头字段。</translation>
    </message>
    <message>
        <source>exit code of the command</source>
        <translation>命令的退出码</translation>
    </message>
    <message>
        <source>The check returned no exit code.</source>
        <translation>检查未返回退出码。</translation>
    </message>
    <message>
        <source>standard output of the command</source>
        <translation>命令的标准输出</translation>
    </message>
    <message>
        <source>The check received no output from a command.</source>
        <translation>检查未从命令收到输出。</translation>
    </message>
    <message>
        <source>standard error of the command</source>
        <translation>命令的标准错误输出</translation>
    </message>
    <message>
        <source>a value in the performance data of a plugin</source>
        <translation>插件性能数据中的值</translation>
    </message>
    <message>
        <source>The performance data contains no “%1”.</source>
        <translation>性能数据中没有“%1”。</translation>
    </message>
    <message>
        <source>percentage of packets lost</source>
        <translation>丢包百分比</translation>
    </message>
    <message>
        <source>The check counted no packets.</source>
        <translation>检查未统计数据包。</translation>
    </message>
    <message>
        <source>variation in the round-trip times of the packets</source>
        <translation>数据包往返时间的波动</translation>
    </message>
    <message>
        <source>The check measured no jitter.</source>
        <translation>检查未测量抖动。</translation>
    </message>
    <message>
        <source>any value returned by the check, by its name</source>
        <translation>检查返回的任意值，按名称引用</translation>
    </message>
    <message>
        <source>The check returned no value named “%1”.</source>
        <translation>检查未返回名为“%1”的值。</translation>
    </message>
    <message>
        <source>duration of one phase of the check</source>
        <translation>检查中某个阶段的用时</translation>
    </message>
    <message>
        <source>The check didn&apos;t measure the phase “%1”.</source>
        <translation>检查未测量阶段“%1”。</translation>
    </message>
    <message>
        <source>This condition is too long. The limit is %1 characters.</source>
        <translation>此条件过长。上限为 %1 个字符。</translation>
    </message>
    <message>
        <source>Put “and” or “or” before this, or put quotes around text that contains brackets.</source>
        <translation>请在此前面加上“and”或“or”，或给含有括号的文本加上引号。</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply here.</source>
        <translation>此处括号嵌套过深。</translation>
    </message>
    <message>
        <source>This bracket isn&apos;t closed.</source>
        <translation>此括号没有闭合。</translation>
    </message>
    <message>
        <source>Enter %1 here.</source>
        <translation>在此输入%1。</translation>
    </message>
    <message>
        <source>Use a duration from 1m to 400d.</source>
        <translation>请使用 1m 到 400d 的时长。</translation>
    </message>
    <message>
        <source>Specify the value and the period here, such as %1.</source>
        <translation>请在此指定值和时段，例如 %1。</translation>
    </message>
    <message>
        <source>No history is kept for %1, only for times, values, performance data, packet loss and jitter. Specify one of these, such as median([RESPONSE_TIME], 1h).</source>
        <translation>不保留 %1 的历史记录，只保留用时、值、性能数据、丢包和抖动的历史记录。请指定其中之一，例如 median([RESPONSE_TIME], 1h)。</translation>
    </message>
    <message>
        <source>has() returns true or false, not a number.</source>
        <translation>has() 返回 true 或 false，不返回数字。</translation>
    </message>
    <message>
        <source>%1() works only with == and !=.</source>
        <translation>%1() 只能与 == 和 != 一起使用。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a number. Compare it with == or !=.</source>
        <translation>%1 不是数字。请用 == 或 != 比较。</translation>
    </message>
    <message>
        <source>Nothing can follow [%1] here.</source>
        <translation>[%1] 之后不能再有内容。</translation>
    </message>
    <message>
        <source>[%1] must be followed by a dot and a name, as in %2.</source>
        <translation>[%1] 之后必须有点号和名称，例如 %2。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid JSON path. Use .key, [0] or [&quot;key with . in it&quot;].</source>
        <translation>这不是有效的 JSON 路径。请使用 .key、[0] 或 [&quot;key with . in it&quot;]。</translation>
    </message>
    <message>
        <source>Unknown phase. Available phases: %1.</source>
        <translation>未知阶段。可用的阶段：%1。</translation>
    </message>
    <message>
        <source>has() requires a placeholder, such as has([BODY].error).</source>
        <translation>has() 需要占位符，例如 has([BODY].error)。</translation>
    </message>
    <message>
        <source>This pattern has an unclosed character class or an incomplete escape, so it matches nothing.</source>
        <translation>此模式中有未闭合的字符类或不完整的转义，因此不匹配任何内容。</translation>
    </message>
    <message>
        <source>Enter the text to search for.</source>
        <translation>输入要搜索的文本。</translation>
    </message>
    <message>
        <source>Enter a regular expression here.</source>
        <translation>在此输入正则表达式。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>这不是有效的正则表达式：%1。</translation>
    </message>
    <message>
        <source>Unknown placeholder.</source>
        <translation>未知占位符。</translation>
    </message>
    <message>
        <source>A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%.</source>
        <translation>此处缺少数字。如有单位请一并写上：200、300ms、7d、5MB 或 20%。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number. Write a number with its unit, if any: 200, 300ms, 7d, 5MB or 20%.</source>
        <translation>“%1”不是数字。请写数字，如有单位请一并写上：200、300ms、7d、5MB 或 20%。</translation>
    </message>
    <message>
        <source>The quotes are part of the comparison, as in Gatus. Remove them, or put brackets around the condition.</source>
        <translation>与 Gatus 一样，引号是比较内容的一部分。请去掉引号，或给条件加上括号。</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>a size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>This is a second comparison. Join the two with “and” or “or”, or put the text in quotes.</source>
        <translation>这是第二个比较。请用“and”或“or”连接两者，或给文本加上引号。</translation>
    </message>
    <message>
        <source>Nothing comes before %1. Write what to check, such as [STATUS] %2 200.</source>
        <translation>%1 之前没有内容。请写明要检查什么，例如 [STATUS] %2 200。</translation>
    </message>
    <message>
        <source>Nothing comes after %1. Add the value to compare with, as in [STATUS] %2 200.</source>
        <translation>%1 之后没有内容。请添加要比较的值，例如 [STATUS] %2 200。</translation>
    </message>
    <message>
        <source>Write %1 here, with a space on both sides.</source>
        <translation>在此写 %1，两侧各留一个空格。</translation>
    </message>
    <message>
        <source>A condition is missing here. Write a comparison, such as [STATUS] == 200.</source>
        <translation>此处缺少条件。请写一个比较，例如 [STATUS] == 200。</translation>
    </message>
    <message>
        <source>A comparison is missing here. Write ==, !=, &lt;, &lt;=, &gt;, &gt;=, contains or matches, followed by a value.</source>
        <translation>此处缺少比较。请写 ==、!=、&lt;、&lt;=、&gt;、&gt;=、contains 或 matches，后接一个值。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid condition. Write a comparison, such as [STATUS] == 200.</source>
        <translation>这不是有效的条件。请写一个比较，例如 [STATUS] == 200。</translation>
    </message>
    <message>
        <source>Unknown placeholder %1. Available placeholders: %2.</source>
        <translation>未知占位符 %1。可用的占位符：%2。</translation>
    </message>
    <message>
        <source>Unknown placeholder %1. Did you mean [%2]?</source>
        <translation>未知占位符 %1。是否应为 [%2]？</translation>
    </message>
    <message>
        <source>This is %1, but the other side is %2.</source>
        <translation>这是%1，而另一侧是%2。</translation>
    </message>
    <message>
        <source>This is ignored, as in Gatus.</source>
        <translation>与 Gatus 一样，此处会被忽略。</translation>
    </message>
    <message>
        <source>Fractions are dropped on both sides, as in Gatus: 1.9 becomes 1. Put brackets around the condition to keep them.</source>
        <translation>与 Gatus 一样，两侧的小数部分会舍去：1.9 变为 1。要保留小数，请给条件加上括号。</translation>
    </message>
    <message>
        <source>Without a unit, this is in milliseconds. Write 14d for days.</source>
        <translation>不写单位时以毫秒计。天数请写作 14d。</translation>
    </message>
</context>
<context>
    <name>ConditionsKey</name>
    <message>
        <source>Expected a list of conditions, such as [&quot;[STATUS] == 200&quot;].</source>
        <translation>应为条件列表，例如 [&quot;[STATUS] == 200&quot;]。</translation>
    </message>
    <message>
        <source>Too many conditions. The limit is %1.</source>
        <translation>条件过多。上限为 %1 个。</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>else: Choose “down” or “degraded”.</source>
        <translation>else：请选择“down”或“degraded”。</translation>
    </message>
    <message>
        <source>Expected a string or an object, such as {&quot;if&quot;: &quot;[RESPONSE_TIME] &lt; 300ms&quot;, &quot;else&quot;: &quot;degraded&quot;}.</source>
        <translation>应为字符串或对象，例如 {&quot;if&quot;: &quot;[RESPONSE_TIME] &lt; 300ms&quot;, &quot;else&quot;: &quot;degraded&quot;}。</translation>
    </message>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>此处不允许换行符和空字符。</translation>
    </message>
    <message>
        <source>“%1”, column %2: %3</source>
        <translation>“%1”，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Conditions that must pass, such as [STATUS] == 200. A failed condition makes the target down, or degraded if “else” is set to degraded.</source>
        <translation>必须满足的条件，例如 [STATUS] == 200。条件不满足时目标变为故障；如果“else”设为 degraded，则变为降级。</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>An alias refers to the value that contains it.</source>
        <translation>别名引用了包含它自身的值。</translation>
    </message>
    <message>
        <source>Values are nested too deeply.</source>
        <translation>值嵌套过深。</translation>
    </message>
    <message>
        <source>The value of the key “&lt;&lt;” must be a map.</source>
        <translation>键“&lt;&lt;”的值必须是映射。</translation>
    </message>
    <message>
        <source>The file has too many values, perhaps because aliases multiply them.</source>
        <translation>文件中的值过多，可能是别名使值成倍增加。</translation>
    </message>
    <message>
        <source>A key must be a text, not a list or map.</source>
        <translation>键必须是文本，不能是列表或映射。</translation>
    </message>
    <message>
        <source>The key “%1” appears twice.</source>
        <translation>键“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The file is larger than 8 MiB. Is it the right one?</source>
        <translation>文件大于 8 MiB。选对文件了吗？</translation>
    </message>
    <message>
        <source>The file contains null characters. It is damaged, or isn&apos;t a text file.</source>
        <translation>文件中含有空字符。它已损坏，或者不是文本文件。</translation>
    </message>
    <message>
        <source>The file has too many lists and maps in brackets.</source>
        <translation>文件中用括号书写的列表和映射过多。</translation>
    </message>
    <message>
        <source>The text isn&apos;t UTF-8. Save it as UTF-8 in your editor.</source>
        <translation>文本不是 UTF-8。请在编辑器中另存为 UTF-8。</translation>
    </message>
    <message>
        <source>This isn&apos;t valid YAML: %1 (column %2).</source>
        <translation>这不是有效的 YAML：%1（第 %2 列）。</translation>
    </message>
</context>
<context>
    <name>Cpu</name>
    <message>
        <source>CPU usage is %1</source>
        <translation>CPU 使用率为 %1</translation>
    </message>
    <message>
        <source>Check which programs use the most CPU time.</source>
        <translation>检查哪些程序占用的 CPU 时间最多。</translation>
    </message>
    <message>
        <source>The CPU spent %1 of the time waiting for disks</source>
        <translation>CPU 有 %1 的时间在等待磁盘</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether a disk is failing.</source>
        <translation>检查哪些程序的磁盘读写量大，以及是否有磁盘即将损坏。</translation>
    </message>
    <message>
        <source>The host of this virtual machine took %1 of the CPU time</source>
        <translation>此虚拟机的宿主机占用了 %1 的 CPU 时间</translation>
    </message>
    <message>
        <source>The host is overcommitted. Contact its operator.</source>
        <translation>宿主机超售。请联系其运营方。</translation>
    </message>
    <message>
        <source>CPU usage can&apos;t be checked: the system&apos;s counters haven&apos;t changed. A longer “interval” may help.</source>
        <translation>无法检查 CPU 使用率：系统的计数器没有变化。加大“interval”可能有帮助。</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>占用 %1</translation>
    </message>
    <message>
        <source>, %1 I/O wait</source>
        <translation>，%1 I/O 等待</translation>
    </message>
    <message>
        <source>, %1 steal</source>
        <translation>，%1 被占用</translation>
    </message>
    <message>
        <source>the CPU usage</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>Usage per core</source>
        <translation>各核心使用率</translation>
    </message>
    <message>
        <source>Records the usage of each CPU core, not only of the busiest one.</source>
        <translation>记录每个 CPU 核心的使用率，而不仅是最忙的核心。</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Share of time the CPU was busy, across all cores.</source>
        <translation>CPU 忙碌时间所占比例，按所有核心计算。</translation>
    </message>
    <message>
        <source>I/O wait</source>
        <translation>I/O 等待</translation>
    </message>
    <message>
        <source>Share of time the CPU was idle, waiting for disks.</source>
        <translation>CPU 空闲并等待磁盘的时间所占比例。</translation>
    </message>
    <message>
        <source>Steal time</source>
        <translation>被占用时间</translation>
    </message>
    <message>
        <source>Share of time that a virtual machine&apos;s host spent on other virtual machines.</source>
        <translation>虚拟机的宿主机用于其他虚拟机的时间所占比例。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>Checks how busy this computer&apos;s CPU has been since the last check, including I/O wait and steal time (time taken by the hypervisor).</source>
        <translation>检查自上次检查以来本机 CPU 的忙碌程度，包括 I/O 等待和被占用时间（steal，即被虚拟机管理程序占用的时间）。</translation>
    </message>
</context>
<context>
    <name>Crawl</name>
    <message>
        <source>Pages can&apos;t be rendered on Windows yet. Crawl the site without rendering.</source>
        <translation>Windows 上尚不能渲染页面。请在不渲染的情况下爬取站点。</translation>
    </message>
    <message>
        <source>No browser was found to render pages. Install Chromium, Chrome, Edge or Brave, or set the path of the browser.</source>
        <translation>未找到用于渲染页面的浏览器。请安装 Chromium、Chrome、Edge 或 Brave，或设置浏览器的路径。</translation>
    </message>
    <message>
        <source>The browser %1 was not found, or isn&apos;t an executable program.</source>
        <translation>浏览器 %1 未找到，或不是可执行程序。</translation>
    </message>
    <message>
        <source>The browser can&apos;t be started, because the folder %1 couldn&apos;t be created: %2.</source>
        <translation>无法启动浏览器，因为无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>The browser can&apos;t be started: %1.</source>
        <translation>无法启动浏览器：%1。</translation>
    </message>
    <message>
        <source>The browser sent too much data.</source>
        <translation>浏览器发送的数据过多。</translation>
    </message>
    <message>
        <source>The browser sent damaged data.</source>
        <translation>浏览器发送的数据已损坏。</translation>
    </message>
    <message>
        <source>The browser ended unexpectedly.</source>
        <translation>浏览器意外退出。</translation>
    </message>
    <message>
        <source>The browser ended unexpectedly: %1</source>
        <translation>浏览器意外退出：%1</translation>
    </message>
    <message>
        <source>The browser doesn&apos;t answer.</source>
        <translation>浏览器没有响应。</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t open a tab.</source>
        <translation>浏览器无法打开标签页。</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t load the page: %1.</source>
        <translation>浏览器无法加载页面：%1。</translation>
    </message>
    <message>
        <source>The page crashed in the browser.</source>
        <translation>页面在浏览器中崩溃。</translation>
    </message>
    <message>
        <source>The scripts of the page didn&apos;t end in time.</source>
        <translation>页面的脚本未及时结束。</translation>
    </message>
    <message>
        <source>A script of the page leads to %1.</source>
        <translation>页面的脚本跳转到 %1。</translation>
    </message>
    <message>
        <source>The browser couldn&apos;t read the page.</source>
        <translation>浏览器无法读取页面。</translation>
    </message>
    <message>
        <source>The redirects never end: %1 is reached again or too late.</source>
        <translation>重定向没有终点：再次到达 %1，或次数过多才到达。</translation>
    </message>
    <message>
        <source>Redirects to %1, which is broken. %2</source>
        <translation>重定向到 %1，而该地址已失效。%2</translation>
    </message>
    <message>
        <source>Redirects to %1. %2</source>
        <translation>重定向到 %1。%2</translation>
    </message>
    <message>
        <source>%1 redirects lead to %2. Link to it directly.</source>
        <translation>经 %1 次重定向到达 %2。请直接链接到该地址。</translation>
    </message>
    <message>
        <source>Redirects from https to %1, without encryption.</source>
        <translation>从 https 重定向到未加密的 %1。</translation>
    </message>
    <message>
        <source>%1 has no anchor “%2”.</source>
        <translation>%1 没有锚点“%2”。</translation>
    </message>
    <message>
        <source>The canonical address %1 is broken.</source>
        <translation>规范地址 %1 已失效。</translation>
    </message>
    <message>
        <source>%1 is the page in “%2”, but doesn&apos;t refer back.</source>
        <translation>%1 是此页面的“%2”版本，但没有指回此页面。</translation>
    </message>
    <message>
        <source>The sitemap lists the page, but the page asks search engines not to.</source>
        <translation>站点地图列出了此页面，但页面要求搜索引擎不收录。</translation>
    </message>
    <message>
        <source>No page links to this page.</source>
        <translation>没有页面链接到此页面。</translation>
    </message>
    <message>
        <source>The sitemap doesn&apos;t list the page.</source>
        <translation>站点地图未列出此页面。</translation>
    </message>
    <message>
        <source>%1 has the same title.</source>
        <translation>%1 的标题相同。</translation>
    </message>
    <message>
        <source>%1 has the same description.</source>
        <translation>%1 的描述相同。</translation>
    </message>
    <message>
        <source>A browser can&apos;t use the login of this crawl.</source>
        <translation>浏览器无法使用此次爬取的登录信息。</translation>
    </message>
    <message>
        <source>Not requested, because it is out of scope.</source>
        <translation>未请求，因为超出范围。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid web address. Use a form like https://example.org.</source>
        <translation>“%1”不是有效的网址。请使用 https://example.org 这样的形式。</translation>
    </message>
    <message>
        <source>Not requested, because of an exclude pattern.</source>
        <translation>未请求，因为符合排除模式。</translation>
    </message>
    <message>
        <source>The address isn&apos;t a valid %1: address.</source>
        <translation>此地址不是有效的 %1: 地址。</translation>
    </message>
    <message>
        <source>Run %1 was crawled with a login, which isn&apos;t stored. Give the login again to continue.</source>
        <translation>运行 %1 是用登录信息爬取的，而登录信息不会保存。要继续，请重新提供登录信息。</translation>
    </message>
    <message>
        <source>The server keeps programs out (%1). Check the address in a browser.</source>
        <translation>服务器不允许程序访问（%1）。请在浏览器中查看该地址。</translation>
    </message>
    <message>
        <source>The server demands a login (%1).</source>
        <translation>服务器要求登录（%1）。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t allow GET requests (%1).</source>
        <translation>服务器不允许 GET 请求（%1）。</translation>
    </message>
    <message>
        <source>The server refuses more requests for now (%1). Crawl with fewer connections.</source>
        <translation>服务器暂时拒绝更多请求（%1）。请用较少的连接爬取。</translation>
    </message>
    <message>
        <source>The server refuses the request (%1). Check the address in a browser.</source>
        <translation>服务器拒绝该请求（%1）。请在浏览器中查看该地址。</translation>
    </message>
    <message>
        <source>A form on a https page sends to %1 without encryption.</source>
        <translation>https 页面上的表单在未加密的情况下发送到 %1。</translation>
    </message>
    <message>
        <source>Browsers block %1, because the page uses https.</source>
        <translation>浏览器会阻止 %1，因为页面使用 https。</translation>
    </message>
    <message>
        <source>%1 is loaded without encryption, although the page uses https.</source>
        <translation>%1 以未加密方式加载，而页面使用 https。</translation>
    </message>
    <message>
        <source>A link has no text or no address.</source>
        <translation>有链接没有文本或没有地址。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid address.</source>
        <translation>“%1”不是有效的地址。</translation>
    </message>
    <message>
        <source>More than one element has the ID “%1”.</source>
        <translation>多个元素的 ID 为“%1”。</translation>
    </message>
    <message>
        <source>The page asks for a password without encryption.</source>
        <translation>页面在未加密的情况下要求输入密码。</translation>
    </message>
    <message>
        <source>The HTML has no links. Scripts render the page, so its links weren&apos;t checked.</source>
        <translation>HTML 中没有链接。页面由脚本渲染，因此未检查其中的链接。</translation>
    </message>
    <message>
        <source>A part of the HTML couldn&apos;t be read, so some of its links weren&apos;t checked.</source>
        <translation>部分 HTML 无法读取，因此有些链接未检查。</translation>
    </message>
    <message>
        <source>The title says that the page doesn&apos;t exist, but the status is %1.</source>
        <translation>标题表明页面不存在，但状态为 %1。</translation>
    </message>
    <message>
        <source>The page has no title.</source>
        <translation>页面没有标题。</translation>
    </message>
    <message>
        <source>The page has no description.</source>
        <translation>页面没有描述。</translation>
    </message>
    <message>
        <source>Rendered by a browser.</source>
        <translation>由浏览器渲染。</translation>
    </message>
    <message>
        <source>The page couldn&apos;t be rendered, so its HTML was read without scripts. %1</source>
        <translation>无法渲染页面，因此读取其 HTML 时未运行脚本。%1</translation>
    </message>
    <message>
        <source>The browser was redirected to %1.</source>
        <translation>浏览器被重定向到 %1。</translation>
    </message>
    <message>
        <source>The server redirects (%1), but doesn&apos;t say where to.</source>
        <translation>服务器返回重定向（%1），但未说明去向。</translation>
    </message>
    <message>
        <source>The server redirects to “%1”, which isn&apos;t a valid address.</source>
        <translation>服务器重定向到“%1”，这不是有效的地址。</translation>
    </message>
    <message>
        <source>Redirects to %1 (%2).</source>
        <translation>重定向到 %1（%2）。</translation>
    </message>
    <message>
        <source>Larger than %1. The rest wasn&apos;t read.</source>
        <translation>大于 %1。其余部分未读取。</translation>
    </message>
    <message>
        <source>The size is %1. The limit is %2.</source>
        <translation>大小为 %1。上限为 %2。</translation>
    </message>
    <message>
        <source>The server took %1 to answer. The limit is %2.</source>
        <translation>服务器响应用时 %1。上限为 %2。</translation>
    </message>
    <message>
        <source>The server failed: %1.</source>
        <translation>服务器出错：%1。</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>服务器返回 %1。</translation>
    </message>
    <message>
        <source>Not requested, because robots.txt forbids it.</source>
        <translation>未请求，因为 robots.txt 禁止。</translation>
    </message>
    <message>
        <source>Not requested, because line %1 of robots.txt forbids it: “%2”.</source>
        <translation>未请求，因为 robots.txt 第 %1 行禁止：“%2”。</translation>
    </message>
    <message>
        <source>Not requested, because robots.txt couldn&apos;t be read (status %1). Turn robots.txt off for a site of your own.</source>
        <translation>未请求，因为无法读取 robots.txt（状态 %1）。如果是自己的站点，可关闭 robots.txt。</translation>
    </message>
    <message>
        <source>The crawls “%1” can&apos;t be written: the disk is full.</source>
        <translation>无法写入爬取记录“%1”：磁盘已满。</translation>
    </message>
    <message>
        <source>The crawls “%1” can&apos;t be written: permission denied.</source>
        <translation>无法写入爬取记录“%1”：没有权限。</translation>
    </message>
    <message>
        <source>Another program is using the crawls “%1”.</source>
        <translation>另一个程序正在使用爬取记录“%1”。</translation>
    </message>
    <message>
        <source>The crawls “%1” are damaged. The file was left unchanged. Rename it to start with a new one.</source>
        <translation>爬取记录“%1”已损坏。文件未作改动。要使用新文件，请将其重命名。</translation>
    </message>
    <message>
        <source>The crawls “%1” were written by a newer version of Watchkeeper. The file was left unchanged.</source>
        <translation>爬取记录“%1”由更新版本的 Watchkeeper 写入。文件未作改动。</translation>
    </message>
    <message>
        <source>The crawls “%1” couldn&apos;t be used: %2</source>
        <translation>无法使用爬取记录“%1”：%2</translation>
    </message>
    <message>
        <source>There is no run %1.</source>
        <translation>运行 %1 不存在。</translation>
    </message>
    <message>
        <source>Run %1 is being crawled by another program.</source>
        <translation>运行 %1 正由另一个程序爬取。</translation>
    </message>
    <message>
        <source>No crawls yet. %1 doesn&apos;t exist.</source>
        <translation>还没有爬取记录。%1 不存在。</translation>
    </message>
    <message>
        <source>No crawls yet.</source>
        <translation>还没有爬取记录。</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet.</source>
        <translation>尚未计算运行 %1 的发现。</translation>
    </message>
    <message>
        <source>Broken address</source>
        <translation>失效地址</translation>
    </message>
    <message>
        <source>Redirect to a broken address</source>
        <translation>重定向到失效地址</translation>
    </message>
    <message>
        <source>Redirect loop</source>
        <translation>循环重定向</translation>
    </message>
    <message>
        <source>Missing anchor</source>
        <translation>缺少锚点</translation>
    </message>
    <message>
        <source>Invalid address</source>
        <translation>无效地址</translation>
    </message>
    <message>
        <source>Blocked mixed content</source>
        <translation>被阻止的混合内容</translation>
    </message>
    <message>
        <source>Insecure form</source>
        <translation>不安全的表单</translation>
    </message>
    <message>
        <source>Canonical address is broken</source>
        <translation>规范地址失效</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>被阻止</translation>
    </message>
    <message>
        <source>Redirect chain</source>
        <translation>连续重定向</translation>
    </message>
    <message>
        <source>Redirect from https to http</source>
        <translation>从 https 重定向到 http</translation>
    </message>
    <message>
        <source>Mixed content</source>
        <translation>混合内容</translation>
    </message>
    <message>
        <source>Oversized</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>Page not fully read</source>
        <translation>页面未完整读取</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>Duplicate ID</source>
        <translation>重复的 ID</translation>
    </message>
    <message>
        <source>hreflang without return</source>
        <translation>hreflang 缺少回链</translation>
    </message>
    <message>
        <source>noindex page in the sitemap</source>
        <translation>站点地图中有 noindex 页面</translation>
    </message>
    <message>
        <source>Invalid sitemap</source>
        <translation>无效的站点地图</translation>
    </message>
    <message>
        <source>Missing title</source>
        <translation>缺少标题</translation>
    </message>
    <message>
        <source>Duplicate title</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>Probably not found</source>
        <translation>可能不存在</translation>
    </message>
    <message>
        <source>Empty link</source>
        <translation>空链接</translation>
    </message>
    <message>
        <source>Missing description</source>
        <translation>缺少描述</translation>
    </message>
    <message>
        <source>Duplicate description</source>
        <translation>重复的描述</translation>
    </message>
    <message>
        <source>Page without links to it</source>
        <translation>没有链接指向的页面</translation>
    </message>
    <message>
        <source>Missing from the sitemap</source>
        <translation>站点地图中缺少</translation>
    </message>
    <message>
        <source>Page rendered by scripts</source>
        <translation>由脚本渲染的页面</translation>
    </message>
    <message>
        <source>Forbidden by robots.txt</source>
        <translation>被 robots.txt 禁止</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>达到上限</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid %2.</source>
        <translation>“%1”不是有效的 %2。</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>change of an address</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>change of an address</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>change of an address</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Moved</source>
        <comment>change of an address</comment>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>change of an address</comment>
        <translation>标题</translation>
    </message>
    <message>
        <source>Canonical</source>
        <comment>change of an address</comment>
        <translation>规范地址</translation>
    </message>
    <message>
        <source>Robots</source>
        <comment>change of an address</comment>
        <translation>Robots</translation>
    </message>
    <message>
        <source>Slower</source>
        <comment>change of an address</comment>
        <translation>变慢</translation>
    </message>
    <message>
        <source>Heavier</source>
        <comment>change of an address</comment>
        <translation>变大</translation>
    </message>
    <message>
        <source>There is no earlier complete run of the same URLs as run %1.</source>
        <translation>没有更早的、与运行 %1 的 URL 相同的完整运行。</translation>
    </message>
    <message>
        <source>Run %1 hasn&apos;t ended. Resume it, or accept another run.</source>
        <translation>运行 %1 尚未结束。请继续该运行，或接受另一次运行。</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet. Show the run, and accept it then.</source>
        <translation>尚未计算运行 %1 的发现。请先显示该运行，再接受。</translation>
    </message>
</context>
<context>
    <name>CronExpression</name>
    <message>
        <source>minute</source>
        <comment>field of a cron line</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hour</source>
        <comment>field of a cron line</comment>
        <translation>小时</translation>
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
        <translation>星期</translation>
    </message>
    <message>
        <source>The field for the %1 is invalid: %2</source>
        <translation>“%1”字段无效：%2</translation>
    </message>
    <message>
        <source>Use five fields: minute, hour, day of month, month, day of week, such as “0 2 * * MON”.</source>
        <translation>请使用五个字段：分钟、小时、日、月、星期，例如“0 2 * * MON”。</translation>
    </message>
    <message>
        <source>none of these months has such a day.</source>
        <translation>这些月份都没有这一天。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t have a valid step. Use a number above 0.</source>
        <translation>“%1”的步长无效。请使用大于 0 的数字。</translation>
    </message>
    <message>
        <source>after “#”, enter a number from 1 to 5, such as MON#2 for the second Monday of the month.</source>
        <translation>“#”之后请输入 1 到 5 的数字，例如 MON#2 表示当月第二个星期一。</translation>
    </message>
    <message>
        <source>“%1” ends before it starts.</source>
        <translation>“%1”的终点早于起点。</translation>
    </message>
    <message>
        <source>a value is missing.</source>
        <translation>缺少值。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t between %2 and %3.</source>
        <translation>%1 不在 %2 和 %3 之间。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid value.</source>
        <translation>“%1”不是有效的值。</translation>
    </message>
</context>
<context>
    <name>CurlLine</name>
    <message>
        <source>This curl command line is incomplete: a quote isn&apos;t closed, or the last line is missing.</source>
        <translation>此 curl 命令行不完整：有引号没有闭合，或缺少最后一行。</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl, because more text follows the curl command: %1</source>
        <translation>保留为运行 curl 的命令，因为 curl 命令之后还有其他文本：%1</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl: parts of the line must be expanded by a shell.</source>
        <translation>保留为运行 curl 的命令：该行有部分内容必须由 shell 展开。</translation>
    </message>
    <message>
        <source>Kept as a command that runs curl: the line has no web address.</source>
        <translation>保留为运行 curl 的命令：该行没有网址。</translation>
    </message>
</context>
<context>
    <name>CurlRequest</name>
    <message>
        <source>the check sets this header field itself.</source>
        <translation>检查会自行设置此标头字段。</translation>
    </message>
    <message>
        <source>with this header field, the server might not return the page.</source>
        <translation>使用此标头字段时，服务器可能不返回页面。</translation>
    </message>
    <message>
        <source>one timeout covers the whole check.</source>
        <translation>一个超时时间涵盖整个检查。</translation>
    </message>
    <message>
        <source>a host&apos;s address can only be set with --resolve.</source>
        <translation>主机的地址只能用 --resolve 设置。</translation>
    </message>
    <message>
        <source>a file can only be sent in a form.</source>
        <translation>文件只能通过表单发送。</translation>
    </message>
    <message>
        <source>the number of attempts is a setting of the target.</source>
        <translation>尝试次数是目标的设置。</translation>
    </message>
    <message>
        <source>checks use HTTP/1.1 or HTTP/2.</source>
        <translation>检查使用 HTTP/1.1 或 HTTP/2。</translation>
    </message>
    <message>
        <source>this login method requires “client” to be set to qt.</source>
        <translation>此登录方式要求“client”设为 qt。</translation>
    </message>
    <message>
        <source>checks have no equivalent option.</source>
        <translation>检查没有对应的选项。</translation>
    </message>
    <message>
        <source>it isn&apos;t in the form name=value.</source>
        <translation>它不是 name=value 的形式。</translation>
    </message>
    <message>
        <source>a name can appear only once in a form.</source>
        <translation>一个名称在表单中只能出现一次。</translation>
    </message>
    <message>
        <source>a value can&apos;t be read from a file. Enter the file&apos;s content in the form instead.</source>
        <translation>不能从文件读取值。请改为在表单中输入文件的内容。</translation>
    </message>
    <message>
        <source>a file can only be sent under its own name.</source>
        <translation>文件只能以其自身的名称发送。</translation>
    </message>
    <message>
        <source>this curl option isn&apos;t supported.</source>
        <translation>不支持此 curl 选项。</translation>
    </message>
    <message>
        <source>cookies can&apos;t be read from a file.</source>
        <translation>不能从文件读取 Cookie。</translation>
    </message>
    <message>
        <source>the redirect limit must be from 0 to 50.</source>
        <translation>重定向次数上限必须在 0 到 50 之间。</translation>
    </message>
    <message>
        <source>the timeout of a check must be from 10 ms to an hour.</source>
        <translation>检查的超时时间必须在 10 ms 到一小时之间。</translation>
    </message>
    <message>
        <source>only the first address is used.</source>
        <translation>只使用第一个地址。</translation>
    </message>
    <message>
        <source>this method isn&apos;t supported.</source>
        <translation>不支持此方法。</translation>
    </message>
    <message>
        <source>header fields can&apos;t be read from a file.</source>
        <translation>不能从文件读取标头字段。</translation>
    </message>
    <message>
        <source>it doesn&apos;t set a header field, or it removes one.</source>
        <translation>它没有设置标头字段，或者会移除标头字段。</translation>
    </message>
    <message>
        <source>a body can&apos;t be read from a file. Enter the file&apos;s content in the body instead.</source>
        <translation>不能从文件读取正文。请改为在正文中输入文件的内容。</translation>
    </message>
    <message>
        <source>a query can&apos;t be read from a file.</source>
        <translation>不能从文件读取查询。</translation>
    </message>
    <message>
        <source>curl would prompt for the password of %1. Enter it in the “Password” field, preferably as ${env:NAME}.</source>
        <translation>curl 会提示输入 %1 的密码。请在“密码”字段中输入，最好写作 ${env:NAME}。</translation>
    </message>
    <message>
        <source>only http and socks5 proxies are supported.</source>
        <translation>仅支持 http 和 socks5 代理。</translation>
    </message>
    <message>
        <source>the form is sent instead.</source>
        <translation>改为发送表单。</translation>
    </message>
    <message>
        <source>the bearer token is used instead.</source>
        <translation>改为使用 Bearer 令牌。</translation>
    </message>
    <message>
        <source>the user name is missing.</source>
        <translation>缺少用户名。</translation>
    </message>
    <message>
        <source>only the address of the target&apos;s own host and port can be set.</source>
        <translation>只能设置目标自身主机和端口的地址。</translation>
    </message>
    <message>
        <source>“%1” is ignored: %2</source>
        <translation>“%1”被忽略：%2</translation>
    </message>
</context>
<context>
    <name>DayCells</name>
    <message>
        <source>down so far (%1)</source>
        <comment>length of time</comment>
        <translation>至今故障（%1）</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>share of time</comment>
        <translation>正常 %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <comment>length of time</comment>
        <translation>故障 %1</translation>
    </message>
    <message>
        <source>degraded %1</source>
        <comment>length of time</comment>
        <translation>降级 %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>no data %1</source>
        <comment>length of time</comment>
        <translation>无数据 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, what it came to</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 so far</source>
        <comment>date, what it came to until now</comment>
        <translation>%1：至今%2</translation>
    </message>
</context>
<context>
    <name>DefaultAlerts</name>
    <message>
        <source>Notify me</source>
        <translation>通知我</translation>
    </message>
</context>
<context>
    <name>Deliverer</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Provider “%1” doesn&apos;t exist.</source>
        <translation>提供商“%1”不存在。</translation>
    </message>
    <message>
        <source>This service doesn&apos;t accept this type of alert. Nothing was sent.</source>
        <translation>此服务不接受这种类型的告警。未发送任何内容。</translation>
    </message>
</context>
<context>
    <name>DeskNotice</name>
    <message>
        <source>Alert from Watchkeeper</source>
        <translation>Watchkeeper 的告警</translation>
    </message>
    <message>
        <source>The window is locked. Unlock it to see what the alert is about.</source>
        <translation>窗口已锁定。解锁后可查看告警内容。</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a target, from a notification</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Snooze for 1 h</source>
        <translation>暂缓 1 小时</translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>Notifications and sounds require the Watchkeeper window. Without it, they are skipped.</source>
        <translation>通知和声音需要 Watchkeeper 窗口。没有窗口时会跳过。</translation>
    </message>
</context>
<context>
    <name>Dialogue</name>
    <message>
        <source>Specify what to send or compare: a string, a list of parts, or an object.</source>
        <translation>请指定要发送或比较的内容：字符串、部分的列表或对象。</translation>
    </message>
    <message>
        <source>One of these keys is required: hex, number, length, random, letters, pad, if, call.</source>
        <translation>需要以下键之一：hex、number、length、random、letters、pad、if、call。</translation>
    </message>
    <message>
        <source>Function “%1” doesn&apos;t exist. Available: %2.</source>
        <translation>函数“%1”不存在。可用的有：%2。</translation>
    </message>
    <message>
        <source>Wrong number of arguments. Expected: %1.</source>
        <translation>参数个数不对。应为：%1。</translation>
    </message>
    <message>
        <source>The regular expression has no group %1.</source>
        <translation>该正则表达式没有第 %1 组。</translation>
    </message>
    <message>
        <source>Specify the mask in hexadecimal, such as &quot;0f&quot;.</source>
        <translation>请以十六进制指定掩码，例如 &quot;0f&quot;。</translation>
    </message>
    <message>
        <source>Use a whole number, or an expression that evaluates to one.</source>
        <translation>请使用整数，或结果为整数的表达式。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid number format. Available: %2.</source>
        <translation>“%1”不是有效的数字格式。可用的有：%2。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>这不是有效的正则表达式：%1。</translation>
    </message>
    <message>
        <source>Use numbers and ranges such as &quot;0,2-5,48-&quot; or &quot;0x10&quot;.</source>
        <translation>请使用数字和范围，例如 &quot;0,2-5,48-&quot; 或 &quot;0x10&quot;。</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>此列表为空。</translation>
    </message>
    <message>
        <source>One of these keys is required: all, any, not, given, has, over, encrypted, is, starts, contains, matches, hex, in, above, below, size.</source>
        <translation>需要以下键之一：all、any、not、given、has、over、encrypted、is、starts、contains、matches、hex、in、above、below、size。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Choose one of: %2.</source>
        <translation>“%1”无效。请选择其一：%2。</translation>
    </message>
    <message>
        <source>A message is required. Describe what happened in “say”.</source>
        <translation>需要消息。请在“say”中说明发生了什么。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a series of hexadecimal digit pairs such as 00ff.</source>
        <translation>“%1”不是 00ff 这样成对的十六进制数字。</translation>
    </message>
    <message>
        <source>Specify the format version: &quot;dialogue&quot;: 1.</source>
        <translation>请指定格式版本：&quot;dialogue&quot;: 1。</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>键只能包含 a-z、0-9 和连字符，且必须以字母开头。</translation>
    </message>
    <message>
        <source>Enter the name of a field of this dialogue.</source>
        <translation>输入此对话中某个字段的名称。</translation>
    </message>
    <message>
        <source>This transport is listed twice.</source>
        <translation>此传输方式列出了两次。</translation>
    </message>
    <message>
        <source>At least one transport is required.</source>
        <translation>至少需要一种传输方式。</translation>
    </message>
    <message>
        <source>A Unix socket has a path, not a port.</source>
        <translation>Unix 套接字使用路径，而不是端口。</translation>
    </message>
    <message>
        <source>The default “port” is missing.</source>
        <translation>缺少默认的“port”。</translation>
    </message>
    <message>
        <source>The transport “starttls” and a step “startTls” require each other. One is missing.</source>
        <translation>传输方式“starttls”和步骤“startTls”必须同时存在。现缺少其一。</translation>
    </message>
    <message>
        <source>Use either “text” or “number”.</source>
        <translation>请使用“text”或“number”。</translation>
    </message>
    <message>
        <source>The file is larger than 256 KiB. Is it a dialogue file?</source>
        <translation>文件大于 256 KiB。它是对话文件吗？</translation>
    </message>
    <message>
        <source>Brackets are nested too deeply.</source>
        <translation>括号嵌套过深。</translation>
    </message>
    <message>
        <source>Use a list of steps in [ ].</source>
        <translation>请使用 [ ] 中的步骤列表。</translation>
    </message>
    <message>
        <source>Too many steps. The limit is %1.</source>
        <translation>步骤过多。上限为 %1 个。</translation>
    </message>
    <message>
        <source>A step requires one of these keys: send, read, startTls, set, judge, loop.</source>
        <translation>步骤需要以下键之一：send、read、startTls、set、judge、loop。</translation>
    </message>
    <message>
        <source>“within” requires “ifSilent”, which defines the result if no reply arrives in time.</source>
        <translation>“within”需要“ifSilent”，后者定义未及时收到响应时的结果。</translation>
    </message>
    <message>
        <source>One of these keys is required: bytes, until, match, length.</source>
        <translation>需要以下键之一：bytes、until、match、length。</translation>
    </message>
    <message>
        <source>Loops can be nested at most %1 levels deep.</source>
        <translation>循环最多可嵌套 %1 层。</translation>
    </message>
    <message>
        <source>A loop requires “until”, the condition that ends it.</source>
        <translation>循环需要“until”，即结束循环的条件。</translation>
    </message>
    <message>
        <source>A name can contain only letters and digits, and must begin with a letter.</source>
        <translation>名称只能包含字母和数字，且必须以字母开头。</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>“%1”已存在。请另选名称。</translation>
    </message>
    <message>
        <source>“%1” is reserved: every dialogue has a field of that name.</source>
        <translation>“%1”为保留名称：每个对话都有此名称的字段。</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认：%1。</translation>
    </message>
    <message>
        <source>Default, depending on the transport: %1.</source>
        <translation>默认，取决于传输方式：%1。</translation>
    </message>
    <message>
        <source>TCP, unencrypted</source>
        <translation>TCP，未加密</translation>
    </message>
    <message>
        <source>TCP, then STARTTLS</source>
        <translation>TCP，然后 STARTTLS</translation>
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
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Path of the Unix socket.</source>
        <translation>Unix 套接字的路径。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>How to connect to the service.</source>
        <translation>如何连接服务。</translation>
    </message>
    <message>
        <source>Treat rejected credentials as a failure</source>
        <translation>凭据被拒视为失败</translation>
    </message>
    <message>
        <source>If off, a service that responds but rejects the login is considered up.</source>
        <translation>关闭时，有响应但拒绝登录的服务视为正常。</translation>
    </message>
    <message>
        <source>Allow unencrypted secrets</source>
        <translation>允许不加密发送机密</translation>
    </message>
    <message>
        <source>If off, passwords are sent to other computers only over encrypted connections.</source>
        <translation>关闭时，密码只通过加密连接发送到其他计算机。</translation>
    </message>
    <message>
        <source>At most %1 fields are allowed.</source>
        <translation>最多允许 %1 个字段。</translation>
    </message>
    <message>
        <source>Can&apos;t listen on port %1 of this computer: %2.</source>
        <translation>无法监听本机端口 %1：%2。</translation>
    </message>
    <message>
        <source>“%1” works only together with “%2”. Set both or neither.</source>
        <translation>“%1”只能与“%2”一起使用。请两者都设置，或都不设置。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段为必填。</translation>
    </message>
    <message>
        <source>The service accepts the credentials</source>
        <translation>服务接受该凭据</translation>
    </message>
    <message>
        <source>The service replies as expected</source>
        <translation>服务的响应符合预期</translation>
    </message>
    <message>
        <source>Kind “%1” already exists. Choose another key.</source>
        <translation>类型“%1”已存在。请另选一个键。</translation>
    </message>
    <message>
        <source>The exchange didn&apos;t finish because %1 sent more data than expected.</source>
        <translation>交互未能完成，因为 %1 发送的数据多于预期。</translation>
    </message>
    <message>
        <source>After %1 messages, the exchange with %2 still hadn&apos;t finished.</source>
        <translation>经过 %1 条消息，与 %2 的交互仍未完成。</translation>
    </message>
    <message>
        <source>The password was not sent to %1: the connection isn&apos;t encrypted. Use TLS, or allow unencrypted passwords with “plainSecrets”.</source>
        <translation>密码未发送到 %1：连接未加密。请使用 TLS，或用“plainSecrets”允许不加密发送密码。</translation>
    </message>
    <message>
        <source>The reply from %1 lacks data that the next request needs (step at line %2 of the dialogue).</source>
        <translation>%1 的响应缺少下一个请求所需的数据（对话第 %2 行的步骤）。</translation>
    </message>
    <message>
        <source>%1 sent %2 messages that didn&apos;t answer the request.</source>
        <translation>%1 发送了 %2 条与请求无关的消息。</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 未响应就关闭了连接。</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its reply. The reply begins: %2</source>
        <translation>%1 在响应中途关闭了连接。响应开头为：%2</translation>
    </message>
    <message>
        <source>%1 sent more than %2, which is too much for this type of service.</source>
        <translation>%1 发送的数据超过 %2，对此类服务而言过多。</translation>
    </message>
    <message>
        <source>%1 sent data that doesn&apos;t match the protocol. It begins: %2</source>
        <translation>%1 发送的数据不符合协议。其开头为：%2</translation>
    </message>
    <message>
        <source>The reply from %1 doesn&apos;t look like %2. The reply begins: %3</source>
        <translation>%1 的响应不像是 %2。响应开头为：%3</translation>
    </message>
    <message>
        <source>responding</source>
        <translation>有响应</translation>
    </message>
</context>
<context>
    <name>Disk</name>
    <message>
        <source>Delete or move files that aren&apos;t needed, or add space.</source>
        <translation>删除或移走不需要的文件，或增加空间。</translation>
    </message>
    <message>
        <source>%1 of the space on %2 is used</source>
        <translation>%2 上的空间已用 %1</translation>
    </message>
    <message>
        <source>%1 is free on %2</source>
        <translation>%2 上可用 %1</translation>
    </message>
    <message>
        <source>%1 of the inodes on %2 are used</source>
        <translation>%2 上的 inode 已用 %1</translation>
    </message>
    <message>
        <source>Find and delete large numbers of small files.</source>
        <translation>查找并删除大量的小文件。</translation>
    </message>
    <message>
        <source>%1 (%2) has become read-only, as file systems do after an error. Check the kernel log, the disk and the file system. If this is intended, set “readOnly” to “allowed”.</source>
        <translation>%1（%2）已变为只读，这是文件系统出错后的表现。请检查内核日志、磁盘和文件系统。如果是有意为之，请将“readOnly”设为“allowed”。</translation>
    </message>
    <message>
        <source>%1 (%2) is read-only. Mount it with write access.</source>
        <translation>%1（%2）为只读。请以可写方式挂载。</translation>
    </message>
    <message>
        <source>%1 used, %2 free</source>
        <translation>已用 %1，可用 %2</translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation>，只读</translation>
    </message>
    <message>
        <source>the file system at %1</source>
        <translation>%1 的文件系统</translation>
    </message>
    <message>
        <source>If it&apos;s a network file system, is its server reachable?</source>
        <translation>如果是网络文件系统，其服务器是否可达？</translation>
    </message>
    <message>
        <source>Enter the full path, such as /home.</source>
        <translation>输入完整路径，例如 /home。</translation>
    </message>
    <message>
        <source>Use either path or mount, not both.</source>
        <translation>请使用 path 或 mount，不要同时使用。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>A file or folder. The file system that contains it is monitored. Leave empty for the file system of the operating system.</source>
        <translation>文件或文件夹。监控其所在的文件系统。留空表示操作系统所在的文件系统。</translation>
    </message>
    <message>
        <source>Mount point</source>
        <translation>挂载点</translation>
    </message>
    <message>
        <source>Used instead of the path. The target is down unless a file system is mounted at exactly this folder. For removable disks and network shares.</source>
        <translation>代替路径使用。只有在正好这个文件夹上挂载了文件系统时，目标才不是故障。用于可移动磁盘和网络共享。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>How to treat a read-only file system. noticed: down if it becomes read-only while monitored or after an error. forbidden: always down. allowed: never down.</source>
        <translation>如何对待只读文件系统。noticed：在监控期间或出错后变为只读，则为故障。forbidden：始终为故障。allowed：从不为故障。</translation>
    </message>
    <message>
        <source>Down when it becomes read-only</source>
        <translation>变为只读时为故障</translation>
    </message>
    <message>
        <source>Always down</source>
        <translation>始终为故障</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Used space</source>
        <translation>已用空间</translation>
    </message>
    <message>
        <source>Share of space in use, as df reports it.</source>
        <translation>已用空间所占比例，与 df 显示的相同。</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>可用空间</translation>
    </message>
    <message>
        <source>Space still available, such as 5GiB.</source>
        <translation>仍可使用的空间，例如 5GiB。</translation>
    </message>
    <message>
        <source>Used inodes</source>
        <translation>已用 inode</translation>
    </message>
    <message>
        <source>Number of files, as a share of the maximum the file system allows.</source>
        <translation>文件数占文件系统所允许的最大数的比例。</translation>
    </message>
    <message>
        <source>A file system is mounted at %1</source>
        <translation>%1 上挂载了文件系统</translation>
    </message>
    <message>
        <source>%1 exists</source>
        <translation>%1 存在</translation>
    </message>
    <message>
        <source>The file system isn&apos;t read-only</source>
        <translation>文件系统不是只读</translation>
    </message>
    <message>
        <source>The file system hasn&apos;t become read-only</source>
        <translation>文件系统未变为只读</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Checks free space and inodes of a file system on this computer, including network shares. Detects file systems that aren&apos;t mounted, have become read-only or hang.</source>
        <translation>检查本机文件系统（包括网络共享）的可用空间和 inode。能发现未挂载、变为只读或卡住的文件系统。</translation>
    </message>
</context>
<context>
    <name>DiskIo</name>
    <message>
        <source>No physical disk found. Enter a device.</source>
        <translation>未找到物理磁盘。请输入设备。</translation>
    </message>
    <message>
        <source>Disk %1 not found. %2</source>
        <translation>未找到磁盘 %1。%2</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether the disk is failing.</source>
        <translation>检查哪些程序的磁盘读写量大，以及该磁盘是否即将损坏。</translation>
    </message>
    <message>
        <source>%1 was busy %2 of the time</source>
        <translation>%1 有 %2 的时间处于忙碌状态</translation>
    </message>
    <message>
        <source>A request to %1 took %2 on average</source>
        <translation>对 %1 的请求平均用时 %2</translation>
    </message>
    <message>
        <source>The read rate of %1 is %2</source>
        <translation>%1 的读取速率为 %2</translation>
    </message>
    <message>
        <source>The write rate of %1 is %2</source>
        <translation>%1 的写入速率为 %2</translation>
    </message>
    <message>
        <source>The disk counters were reset during the measurement. The next check will return a result.</source>
        <translation>测量期间磁盘计数器被重置。下次检查将返回结果。</translation>
    </message>
    <message>
        <source>%1: %2 busy, reads %3, writes %4</source>
        <translation>%1：忙碌 %2，读取 %3，写入 %4</translation>
    </message>
    <message>
        <source>the disk I/O</source>
        <translation>磁盘 I/O</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device name without /dev, such as sda, nvme0n1 or a partition. Leave empty to check all disks and show the busiest.</source>
        <translation>设备名，不含 /dev，例如 sda、nvme0n1 或某个分区。留空则检查所有磁盘，并显示最忙的磁盘。</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Share of time with a request in progress. Fast disks can handle more requests even at 100 %.</source>
        <translation>有请求正在处理的时间所占比例。高速磁盘即使达到 100 % 也能处理更多请求。</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Average time per request, including its time in the queue, such as 200ms.</source>
        <translation>每个请求的平均用时，包括排队时间，例如 200ms。</translation>
    </message>
    <message>
        <source>Read rate</source>
        <translation>读取速率</translation>
    </message>
    <message>
        <source>Bytes per second since the last check, such as 100MB.</source>
        <translation>自上次检查以来每秒的字节数，例如 100MB。</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>写入速率</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>The disk %1 exists</source>
        <translation>磁盘 %1 存在</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>磁盘 I/O</translation>
    </message>
    <message>
        <source>Checks how much this computer&apos;s disks have read and written since the last check, how busy they were and how long requests took.</source>
        <translation>检查自上次检查以来本机磁盘的读写量、忙碌程度和请求用时。</translation>
    </message>
</context>
<context>
    <name>Dns</name>
    <message>
        <source>%1 port %2</source>
        <translation>%1 端口 %2</translation>
    </message>
    <message>
        <source>No answer from %1 within %3 (queries sent: %2). Is a DNS server running there, or is a firewall blocking the queries?</source>
        <translation>%1 在 %3 内没有响应（已发送查询：%2）。那里是否运行着 DNS 服务器，或者是防火墙拦截了查询？</translation>
    </message>
    <message>
        <source>%1 is unreachable. Is this computer&apos;s network up, and is there a route to the server?</source>
        <translation>%1 不可达。本机网络是否正常，是否有到该服务器的路由？</translation>
    </message>
    <message>
        <source>%1 refused the connection, or closed it without an answer. Is a DNS server running there?</source>
        <translation>%1 拒绝了连接，或未响应就关闭了连接。那里是否运行着 DNS 服务器？</translation>
    </message>
    <message>
        <source>The reply from %1 is damaged. Is it a DNS server?</source>
        <translation>%1 的响应已损坏。它是 DNS 服务器吗？</translation>
    </message>
    <message>
        <source>This name can&apos;t be queried.</source>
        <translation>此名称无法查询。</translation>
    </message>
    <message>
        <source>The query to %1 failed: %2.</source>
        <translation>对 %1 的查询失败：%2。</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist (NXDOMAIN). Is it spelled correctly, and is the domain still registered?</source>
        <translation>%1 不存在 (NXDOMAIN)。拼写是否正确，域名是否仍在注册期内？</translation>
    </message>
    <message>
        <source>The server couldn&apos;t resolve %1 (SERVFAIL). The domain&apos;s DNS servers may be down, or its signatures invalid.</source>
        <translation>服务器无法解析 %1 (SERVFAIL)。可能是该域的 DNS 服务器出了故障，或其签名无效。</translation>
    </message>
    <message>
        <source>The server refused the query for %1 (REFUSED). Does it accept queries from this network for that domain?</source>
        <translation>服务器拒绝查询 %1 (REFUSED)。它是否接受来自此网络、针对该域的查询？</translation>
    </message>
    <message>
        <source>%1 exists (NOERROR).</source>
        <translation>%1 存在 (NOERROR)。</translation>
    </message>
    <message>
        <source>The server returned %1 for %2.</source>
        <translation>服务器对 %2 返回了 %1。</translation>
    </message>
    <message>
        <source>%1 Expected: %2.</source>
        <translation>%1 应为：%2。</translation>
    </message>
    <message>
        <source>The answer took %1. The limit is %2.</source>
        <translation>应答用时 %1。上限为 %2。</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t fit in a UDP datagram and was truncated. Set the transport to auto or tcp.</source>
        <translation>应答超出 UDP 数据报的大小，已被截断。请将传输方式设为 auto 或 tcp。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 个</translation>
    </message>
    <message>
        <source>no %1 record</source>
        <translation>没有 %1 记录</translation>
    </message>
    <message>
        <source>the DNS servers of this computer</source>
        <translation>本机的 DNS 服务器</translation>
    </message>
    <message>
        <source>%1 %2: %3 answered over TCP after %4</source>
        <translation>%1 %2：%3 在 %4 后通过 TCP 应答</translation>
    </message>
    <message>
        <source>%1 %2: %3 answered over UDP after %4</source>
        <translation>%1 %2：%3 在 %4 后通过 UDP 应答</translation>
    </message>
    <message>
        <source>No answers were returned.</source>
        <translation>没有返回任何应答。</translation>
    </message>
    <message>
        <source>The answer is %1.</source>
        <translation>应答为 %1。</translation>
    </message>
    <message>
        <source>The pattern %1 takes too long to match these answers. Simplify the pattern. %2</source>
        <translation>用模式 %1 匹配这些应答耗时过长。请简化模式。%2</translation>
    </message>
    <message>
        <source>No answer matches the pattern %1. %2</source>
        <translation>没有与模式 %1 匹配的应答。%2</translation>
    </message>
    <message>
        <source>Expected answer missing: %1. %2</source>
        <translation>缺少预期的应答：%1。%2</translation>
    </message>
    <message>
        <source>Unexpected answer: %1. Only %2 is expected.</source>
        <translation>意外的应答：%1。预期只有 %2。</translation>
    </message>
    <message>
        <source>%1 must not be among the answers. %2</source>
        <translation>应答中不得有 %1。%2</translation>
    </message>
    <message>
        <source>The name exists, but has no %1 record.</source>
        <translation>该名称存在，但没有 %1 记录。</translation>
    </message>
    <message>
        <source>Too few answers: %1 found, expected at least %2. %3</source>
        <translation>应答过少：只有 %1 条，预期至少 %2 条。%3</translation>
    </message>
    <message>
        <source>The answers include none of the expected ones: %1. %2</source>
        <translation>应答中没有任何预期的应答：%1。%2</translation>
    </message>
    <message>
        <source>the address of the DNS server %1 was still being resolved</source>
        <translation>仍在解析 DNS 服务器 %1 的地址</translation>
    </message>
    <message>
        <source>%1 was queried for the %2 record of %3 but didn&apos;t reply</source>
        <translation>已向 %1 查询 %3 的 %2 记录，但没有收到响应</translation>
    </message>
    <message>
        <source>DNS record</source>
        <translation>DNS 记录</translation>
    </message>
    <message>
        <source>Queries a DNS server for the records of a name. Checks the response code, the answers and the response time.</source>
        <translation>向 DNS 服务器查询某个名称的记录。检查响应码、应答和响应时间。</translation>
    </message>
    <message>
        <source>%1 is an address. Enter a name, or choose the type PTR to query the name of that address.</source>
        <translation>%1 是地址。请输入名称；要查询该地址的名称，请选择类型 PTR。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name to query. A name has at most 253 characters, in parts of 1 to 63 separated by dots.</source>
        <translation>“%1”不是可查询的有效名称。名称最多 253 个字符，由点号分成若干段，每段 1 到 63 个字符。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid IPv4 address.</source>
        <translation>“%1”不是有效的 IPv4 地址。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid IPv6 address.</source>
        <translation>“%1”不是有效的 IPv6 地址。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>这不是有效的正则表达式：%1。</translation>
    </message>
    <message>
        <source>Expected answers can&apos;t be used with %1.</source>
        <translation>预期应答不能与 %1 一起使用。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name to query, such as example.org or _dmarc.example.org. For PTR, you can also enter an address.</source>
        <translation>要查询的名称，例如 example.org 或 _dmarc.example.org。对于 PTR，也可以输入地址。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>A: IPv4 addresses. AAAA: IPv6 addresses. MX: mail servers. NS: the domain&apos;s DNS servers. TXT: text such as SPF. PTR: the name of an address.</source>
        <translation>A：IPv4 地址。AAAA：IPv6 地址。MX：邮件服务器。NS：该域的 DNS 服务器。TXT：SPF 等文本。PTR：地址的名称。</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNS 服务器</translation>
    </message>
    <message>
        <source>Name or address of the server to query. Leave empty to use the DNS servers in the settings or, if none are set, those of this computer.</source>
        <translation>要查询的服务器的名称或地址。留空则使用设置中的 DNS 服务器；如果未设置，则使用本机的 DNS 服务器。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Port of the DNS server.</source>
        <translation>DNS 服务器的端口。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>auto: UDP, then TCP if the answer is truncated. udp: only UDP, and a truncated answer is a failure. tcp: only TCP.</source>
        <translation>auto：先用 UDP，应答被截断时再用 TCP。udp：仅用 UDP，应答被截断视为失败。tcp：仅用 TCP。</translation>
    </message>
    <message>
        <source>Recursive query</source>
        <translation>递归查询</translation>
    </message>
    <message>
        <source>If off, the server answers only from its own data. Turn this off to query a domain&apos;s own servers.</source>
        <translation>关闭时，服务器只根据自身的数据应答。要查询域自己的服务器，请关闭此项。</translation>
    </message>
    <message>
        <source>Expected answers</source>
        <translation>预期应答</translation>
    </message>
    <message>
        <source>Answers in zone file format, such as 192.0.2.1 or 10 mail.example.org. For MX and SRV, the host alone is enough. TXT records can be written with or without quotes. Leave empty to accept any answer.</source>
        <translation>区域文件格式的应答，例如 192.0.2.1 或 10 mail.example.org。对于 MX 和 SRV，只写主机即可。TXT 记录可带引号，也可不带。留空则接受任何应答。</translation>
    </message>
    <message>
        <source>Answer match</source>
        <translation>应答匹配方式</translation>
    </message>
    <message>
        <source>exact: exactly these answers, in any order. all: all of these answers, and possibly others. any: at least one of these answers. none: none of these answers.</source>
        <translation>exact：正好是这些应答，顺序不限。all：包含所有这些应答，可以还有其他应答。any：至少包含其中一个应答。none：不包含其中任何应答。</translation>
    </message>
    <message>
        <source>exactly these</source>
        <translation>正好是这些</translation>
    </message>
    <message>
        <source>all of these, others allowed</source>
        <translation>包含所有这些，允许有其他</translation>
    </message>
    <message>
        <source>at least one of these</source>
        <translation>至少包含其中一个</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>不包含其中任何一个</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>预期模式</translation>
    </message>
    <message>
        <source>A regular expression that must match some part of at least one answer.</source>
        <translation>正则表达式，必须与至少一条应答的某一部分匹配。</translation>
    </message>
    <message>
        <source>Minimum answers</source>
        <translation>最少应答数</translation>
    </message>
    <message>
        <source>Minimum number of answers. If 0, the check passes even if the name has no such record.</source>
        <translation>最少的应答数。如果为 0，即使该名称没有此类记录，检查也通过。</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>条应答</translation>
    </message>
    <message>
        <source>Expected response code</source>
        <translation>预期响应码</translation>
    </message>
    <message>
        <source>The response code that the server must return. NXDOMAIN: the name must not exist. any: every code is accepted, as long as the server replies with the expected answers.</source>
        <translation>服务器必须返回的响应码。NXDOMAIN：该名称必须不存在。any：接受任何响应码，只要服务器返回预期的应答。</translation>
    </message>
    <message>
        <source>Degraded above</source>
        <translation>降级阈值</translation>
    </message>
    <message>
        <source>Response time above which the target is degraded. Leave empty for no limit.</source>
        <translation>响应时间超过此值时，目标为降级。留空则无限制。</translation>
    </message>
    <message>
        <source>Down above</source>
        <translation>故障阈值</translation>
    </message>
    <message>
        <source>Response time above which the target is down. Leave empty for no limit other than the timeout.</source>
        <translation>响应时间超过此值时，目标为故障。留空则除超时时间外没有其他限制。</translation>
    </message>
    <message>
        <source>The answers are exactly %1</source>
        <translation>应答正好是 %1</translation>
    </message>
    <message>
        <source>The answers include %1</source>
        <translation>应答中包含 %1</translation>
    </message>
    <message>
        <source>The answers include one of %1</source>
        <translation>应答中包含 %1 之一</translation>
    </message>
    <message>
        <source>The answers don&apos;t include %1</source>
        <translation>应答中不包含 %1</translation>
    </message>
    <message>
        <source>An answer matches the pattern %1</source>
        <translation>有应答与模式 %1 匹配</translation>
    </message>
    <message>
        <source>The response code is %1</source>
        <translation>响应码为 %1</translation>
    </message>
    <message>
        <source>The answer fits in a UDP datagram</source>
        <translation>应答不超出一个 UDP 数据报</translation>
    </message>
    <message>
        <source>Answers: at least %1</source>
        <translation>应答数：至少 %1</translation>
    </message>
    <message>
        <source>Response time: at most %1</source>
        <translation>响应时间：最多 %1</translation>
    </message>
    <message>
        <source>Response time: at most %1, else degraded</source>
        <translation>响应时间：最多 %1，否则为降级</translation>
    </message>
    <message>
        <source>A port requires a DNS server. Enter a DNS server as well.</source>
        <translation>端口需要 DNS 服务器。请同时输入 DNS 服务器。</translation>
    </message>
    <message>
        <source>The degraded limit must be less than the down limit.</source>
        <translation>降级阈值必须小于故障阈值。</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: another program is saving it. Watchkeeper will try again.</source>
        <translation>无法保存 %1：另一个程序正在保存它。Watchkeeper 稍后会重试。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: another program is saving it. Try again.</source>
        <translation>无法保存 %1：另一个程序正在保存它。请重试。</translation>
    </message>
    <message>
        <source>%1 is damaged and wasn&apos;t overwritten, because it couldn&apos;t be copied first: %2.</source>
        <translation>%1 已损坏，但未被覆盖，因为无法先复制一份：%2。</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>the registry query was still running</source>
        <translation>对注册局的查询仍在进行</translation>
    </message>
    <message>
        <source>Enter the registered name, such as example.org.</source>
        <translation>输入注册的域名，例如 example.org。</translation>
    </message>
    <message>
        <source>The number of days for degraded must not be less than the number for down. Increase it, or enter 0 to turn it off.</source>
        <translation>降级的天数不得小于故障的天数。请增大天数，或输入 0 关闭。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>The registered name, such as example.org, not a subdomain.</source>
        <translation>注册的域名，例如 example.org，不是子域名。</translation>
    </message>
    <message>
        <source>Expiry warning</source>
        <translation>到期警告</translation>
    </message>
    <message>
        <source>The target is degraded when the registration expires in fewer than this many days. Enter 0 to turn this off.</source>
        <translation>距注册到期少于此天数时，目标为降级。输入 0 可关闭。</translation>
    </message>
    <message>
        <source>Down before expiry</source>
        <translation>到期前判为故障</translation>
    </message>
    <message>
        <source>The target is down when the registration expires in fewer than this many days. If 0, it is down only after the registration has expired.</source>
        <translation>距注册到期少于此天数时，目标为故障。如果为 0，则仅在注册过期后才为故障。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>rdap: the registry&apos;s web service. whois: the older protocol, for registries without RDAP. auto: RDAP first, then WHOIS if RDAP has no information. Each is queried once a day, regardless of the interval, except in manual checks.</source>
        <translation>rdap：注册局的网络服务。whois：较旧的协议，用于没有 RDAP 的注册局。auto：先用 RDAP，RDAP 没有信息时再用 WHOIS。无论间隔如何，每种每天只查询一次，手动检查除外。</translation>
    </message>
    <message>
        <source>List of RDAP servers</source>
        <translation>RDAP 服务器列表</translation>
    </message>
    <message>
        <source>Address of the list of RDAP servers for the top-level domains. Watchkeeper fetches the list once a day.</source>
        <translation>顶级域的 RDAP 服务器列表的地址。Watchkeeper 每天获取一次该列表。</translation>
    </message>
    <message>
        <source>RDAP server</source>
        <translation>RDAP 服务器</translation>
    </message>
    <message>
        <source>Address of an RDAP server to use instead of the one in the list, such as https://rdap.example/.</source>
        <translation>代替列表中的服务器使用的 RDAP 服务器的地址，例如 https://rdap.example/。</translation>
    </message>
    <message>
        <source>WHOIS server</source>
        <translation>WHOIS 服务器</translation>
    </message>
    <message>
        <source>Host or host:port of the server that lists the WHOIS servers of the top-level domains.</source>
        <translation>列出顶级域 WHOIS 服务器的那台服务器，写作主机或 host:port。</translation>
    </message>
    <message>
        <source>The domain is registered</source>
        <translation>域名已注册</translation>
    </message>
    <message>
        <source>The domain isn&apos;t pending deletion</source>
        <translation>域名不处于待删除状态</translation>
    </message>
    <message>
        <source>The domain isn&apos;t on hold (otherwise degraded)</source>
        <translation>域名未被暂停解析（否则为降级）</translation>
    </message>
    <message>
        <source>Days until expiry: at least %1</source>
        <translation>距到期天数：至少 %1</translation>
    </message>
    <message>
        <source>Days until expiry: at least %1, else degraded</source>
        <translation>距到期天数：至少 %1，否则为降级</translation>
    </message>
    <message>
        <source>Domain registration</source>
        <translation>域名注册</translation>
    </message>
    <message>
        <source>Queries the registry once a day for the expiry date of a domain&apos;s registration, and warns in advance.</source>
        <translation>每天向注册局查询一次域名注册的到期日期，并提前发出警告。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid WHOIS server.</source>
        <translation>“%1”不是有效的 WHOIS 服务器。</translation>
    </message>
    <message>
        <source>the name %1 was still being resolved</source>
        <translation>仍在解析名称 %1</translation>
    </message>
    <message>
        <source>the WHOIS server %1 didn&apos;t accept the connection</source>
        <translation>WHOIS 服务器 %1 未接受连接</translation>
    </message>
    <message>
        <source>the WHOIS server %1 didn&apos;t finish its reply</source>
        <translation>WHOIS 服务器 %1 的响应没有结束</translation>
    </message>
    <message>
        <source>The list of RDAP servers at %1 isn&apos;t available: the server responded with %2.</source>
        <translation>%1 的 RDAP 服务器列表不可用：服务器返回 %2。</translation>
    </message>
    <message>
        <source>the list of RDAP servers was still being read</source>
        <translation>仍在读取 RDAP 服务器列表</translation>
    </message>
    <message>
        <source>The list of RDAP servers at %1 can&apos;t be read: %2.</source>
        <translation>无法读取 %1 的 RDAP 服务器列表：%2。</translation>
    </message>
    <message>
        <source>the list of RDAP servers was still being fetched</source>
        <translation>仍在获取 RDAP 服务器列表</translation>
    </message>
    <message>
        <source>The RDAP server %1 has no information: it responded with %2.</source>
        <translation>RDAP 服务器 %1 没有信息：它返回 %2。</translation>
    </message>
    <message>
        <source>The response from the RDAP server %1 can&apos;t be used: %2.</source>
        <translation>RDAP 服务器 %1 的响应无法使用：%2。</translation>
    </message>
    <message>
        <source>Domains that end in .%1 can&apos;t be checked: they have no RDAP or WHOIS server.</source>
        <translation>无法检查以 .%1 结尾的域名：该顶级域没有 RDAP 或 WHOIS 服务器。</translation>
    </message>
    <message>
        <source>The WHOIS server %1 doesn&apos;t report when %2 expires.</source>
        <translation>WHOIS 服务器 %1 不提供 %2 的到期时间。</translation>
    </message>
    <message>
        <source>No RDAP server found for %1. Set “source” to auto or whois.</source>
        <translation>未找到 %1 的 RDAP 服务器。请将“source”设为 auto 或 whois。</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>内容过大</translation>
    </message>
    <message>
        <source>it isn&apos;t a list of RDAP servers</source>
        <translation>内容不是 RDAP 服务器列表</translation>
    </message>
    <message>
        <source>it isn&apos;t valid JSON</source>
        <translation>内容不是有效的 JSON</translation>
    </message>
    <message>
        <source>it doesn&apos;t describe a domain</source>
        <translation>内容不是对域名的描述</translation>
    </message>
    <message numerus="yes">
        <source>The registration of %2 expired %n day(s) ago (%1). Renew it immediately.</source>
        <translation>
            <numerusform>%2 的注册已过期 %n 天（%1）。请立即续费。</numerusform>
        </translation>
    </message>
    <message>
        <source>The registration of %2 expires within a day (%1). Renew it.</source>
        <translation>%2 的注册将在一天内到期（%1）。请续费。</translation>
    </message>
    <message numerus="yes">
        <source>The registration of %2 expires in %n day(s) (%1). Renew it.</source>
        <translation>
            <numerusform>%2 的注册将在 %n 天后到期（%1）。请续费。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being released (%2). Renew it immediately, or anyone can register it.</source>
        <translation>%1 即将被释放（%2）。请立即续费，否则任何人都可以注册它。</translation>
    </message>
    <message>
        <source>%1 is on hold (%2) and was removed from the DNS. Contact the registrar.</source>
        <translation>%1 已被暂停解析（%2），并已从 DNS 中移除。请联系注册商。</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未注册</translation>
    </message>
    <message>
        <source>%1 isn&apos;t registered. Is it the registered name, without prefixes such as “www”?</source>
        <translation>%1 未注册。它是不含“www”等前缀的注册域名吗？</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>The registry doesn&apos;t report when %1 expires.</source>
        <translation>注册局不提供 %1 的到期时间。</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s)</source>
        <translation>
            <numerusform>到 %1，还有 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>“%1” isn&apos;t a valid duration. Use a number with a unit (ms, s, m, h or d), such as 30s, 1.5s or 1h30m.</source>
        <translation>“%1”不是有效的时长。请使用带单位（ms、s、m、h 或 d）的数字，例如 30s、1.5s 或 1h30m。</translation>
    </message>
    <message>
        <source>“%1” is too long. The limit is 3650d.</source>
        <translation>“%1”过长。上限为 3650d。</translation>
    </message>
    <message>
        <source>“%1” is too precise. The smallest unit of a duration is a millisecond.</source>
        <translation>“%1”过于精确。时长的最小单位为毫秒。</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The check was cancelled before it started.</source>
        <translation>检查在开始之前被取消。</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>The check was interrupted because the computer went to sleep. It will be repeated.</source>
        <translation>由于计算机进入睡眠状态，检查被中断。稍后将重新检查。</translation>
    </message>
    <message>
        <source>Unknown check type “%1”. Choose another type for this target.</source>
        <translation>未知检查类型“%1”。请为此目标选择其他类型。</translation>
    </message>
    <message>
        <source>The check failed because of a bug in Watchkeeper. Please report it.</source>
        <translation>由于 Watchkeeper 的程序错误，检查失败。请报告此问题。</translation>
    </message>
    <message>
        <source>Too many open files: %1 of %2 are in use. Raise the limit on open files (ulimit -n), or run fewer checks at the same time.</source>
        <translation>打开的文件过多：%2 个中已用 %1 个。请提高打开文件的限制（ulimit -n），或减少同时运行的检查。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks of the same host. Check this host less often, or raise the limit per host.</source>
        <translation>未检查：等待同一主机的其他检查达 %1。请降低检查此主机的频率，或提高每台主机的限制。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks of the same type. Check less often, or raise the limit for this type.</source>
        <translation>未检查：等待同类型的其他检查达 %1。请降低检查频率，或提高此类型的限制。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 to start. Check less often, or raise the number of starts per second.</source>
        <translation>未检查：等待启动达 %1。请降低检查频率，或提高每秒启动数。</translation>
    </message>
    <message>
        <source>Not checked: waited %1 for other checks. Check less often, or allow more checks at the same time.</source>
        <translation>未检查：等待其他检查达 %1。请降低检查频率，或允许更多检查同时运行。</translation>
    </message>
    <message>
        <source>The check didn&apos;t stop at its timeout because of a bug in Watchkeeper, and was abandoned. Please report it.</source>
        <translation>由于 Watchkeeper 的程序错误，检查在超时后没有停止，已被放弃。请报告此问题。</translation>
    </message>
    <message>
        <source>The check of this target is overdue because of a bug in Watchkeeper. It is running now. Please report it.</source>
        <translation>由于 Watchkeeper 的程序错误，此目标的检查已逾期，现正在运行。请报告此问题。</translation>
    </message>
    <message>
        <source>No data, because this computer is offline. The check will be repeated once the connection is back.</source>
        <translation>无数据，因为本机离线。网络恢复后将重新检查。</translation>
    </message>
    <message>
        <source>the default gateway</source>
        <translation>默认网关</translation>
    </message>
    <message>
        <source>the default gateway %1</source>
        <translation>默认网关 %1</translation>
    </message>
    <message>
        <source>Condition failed: %1.</source>
        <translation>条件不满足：%1。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be evaluated. %2</source>
        <translation>无法对 %1 求值。%2</translation>
    </message>
    <message>
        <source>More conditions with this outcome: %1.</source>
        <translation>判定结果相同的其他条件：%1。</translation>
    </message>
</context>
<context>
    <name>EvaluatedConditions</name>
    <message>
        <source>The check finishes within %1</source>
        <translation>检查在 %1 内完成</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a condition: why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <translation>%1，否则为降级</translation>
    </message>
    <message>
        <source>passes</source>
        <comment>condition</comment>
        <translation>满足</translation>
    </message>
    <message>
        <source>fails</source>
        <comment>condition</comment>
        <translation>不满足</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>condition</comment>
        <translation>降级</translation>
    </message>
    <message>
        <source>can&apos;t be evaluated</source>
        <comment>condition</comment>
        <translation>无法求值</translation>
    </message>
    <message>
        <source>not enough data yet</source>
        <comment>condition</comment>
        <translation>数据尚不足</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>condition</comment>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>It depends on a target that isn&apos;t exported.</source>
        <translation>它依赖一个未导出的目标。</translation>
    </message>
    <message>
        <source>Replace the placeholders such as ${env:NAME}, which curl doesn&apos;t fill.</source>
        <translation>请替换 ${env:NAME} 这样的占位符，curl 不会填写它们。</translation>
    </message>
    <message>
        <source>Not exported: curl has no such check.</source>
        <translation>未导出：curl 没有这种检查。</translation>
    </message>
    <message>
        <source>%1 has no setting for “%2”.</source>
        <translation>%1 没有与“%2”对应的设置。</translation>
    </message>
    <message>
        <source>Not exported: %1 has no check of the type “%2”.</source>
        <translation>未导出：%1 没有“%2”类型的检查。</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Transferred size</source>
        <translation>传输大小</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>重定向</translation>
    </message>
    <message>
        <source>Final URL</source>
        <translation>最终 URL</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Days until certificate expires</source>
        <translation>距证书到期天数</translation>
    </message>
    <message>
        <source>Certificate valid until</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>Certificate subject</source>
        <translation>证书使用者</translation>
    </message>
    <message>
        <source>Certificate names</source>
        <translation>证书中的名称</translation>
    </message>
    <message>
        <source>Certificate issuer</source>
        <translation>证书颁发者</translation>
    </message>
    <message>
        <source>Certificate key</source>
        <translation>证书密钥</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹 (SHA-256)</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>TLS 版本</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>Time to fetch access token</source>
        <translation>获取访问令牌的用时</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Terminated by</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>错误输出</translation>
    </message>
    <message>
        <source>Unreadable performance data</source>
        <translation>无法读取的性能数据</translation>
    </message>
    <message>
        <source>Exists</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存留时间</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Newest file modified</source>
        <translation>最新文件的修改时间</translation>
    </message>
    <message>
        <source>Oldest file modified</source>
        <translation>最旧文件的修改时间</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>New lines</source>
        <translation>新行</translation>
    </message>
    <message>
        <source>Matching lines</source>
        <translation>匹配行</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Left for the next check</source>
        <translation>留待下次检查</translation>
    </message>
    <message>
        <source>Time since last matching line</source>
        <translation>距上一匹配行的时间</translation>
    </message>
    <message>
        <source>Log rotation</source>
        <translation>日志轮转</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
</context>
<context>
    <name>FailureDiagnostics</name>
    <message>
        <source>%1, issued by %2, valid from %3 to %4</source>
        <translation>%1，由 %2 颁发，有效期 %3 至 %4</translation>
    </message>
    <message>
        <source>This computer has no default route.</source>
        <translation>本机没有默认路由。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>此处不允许换行符和空字符。</translation>
    </message>
    <message>
        <source>%1 is too small. The minimum is %2.</source>
        <translation>%1 过小。最小值为 %2。</translation>
    </message>
    <message>
        <source>%1 is outside the range %2 to %3.</source>
        <translation>%1 超出 %2 到 %3 的范围。</translation>
    </message>
    <message>
        <source>Expected a port from 1 to 65535, without quotes.</source>
        <translation>应为 1 到 65535 的端口，不带引号。</translation>
    </message>
    <message>
        <source>Expected a number, without quotes.</source>
        <translation>应为数字，不带引号。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>%1 不是有效的端口。端口范围为 1 到 65535。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>此数字过大。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a whole number.</source>
        <translation>%1 不是整数。</translation>
    </message>
    <message>
        <source>This web address is incomplete. Use a form like %1://example.org/health.</source>
        <translation>此网址不完整。请使用 %1://example.org/health 这样的形式。</translation>
    </message>
    <message>
        <source>Use %1 or %2. %3 isn&apos;t supported.</source>
        <translation>请使用 %1 或 %2。不支持 %3。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Choose one of: %2.</source>
        <translation>“%1”无效。请选择其一：%2。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t valid. Did you mean “%2”? Choose one of: %3.</source>
        <translation>“%1”无效。是否应为“%2”？请选择其一：%3。</translation>
    </message>
    <message>
        <source>Expected at least one number, such as &quot;%1&quot;.</source>
        <translation>应至少有一个数字，例如 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>Expected a list of strings, such as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>应为字符串列表，例如 [&quot;one&quot;, &quot;two&quot;]。</translation>
    </message>
    <message>
        <source>Expected a list of strings or of lists with alternatives, such as [&quot;one&quot;, [&quot;two&quot;, &quot;three&quot;]].</source>
        <translation>应为字符串列表，其中也可以是备选项列表，例如 [&quot;one&quot;, [&quot;two&quot;, &quot;three&quot;]]。</translation>
    </message>
    <message>
        <source>Expected pairs of strings, such as {&quot;name&quot;: &quot;value&quot;}.</source>
        <translation>应为成对的字符串，例如 {&quot;name&quot;: &quot;value&quot;}。</translation>
    </message>
    <message>
        <source>Expected a duration with a unit, in quotes, such as &quot;30s&quot;.</source>
        <translation>应为带单位的时长，加引号，例如 &quot;30s&quot;。</translation>
    </message>
    <message>
        <source>Expected a size with a unit, in quotes, such as &quot;2MB&quot;.</source>
        <translation>应为带单位的大小，加引号，例如 &quot;2MB&quot;。</translation>
    </message>
    <message>
        <source>Expected numbers and ranges in quotes, such as &quot;200-299,401&quot;.</source>
        <translation>应为数字和范围，加引号，例如 &quot;200-299,401&quot;。</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>此处必须是带引号的字符串。</translation>
    </message>
    <message>
        <source>Expected true or false, without quotes.</source>
        <translation>应为 true 或 false，不带引号。</translation>
    </message>
    <message>
        <source>Unknown key. Did you mean “%1”?</source>
        <translation>未知的键。是否应为“%1”？</translation>
    </message>
    <message>
        <source>Unknown key. Allowed keys: %1.</source>
        <translation>未知的键。允许的键：%1。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段为必填。</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>此处不能为空。</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Multiple values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a switch</comment>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a switch</comment>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>FieldSettings</name>
    <message>
        <source>Targets of the kind %1 don&apos;t have a field “%2”. %3</source>
        <translation>类型为 %1 的目标没有字段“%2”。%3</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>可用的有：%1。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否应为“%1”？</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t in the form FIELD=VALUE.</source>
        <translation>“%1”不是 FIELD=VALUE 的形式。</translation>
    </message>
</context>
<context>
    <name>FileFault</name>
    <message>
        <source>The disk doesn&apos;t have enough free space for %1.</source>
        <translation>磁盘可用空间不足，无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>未找到 %1。</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 is damaged. Watchkeeper is using the parts that are still readable.</source>
        <translation>%1 已损坏。Watchkeeper 正在使用其中仍可读取的部分。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Watchkeeper.</source>
        <translation>%1 由更新版本的 Watchkeeper 写入。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be used: %2.</source>
        <translation>无法使用 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>exists, but isn&apos;t a file</source>
        <translation>存在，但不是文件</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 in the future</source>
        <translation>%1后（未来时间）</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1，更改于 %2</translation>
    </message>
    <message>
        <source>folder too large to check</source>
        <translation>文件夹过大，无法检查</translation>
    </message>
    <message>
        <source>no matching file</source>
        <translation>没有匹配的文件</translation>
    </message>
    <message>
        <source>empty folder</source>
        <translation>空文件夹</translation>
    </message>
    <message>
        <source>files: %1, newest changed %2, total %3</source>
        <translation>文件数：%1，最新更改于 %2，总大小 %3</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 contains matching files, which must not exist: %2, newest %3.</source>
        <translation>%1 中有不应存在的匹配文件：%2，最新的为 %3。</translation>
    </message>
    <message>
        <source>%1 exists (changed %2), but must not exist.</source>
        <translation>%1 存在（更改于 %2），但不应存在。</translation>
    </message>
    <message>
        <source>%1 exists, but must not exist.</source>
        <translation>%1 存在，但不应存在。</translation>
    </message>
    <message>
        <source>%1 is a file. Files can be counted only in a folder.</source>
        <translation>%1 是文件。只有文件夹才能统计文件数。</translation>
    </message>
    <message>
        <source>%1 is a folder. Only a file has a checksum.</source>
        <translation>%1 是文件夹。只有文件才有校验和。</translation>
    </message>
    <message>
        <source>%1 has more than %2 entries or more than %3 levels of folders, which is too many to check. Monitor one of its subfolders.</source>
        <translation>%1 的条目超过 %2 个，或文件夹超过 %3 层，数量过多，无法检查。请监控其某个子文件夹。</translation>
    </message>
    <message>
        <source>No matching file found in %1.</source>
        <translation>%1 中没有匹配的文件。</translation>
    </message>
    <message>
        <source>No file found in %1.</source>
        <translation>%1 中没有文件。</translation>
    </message>
    <message>
        <source>Too few files in %1: %2 found, expected at least %3.</source>
        <translation>%1 中文件过少：有 %2 个，预期至少 %3 个。</translation>
    </message>
    <message>
        <source>Too many files in %1: %2 found, expected at most %3.</source>
        <translation>%1 中文件过多：有 %2 个，预期最多 %3 个。</translation>
    </message>
    <message>
        <source>The oldest file in %1, %2, was changed %3. The maximum age is %4.</source>
        <translation>%1 中最旧的文件 %2 更改于 %3。最长存留时间为 %4。</translation>
    </message>
    <message>
        <source>The newest file in %1, %2,</source>
        <translation>%1 中最新的文件 %2</translation>
    </message>
    <message>
        <source>%1 was changed %2, according to its timestamp. Are the clocks of this computer and of the file&apos;s source correct?</source>
        <translation>从时间戳看，%1 更改于 %2。本机和文件来源的时钟是否准确？</translation>
    </message>
    <message>
        <source>%1 was changed %2, but should have changed within the last %3.</source>
        <translation>%1 更改于 %2，但应在最近 %3 内有更改。</translation>
    </message>
    <message>
        <source>%1 was changed %2, but should not have changed within the last %3.</source>
        <translation>%1 更改于 %2，但最近 %3 内不应有更改。</translation>
    </message>
    <message>
        <source>%1 has a size of %2, less than %3.</source>
        <translation>%1 的大小为 %2，小于 %3。</translation>
    </message>
    <message>
        <source>%1 has a size of %2, more than %3.</source>
        <translation>%1 的大小为 %2，大于 %3。</translation>
    </message>
    <message>
        <source>%1 grew by %2 since the last check, less than %3.</source>
        <translation>%1 自上次检查以来增长了 %2，少于 %3。</translation>
    </message>
    <message>
        <source>The SHA-256 of %1 is %2, not the expected one. The file was changed or is damaged.</source>
        <translation>%1 的 SHA-256 为 %2，与预期不符。文件被更改或已损坏。</translation>
    </message>
    <message>
        <source>Some folders or files in %1 couldn&apos;t be read and were ignored: %2.</source>
        <translation>%1 中有些文件夹或文件无法读取，已忽略：%2。</translation>
    </message>
    <message>
        <source>%1 grew by %2 since the last check, more than %3.</source>
        <translation>%1 自上次检查以来增长了 %2，多于 %3。</translation>
    </message>
    <message>
        <source>List the path in a terminal: “ls -l”. If that hangs, the disk or the network share isn&apos;t responding.</source>
        <translation>在终端中列出该路径：“ls -l”。如果命令卡住，则磁盘或网络共享没有响应。</translation>
    </message>
    <message>
        <source>Did the job that creates the file run, and did it succeed? For cron jobs, check the cron log and mail.</source>
        <translation>生成该文件的任务是否运行过，是否成功？对于 cron 任务，请查看 cron 日志和邮件。</translation>
    </message>
    <message>
        <source>Is the disk full? Check with “df -h”.</source>
        <translation>磁盘是否已满？请用“df -h”查看。</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>文件或文件夹</translation>
    </message>
    <message>
        <source>Checks whether a file exists, and its age, size, growth and checksum. For a folder, checks the number of files and the age of the newest and oldest files.</source>
        <translation>检查文件是否存在，以及存留时间、大小、增长和校验和。对于文件夹，检查文件数量以及最新和最旧文件的存留时间。</translation>
    </message>
    <message>
        <source>files</source>
        <translation>个文件</translation>
    </message>
    <message>
        <source>The minimum is greater than the maximum.</source>
        <translation>最小值大于最大值。</translation>
    </message>
    <message>
        <source>This field can&apos;t be used for a file that must not exist.</source>
        <translation>文件必须不存在时，不能使用此字段。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid SHA-256 checksum. Enter 64 digits (0-9 and a-f), as printed by sha256sum.</source>
        <translation>这不是有效的 SHA-256 校验和。请输入 sha256sum 输出的 64 位数字（0-9 和 a-f）。</translation>
    </message>
    <message>
        <source>This field can&apos;t be used for a folder, only for a single file.</source>
        <translation>此字段不能用于文件夹，只能用于单个文件。</translation>
    </message>
    <message>
        <source>A matching file exists</source>
        <translation>存在匹配的文件</translation>
    </message>
    <message>
        <source>No matching file exists</source>
        <translation>不存在匹配的文件</translation>
    </message>
    <message>
        <source>The path exists</source>
        <translation>路径存在</translation>
    </message>
    <message>
        <source>The path doesn&apos;t exist</source>
        <translation>路径不存在</translation>
    </message>
    <message>
        <source>Modified within the last %1</source>
        <translation>最近 %1 内有修改</translation>
    </message>
    <message>
        <source>Not modified within the last %1</source>
        <translation>最近 %1 内没有修改</translation>
    </message>
    <message>
        <source>Size at least %1</source>
        <translation>大小至少 %1</translation>
    </message>
    <message>
        <source>Size at most %1</source>
        <translation>大小最多 %1</translation>
    </message>
    <message>
        <source>Growth at least %1</source>
        <translation>增长至少 %1</translation>
    </message>
    <message>
        <source>Growth at most %1</source>
        <translation>增长最多 %1</translation>
    </message>
    <message>
        <source>Number of files at least %1</source>
        <translation>文件数至少 %1</translation>
    </message>
    <message>
        <source>Number of files at most %1</source>
        <translation>文件数最多 %1</translation>
    </message>
    <message>
        <source>No file older than %1</source>
        <translation>没有存留超过 %1 的文件</translation>
    </message>
    <message>
        <source>The SHA-256 checksum is %1</source>
        <translation>SHA-256 校验和为 %1</translation>
    </message>
    <message>
        <source>Full path of the file or folder. Symbolic links are followed.</source>
        <translation>文件或文件夹的完整路径。会跟随符号链接。</translation>
    </message>
    <message>
        <source>Must exist</source>
        <translation>必须存在</translation>
    </message>
    <message>
        <source>If on, the file or folder must exist. If off, it must not exist, which is useful for lock files. If a pattern is set, this applies to matching files in the folder.</source>
        <translation>开启时，文件或文件夹必须存在。关闭时，必须不存在，适合锁文件。如果设置了模式，则针对文件夹中的匹配文件。</translation>
    </message>
    <message>
        <source>Changed within</source>
        <translation>应在此时间内更改</translation>
    </message>
    <message>
        <source>The file must have been changed within this time. For a folder, the newest file is checked, which is useful for backups.</source>
        <translation>文件必须在此时间内更改过。对于文件夹，检查最新的文件，适合备份。</translation>
    </message>
    <message>
        <source>Not changed within</source>
        <translation>此时间内不应更改</translation>
    </message>
    <message>
        <source>The file must not have been changed within this time. For a folder, the newest file is checked.</source>
        <translation>文件在此时间内必须没有更改。对于文件夹，检查最新的文件。</translation>
    </message>
    <message>
        <source>Minimum size</source>
        <translation>最小大小</translation>
    </message>
    <message>
        <source>The minimum size. For a folder, this is the total size of its files.</source>
        <translation>允许的最小大小。对于文件夹，指其中文件的总大小。</translation>
    </message>
    <message>
        <source>Maximum size</source>
        <translation>最大大小</translation>
    </message>
    <message>
        <source>The maximum size. For a folder, this is the total size of its files.</source>
        <translation>允许的最大大小。对于文件夹，指其中文件的总大小。</translation>
    </message>
    <message>
        <source>Minimum growth</source>
        <translation>最小增长</translation>
    </message>
    <message>
        <source>The minimum growth from one scheduled check to the next. A check that runs sooner is compared with the size one interval earlier. The first checks after Watchkeeper starts have nothing to compare with.</source>
        <translation>从一次定时检查到下一次的最小增长。提前进行的检查与一个间隔之前的大小比较。Watchkeeper 启动后的最初几次检查没有可比较的数据。</translation>
    </message>
    <message>
        <source>Maximum growth</source>
        <translation>最大增长</translation>
    </message>
    <message>
        <source>The maximum growth from one check to the next, to catch runaway logs. Excessive growth is reported for as many checks as the target&apos;s number of attempts, so that the state can be confirmed.</source>
        <translation>从一次检查到下一次的最大增长，用于发现失控的日志。增长过快会连续报告，次数等于目标的尝试次数，以便确认状态。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The required checksum, as sha256sum prints it. Each check reads the entire file, so make sure the timeout is long enough.</source>
        <translation>要求的校验和，与 sha256sum 的输出相同。每次检查都会读取整个文件，因此超时时间要足够长。</translation>
    </message>
    <message>
        <source>Files in the folder</source>
        <translation>文件夹中的文件</translation>
    </message>
    <message>
        <source>Pattern for the names of the files to check in the folder, such as *.gz or backup-202?.tar. Leave empty for all files, including hidden ones.</source>
        <translation>文件夹中要检查的文件的名称模式，例如 *.gz 或 backup-202?.tar。留空表示所有文件，包括隐藏文件。</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>包括子文件夹</translation>
    </message>
    <message>
        <source>Checks subfolders as well, at most 32 levels deep and 500,000 entries, without following links.</source>
        <translation>同时检查子文件夹，最多 32 层、500,000 个条目，不跟随链接。</translation>
    </message>
    <message>
        <source>Minimum number of files</source>
        <translation>最少文件数</translation>
    </message>
    <message>
        <source>Minimum number of matching files in the folder. If 0, no files are required.</source>
        <translation>文件夹中匹配文件的最少数量。如果为 0，则不要求有文件。</translation>
    </message>
    <message>
        <source>Maximum number of files</source>
        <translation>最多文件数</translation>
    </message>
    <message>
        <source>Maximum number of matching files in the folder, for example in a queue.</source>
        <translation>文件夹中匹配文件的最多数量，例如队列中的文件。</translation>
    </message>
    <message>
        <source>Maximum file age</source>
        <translation>最长存留时间</translation>
    </message>
    <message>
        <source>The maximum age of matching files in the folder, to detect files stuck in a queue.</source>
        <translation>文件夹中匹配文件的最长存留时间，用于发现滞留在队列中的文件。</translation>
    </message>
    <message>
        <source>State on failure</source>
        <translation>失败时的状态</translation>
    </message>
    <message>
        <source>The state of the target when one of these requirements isn&apos;t met.</source>
        <translation>任一要求未满足时目标的状态。</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>The pattern applies to file names without folders. Enter the folder in path, or turn on recursive.</source>
        <translation>模式针对不含文件夹的文件名。请在 path 中输入文件夹，或开启 recursive。</translation>
    </message>
    <message>
        <source>Only a shell expands ~. Use the full path, or ${env:HOME} instead.</source>
        <translation>只有 shell 才会展开 ~。请使用完整路径，或改用 ${env:HOME}。</translation>
    </message>
    <message>
        <source>Enter the full path.</source>
        <translation>输入完整路径。</translation>
    </message>
    <message>
        <source>%1 was still being checked (its disk or network share may not be responding)</source>
        <translation>%1 仍在检查（其磁盘或网络共享可能没有响应）</translation>
    </message>
    <message>
        <source>%1 was still being read, %2 so far</source>
        <translation>%1 仍在读取，目前已读 %2</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t checked because too many other file checks are still running. A disk or network share may not be responding</source>
        <translation>未检查 %1，因为仍有过多的其他文件检查在进行。可能是磁盘或网络共享没有响应</translation>
    </message>
    <message>
        <source>the last check of %1 is still running (its disk or network share may not be responding)</source>
        <translation>%1 的上一次检查仍在进行（其磁盘或网络共享可能没有响应）</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1 is a pipe, not a file: reading it might never end.</source>
        <translation>%1 是管道，不是文件：读取可能永远不会结束。</translation>
    </message>
    <message>
        <source>%1 is a socket, not a file.</source>
        <translation>%1 是套接字，不是文件。</translation>
    </message>
    <message>
        <source>%1 is a device, not a file: reading it might never end.</source>
        <translation>%1 是设备，不是文件：读取可能永远不会结束。</translation>
    </message>
    <message>
        <source>%1 is a broken link.</source>
        <translation>%1 是失效链接。</translation>
    </message>
    <message>
        <source>File %1 not found.</source>
        <translation>未找到文件 %1。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to read %1. Grant read access, or run Watchkeeper as another user.</source>
        <translation>当前用户无权读取 %1。请授予读取权限，或以其他用户运行 Watchkeeper。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>A filter can have at most %1 characters.</source>
        <translation>筛选器最多可有 %1 个字符。</translation>
    </message>
    <message>
        <source>“|” has no filter before it. It separates two filters, at least one of which must match.</source>
        <translation>“|”之前没有筛选器。它分隔两个筛选器，至少须符合其一。</translation>
    </message>
    <message>
        <source>“|” has no filter after it. It separates two filters, at least one of which must match.</source>
        <translation>“|”之后没有筛选器。它分隔两个筛选器，至少须符合其一。</translation>
    </message>
    <message>
        <source>“%1” is empty. Write what to exclude right after it, or put it in double quotes.</source>
        <translation>“%1”为空。请紧接其后写出要排除的内容，或将其放在双引号中。</translation>
    </message>
    <message>
        <source>A double quote isn&apos;t closed in: %1</source>
        <translation>双引号没有闭合：%1</translation>
    </message>
    <message>
        <source>“%1” is empty. Enter text between the quotes.</source>
        <translation>“%1”为空。请在引号之间输入文本。</translation>
    </message>
    <message>
        <source>Unknown key “%1:”. %2 To search for the text itself, put it in double quotes.</source>
        <translation>未知的键“%1:”。%2 要搜索该文本本身，请将其放在双引号中。</translation>
    </message>
    <message>
        <source>“%1” is missing a colon. Write %2:%3. To search for the text itself, put it in double quotes.</source>
        <translation>“%1”缺少冒号。请写 %2:%3。要搜索该文本本身，请将其放在双引号中。</translation>
    </message>
    <message>
        <source>“%1:” requires results, which aren&apos;t available when selecting targets. Available keys: %2.</source>
        <translation>“%1:”需要结果，选择目标时没有结果可用。可用的键：%2。</translation>
    </message>
    <message>
        <source>The regular expression in “%1” has no closing slash. To search for text that begins with a slash, put it in double quotes.</source>
        <translation>“%1”中的正则表达式没有结尾的斜杠。要搜索以斜杠开头的文本，请将其放在双引号中。</translation>
    </message>
    <message>
        <source>“%1” continues after the regular expression. Write a slash inside it as \/.</source>
        <translation>“%1”在正则表达式之后还有内容。请将其中的斜杠写作 \/。</translation>
    </message>
    <message>
        <source>“%1” is empty. Write a regular expression between the slashes.</source>
        <translation>“%1”为空。请在斜杠之间写正则表达式。</translation>
    </message>
    <message>
        <source>“%1” has no value. Enter a value to search for, such as %2.</source>
        <translation>“%1”没有值。请输入要搜索的值，例如 %2。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a regular expression between slashes. Write it like this: re:/shop|api/.</source>
        <translation>“%1”不是斜杠之间的正则表达式。请这样写：re:/shop|api/。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid number here. Use a whole number, &gt;, &gt;=, &lt; or &lt;= and a number, or a range such as 500-599.</source>
        <translation>“%1”在此不是有效的数字。请使用整数，或 &gt;、&gt;=、&lt;、&lt;= 加数字，或 500-599 之类的范围。</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>可用的有：%1。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否应为“%1”？</translation>
    </message>
    <message>
        <source>A regular expression can&apos;t begin with (* here: “%1”.</source>
        <translation>此处正则表达式不能以 (* 开头：“%1”。</translation>
    </message>
    <message>
        <source>The regular expression in “%1” isn&apos;t valid: %2.</source>
        <translation>“%1”中的正则表达式无效：%2。</translation>
    </message>
    <message>
        <source>Unknown state “%1”. %2</source>
        <translation>未知的状态“%1”。%2</translation>
    </message>
    <message>
        <source>“is:marked” is only available in the filter of the window.</source>
        <translation>“is:marked”只能在窗口的筛选器中使用。</translation>
    </message>
    <message>
        <source>“is:%1” requires results, which aren&apos;t available when selecting targets. Available states: %2.</source>
        <translation>“is:%1”需要结果，选择目标时没有结果可用。可用的状态：%2。</translation>
    </message>
    <message>
        <source>Unknown error “%1”. %2</source>
        <translation>未知的错误“%1”。%2</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. %2</source>
        <translation>未知的类型“%1”。%2</translation>
    </message>
    <message>
        <source>“%1” has no comparison. Write &gt;, &gt;=, &lt; or &lt;= before the duration, or a range such as 100ms-1s.</source>
        <translation>“%1”没有比较。请在时长前写 &gt;、&gt;=、&lt; 或 &lt;=，或使用 100ms-1s 之类的范围。</translation>
    </message>
    <message>
        <source>“%1” is reversed. Write the smaller value first.</source>
        <translation>“%1”前后颠倒。请先写较小的值。</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>Words and conditions</source>
        <translation>词语和条件</translation>
    </message>
    <message>
        <source>Contains both words, anywhere in the name, type, address, tags, result or state.</source>
        <translation>两个词都包含，可在名称、类型、地址、标签、结果或状态中的任意位置。</translation>
    </message>
    <message>
        <source>Contains exactly this text.</source>
        <translation>包含完全相同的文本。</translation>
    </message>
    <message>
        <source>Combining</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Both must match.</source>
        <translation>两者都必须符合。</translation>
    </message>
    <message>
        <source>Has any of these values.</source>
        <translation>具有其中任意一个值。</translation>
    </message>
    <message>
        <source>At least one must match.</source>
        <translation>至少符合其一。</translation>
    </message>
    <message>
        <source>Excludes matches. ! does the same.</source>
        <translation>排除符合的项。! 的作用相同。</translation>
    </message>
    <message>
        <source>A regular expression between slashes. Text that takes too long to match is treated as not matching.</source>
        <translation>斜杠之间的正则表达式。匹配耗时过长的文本视为不匹配。</translation>
    </message>
    <message>
        <source>A range. You can also use &gt;, &gt;=, &lt; and &lt;=. Units: ms, s, m, h, d.</source>
        <translation>范围。也可以使用 &gt;、&gt;=、&lt; 和 &lt;=。单位：ms、s、m、h、d。</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>The state of the target.</source>
        <translation>目标的状态。</translation>
    </message>
    <message>
        <source>A tag of the target.</source>
        <translation>目标的标签。</translation>
    </message>
    <message>
        <source>The type of check.</source>
        <translation>检查的类型。</translation>
    </message>
    <message>
        <source>Matches part of the name. Use = for the full name.</source>
        <translation>匹配名称的一部分。用 = 匹配完整名称。</translation>
    </message>
    <message>
        <source>Matches part of the host name or address.</source>
        <translation>匹配主机名或地址的一部分。</translation>
    </message>
    <message>
        <source>Matches part of the URL, host and port, or command.</source>
        <translation>匹配 URL、主机和端口或命令的一部分。</translation>
    </message>
    <message>
        <source>How long the last check took.</source>
        <translation>上次检查的用时。</translation>
    </message>
    <message>
        <source>How long the target has been in its current state.</source>
        <translation>目标处于当前状态的时长。</translation>
    </message>
    <message>
        <source>How long ago the last check started.</source>
        <translation>距上次检查开始的时间。</translation>
    </message>
    <message>
        <source>The number of consecutive results that weren&apos;t up.</source>
        <translation>连续非正常结果的次数。</translation>
    </message>
    <message>
        <source>The HTTP status, or the exit code of a command.</source>
        <translation>HTTP 状态，或命令的退出码。</translation>
    </message>
    <message>
        <source>The error of the last check, if it failed.</source>
        <translation>上次检查失败时的错误。</translation>
    </message>
    <message>
        <source>A regular expression, matched against all text fields.</source>
        <translation>正则表达式，与所有文本字段匹配。</translation>
    </message>
    <message>
        <source>isn&apos;t working (confirmed)</source>
        <translation>不能工作（已确认）</translation>
    </message>
    <message>
        <source>works, but needs attention (confirmed)</source>
        <translation>能工作，但需要关注（已确认）</translation>
    </message>
    <message>
        <source>works</source>
        <translation>能工作</translation>
    </message>
    <message>
        <source>couldn&apos;t be determined (confirmed)</source>
        <translation>无法判定（已确认）</translation>
    </message>
    <message>
        <source>doesn&apos;t respond, and a target it depends on is down</source>
        <translation>没有响应，且其依赖的目标为故障</translation>
    </message>
    <message>
        <source>no data: this computer was offline or asleep</source>
        <translation>无数据：本机曾离线或处于睡眠状态</translation>
    </message>
    <message>
        <source>down, degraded, unknown or unreachable, confirmed or not</source>
        <translation>故障、降级、未知或不可达，无论是否已确认</translation>
    </message>
    <message>
        <source>a problem that isn&apos;t confirmed yet</source>
        <translation>尚未确认的问题</translation>
    </message>
    <message>
        <source>changes state too often</source>
        <translation>状态变化过于频繁</translation>
    </message>
    <message>
        <source>a problem or recovery that isn&apos;t confirmed yet</source>
        <translation>尚未确认的问题或恢复</translation>
    </message>
    <message>
        <source>a confirmed problem</source>
        <translation>已确认的问题</translation>
    </message>
    <message>
        <source>a problem that someone has acknowledged</source>
        <translation>已有人认领的问题</translation>
    </message>
    <message>
        <source>a problem whose alerts are snoozed until a set time</source>
        <translation>告警暂缓到指定时间的问题</translation>
    </message>
    <message>
        <source>is waiting for its first result</source>
        <translation>正在等待首个结果</translation>
    </message>
    <message>
        <source>is being checked now</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>is in maintenance, regardless of its check results</source>
        <translation>处于维护中，无论检查结果如何</translation>
    </message>
    <message>
        <source>has a mark (menu Edit, Marks)</source>
        <translation>有标记（菜单“编辑”&gt;“标记”）</translation>
    </message>
    <message>
        <source>isn&apos;t checked until resumed</source>
        <translation>恢复监控之前不检查</translation>
    </message>
    <message>
        <source>has no tags</source>
        <translation>没有标签</translation>
    </message>
</context>
<context>
    <name>FormFiles</name>
    <message>
        <source>The file %1 for the form field “%2” wasn&apos;t found or isn&apos;t a regular file. Check its path.</source>
        <translation>表单字段“%2”的文件 %1 未找到，或不是普通文件。请检查其路径。</translation>
    </message>
    <message>
        <source>The file %1 for the form field “%2” can&apos;t be read: %3.</source>
        <translation>无法读取表单字段“%2”的文件 %1：%3。</translation>
    </message>
    <message>
        <source>The form&apos;s files exceed %1 in total. Send smaller files.</source>
        <translation>表单的文件总计超过 %1。请发送较小的文件。</translation>
    </message>
    <message>
        <source>The form&apos;s files were still being read.</source>
        <translation>仍在读取表单的文件。</translation>
    </message>
</context>
<context>
    <name>GatusEndpoint</name>
    <message>
        <source>This endpoint isn&apos;t a map.</source>
        <translation>此端点不是映射。</translation>
    </message>
    <message>
        <source>Gatus: %1, window %2</source>
        <translation>Gatus：%1，时段 %2</translation>
    </message>
    <message>
        <source>%1, domain</source>
        <translation>%1，域名</translation>
    </message>
    <message>
        <source>Only the registration of the domain is checked by this target. If %1 isn&apos;t the registered domain, correct it.</source>
        <translation>此目标只检查域名的注册。如果 %1 不是注册的域名，请更正。</translation>
    </message>
    <message>
        <source>The condition “%1” needs a suite.</source>
        <translation>条件“%1”需要套件。</translation>
    </message>
    <message>
        <source>The interval is %1, because %2 isn&apos;t possible.</source>
        <translation>间隔为 %1，因为无法使用 %2。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper can&apos;t check addresses that begin with “%2”.</source>
        <translation>“%1”未导入，因为 Watchkeeper 无法检查以“%2”开头的地址。</translation>
    </message>
    <message>
        <source>Placeholders of Gatus in the body are sent as they are.</source>
        <translation>正文中的 Gatus 占位符按原样发送。</translation>
    </message>
    <message>
        <source>Only the SSH server is checked. Watchkeeper doesn&apos;t log in and runs no command. To do so, add a command with ssh.</source>
        <translation>只检查 SSH 服务器。Watchkeeper 不登录，也不运行命令。如需这样做，请添加使用 ssh 的命令。</translation>
    </message>
</context>
<context>
    <name>GatusExport</name>
    <message>
        <source>The environment variable %1 must contain the value of ${%2:%3}.</source>
        <translation>环境变量 %1 必须包含 ${%2:%3} 的值。</translation>
    </message>
    <message>
        <source>Only the tag “%1” was exported, because Gatus has one group for each endpoint.</source>
        <translation>只导出了标签“%1”，因为 Gatus 的每个端点只有一个组。</translation>
    </message>
    <message>
        <source>Gatus can&apos;t evaluate the condition “%1”.</source>
        <translation>Gatus 无法求值条件“%1”。</translation>
    </message>
    <message>
        <source>If the condition “%1” fails, the endpoint is down, because Gatus has no degraded state.</source>
        <translation>如果条件“%1”不满足，端点即为故障，因为 Gatus 没有降级状态。</translation>
    </message>
    <message>
        <source>Gatus needs a scope for OAuth 2.</source>
        <translation>Gatus 的 OAuth 2 需要 scope。</translation>
    </message>
    <message>
        <source>Gatus can&apos;t send the bytes in “send”.</source>
        <translation>Gatus 无法发送“send”中的字节。</translation>
    </message>
    <message>
        <source>Gatus asks 1.1.1.1, because the target names no DNS server.</source>
        <translation>目标未指定 DNS 服务器，因此 Gatus 会查询 1.1.1.1。</translation>
    </message>
    <message>
        <source>Maintenance wasn&apos;t exported.</source>
        <translation>维护未导出。</translation>
    </message>
</context>
<context>
    <name>GatusImport</name>
    <message>
        <source>“%1” isn&apos;t the name of a variable. It was replaced by an empty text, as in Gatus.</source>
        <translation>“%1”不是变量名。与 Gatus 一样，已替换为空文本。</translation>
    </message>
    <message>
        <source>The environment variable %1 isn&apos;t set. An empty text was used.</source>
        <translation>环境变量 %1 未设置。已使用空文本。</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false. The default was used.</source>
        <translation>“%1”既不是 true 也不是 false。已使用默认值。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid duration. The default was used.</source>
        <translation>“%1”不是有效的时长。已使用默认值。</translation>
    </message>
    <message>
        <source>Of an alert by “%1”, this wasn&apos;t imported: %2. Set it in an alert rule.</source>
        <translation>“%1”的告警中，以下内容未导入：%2。请在告警规则中设置。</translation>
    </message>
    <message>
        <source>The alert channel “%1” wasn&apos;t imported. Add it in Alert channels, and its alerts in Alert rules. The thresholds of alerts became the attempts of targets.</source>
        <translation>告警渠道“%1”未导入。请在“告警渠道”中添加该渠道，并在“告警规则”中添加其告警。告警的阈值已变为目标的尝试次数。</translation>
    </message>
    <message>
        <source>“%1” receives results from another program, which Watchkeeper can&apos;t.</source>
        <translation>“%1”从其他程序接收结果，Watchkeeper 不支持。</translation>
    </message>
    <message>
        <source>The suite “%1” runs requests in order and passes values between them, which Watchkeeper can&apos;t.</source>
        <translation>套件“%1”依次运行请求，并在请求之间传递值，Watchkeeper 不支持。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a day of the week.</source>
        <translation>“%1”不是星期几。</translation>
    </message>
    <message>
        <source>Watchkeeper checks the connection of this computer automatically. See the settings “watchLink” and “linkReferences”.</source>
        <translation>Watchkeeper 会自动检查本机的网络连接。见设置“watchLink”和“linkReferences”。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t show the endpoints of another Gatus.</source>
        <translation>Watchkeeper 无法显示另一个 Gatus 的端点。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t check through an SSH tunnel.</source>
        <translation>Watchkeeper 无法通过 SSH 隧道检查。</translation>
    </message>
    <message>
        <source>Gatus: maintenance</source>
        <translation>Gatus：维护</translation>
    </message>
    <message>
        <source>%1 is a database, not a YAML file.</source>
        <translation>%1 是数据库，不是 YAML 文件。</translation>
    </message>
    <message>
        <source>%1 contains several YAML documents. Gatus reads only the first. Put each into a file of its own.</source>
        <translation>%1 含有多个 YAML 文档。Gatus 只读取第一个。请将每个文档放入单独的文件。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a configuration of Gatus. It has no keys.</source>
        <translation>%1 不是 Gatus 的配置。其中没有键。</translation>
    </message>
    <message>
        <source>Another file has a different value for this key.</source>
        <translation>另一个文件中此键的值不同。</translation>
    </message>
    <message>
        <source>The files contain too many values.</source>
        <translation>文件中的值过多。</translation>
    </message>
    <message>
        <source>The files are empty.</source>
        <translation>文件为空。</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>A group can be evaluated only together with its member targets.</source>
        <translation>组只能与其成员目标一起判定。</translation>
    </message>
    <message>
        <source>The chosen rule requires a number.</source>
        <translation>所选规则需要数字。</translation>
    </message>
    <message>
        <source>This field applies only to the rule “%1”. Choose that rule, or remove this field.</source>
        <translation>此字段只适用于规则“%1”。请选择该规则，或移除此字段。</translation>
    </message>
    <message>
        <source>Specify which targets belong to the group, by name or by tag.</source>
        <translation>请按名称或标签指定哪些目标属于该组。</translation>
    </message>
    <message>
        <source>An entry is empty. Remove it.</source>
        <translation>有一项为空。请移除该项。</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>This field isn&apos;t used with the rule “worst”.</source>
        <translation>规则“worst”不使用此字段。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Names of the targets in the group. Groups can contain other groups, but circular references aren&apos;t allowed.</source>
        <translation>组中目标的名称。组可以包含其他组，但不允许循环引用。</translation>
    </message>
    <message>
        <source>Members by tag</source>
        <translation>按标签选成员</translation>
    </message>
    <message>
        <source>Includes every target with one of these tags. Other groups can be added only by name.</source>
        <translation>包括带有其中任一标签的所有目标。其他组只能按名称添加。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>all, any, atLeast, percent: the group is down unless all, any, the minimum number or the minimum percentage of members are up. Degraded members count as up. worst: the group has the state of its worst member. Paused members are ignored. The group is unknown if unknown members could change the result.</source>
        <translation>all、any、atLeast、percent：除非全部成员、任一成员、最少数量或最低百分比的成员正常，否则组为故障。降级的成员视为正常。worst：组的状态与最差的成员相同。已暂停的成员忽略不计。如果未知的成员可能改变结果，则组为未知。</translation>
    </message>
    <message>
        <source>All are up</source>
        <translation>全部正常</translation>
    </message>
    <message>
        <source>At least one is up</source>
        <translation>至少一个正常</translation>
    </message>
    <message>
        <source>At least this many are up</source>
        <translation>至少此数量正常</translation>
    </message>
    <message>
        <source>At least this percentage is up</source>
        <translation>至少此百分比正常</translation>
    </message>
    <message>
        <source>Same as the worst member</source>
        <translation>与最差的成员相同</translation>
    </message>
    <message>
        <source>Minimum members up</source>
        <translation>最少正常成员数</translation>
    </message>
    <message>
        <source>Number of members that must be up. Used only if the rule is “atLeast”.</source>
        <translation>必须正常的成员数。仅在规则为“atLeast”时使用。</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Percentage of members that must be up. Used only if the rule is “percent”.</source>
        <translation>必须正常的成员百分比。仅在规则为“percent”时使用。</translation>
    </message>
    <message>
        <source>Members up: degraded below</source>
        <translation>正常成员数降级下限</translation>
    </message>
    <message>
        <source>The group is degraded if fewer than this number of members are up. Leave empty for no limit.</source>
        <translation>正常的成员少于此数量时，组为降级。留空则无限制。</translation>
    </message>
    <message>
        <source>Percentage up: degraded below</source>
        <translation>正常百分比降级下限</translation>
    </message>
    <message>
        <source>The group is degraded if less than this percentage of members is up. Leave empty for no limit.</source>
        <translation>正常的成员低于此百分比时，组为降级。留空则无限制。</translation>
    </message>
    <message>
        <source>Number of members, excluding paused ones.</source>
        <translation>成员数，不含已暂停的成员。</translation>
    </message>
    <message>
        <source>Number of members that are up and not degraded.</source>
        <translation>正常且未降级的成员数。</translation>
    </message>
    <message>
        <source>Number of members that are degraded.</source>
        <translation>降级的成员数。</translation>
    </message>
    <message>
        <source>Number of members that are down.</source>
        <translation>故障的成员数。</translation>
    </message>
    <message>
        <source>Number of members that are unknown, have no result yet, or are missing.</source>
        <translation>未知、尚无结果或缺少的成员数。</translation>
    </message>
    <message>
        <source>Number of members that are paused.</source>
        <translation>已暂停的成员数。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>All members are up</source>
        <translation>全部成员正常</translation>
    </message>
    <message>
        <source>All members are up and not degraded</source>
        <translation>全部成员正常且未降级</translation>
    </message>
    <message>
        <source>Members up: at least %1 %</source>
        <translation>正常成员：至少 %1 %</translation>
    </message>
    <message>
        <source>Members up: at least %1</source>
        <translation>正常成员：至少 %1</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%2 个中 %1 个正常</translation>
    </message>
    <message>
        <source>Members up: at least %1, else degraded</source>
        <translation>正常成员：至少 %1，否则为降级</translation>
    </message>
    <message>
        <source>Group of targets</source>
        <translation>目标组</translation>
    </message>
    <message>
        <source>Combines the current states of other targets: all, any, a minimum number or a percentage of them must be up. Runs no checks of its own, and updates immediately when a member changes.</source>
        <translation>合并其他目标的当前状态：全部、任一、最少数量或最低百分比的目标必须正常。自身不运行检查，成员变化时立即更新。</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>故障：%1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>no result yet: %1</source>
        <translation>尚无结果：%1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>degraded: %1</source>
        <translation>降级：%1</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>All members of this group are paused, so there is nothing to evaluate.</source>
        <translation>此组的所有成员都已暂停，因此没有可判定的内容。</translation>
    </message>
    <message>
        <source>This group has no members because no target has a matching name or tag. Other groups can be added only by name.</source>
        <translation>此组没有成员，因为没有名称或标签相符的目标。其他组只能按名称添加。</translation>
    </message>
    <message>
        <source>At least %1 must be up.</source>
        <translation>至少 %1 个必须正常。</translation>
    </message>
    <message>
        <source>At least %1 must be up, but too many states are unknown.</source>
        <translation>至少 %1 个必须正常，但状态未知的过多。</translation>
    </message>
    <message>
        <source>The group is degraded when fewer than %1 are up.</source>
        <translation>正常的少于 %1 个时，组为降级。</translation>
    </message>
    <message>
        <source>The group has the state of its worst member.</source>
        <translation>组的状态与最差的成员相同。</translation>
    </message>
</context>
<context>
    <name>GroupMembers</name>
    <message>
        <source>A group can&apos;t be a member of itself.</source>
        <translation>组不能是自身的成员。</translation>
    </message>
    <message>
        <source>Circular membership: %1. A group can&apos;t depend on itself, even through other groups.</source>
        <translation>循环的成员关系：%1。组不能依赖自身，经由其他组也不行。</translation>
    </message>
</context>
<context>
    <name>HeaderContent</name>
    <message numerus="yes">
        <source>%Ln target(s) down</source>
        <comment>header: 3 targets are down</comment>
        <translation>
            <numerusform>%Ln 个目标故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) degraded</source>
        <comment>header: 3 targets are degraded</comment>
        <translation>
            <numerusform>%Ln 个目标降级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unreachable</source>
        <comment>header: 3 targets are unreachable</comment>
        <translation>
            <numerusform>%Ln 个目标不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) unknown</source>
        <comment>header: the state of 3 targets is unknown</comment>
        <translation>
            <numerusform>%Ln 个目标未知</numerusform>
        </translation>
    </message>
    <message>
        <source>down for %1</source>
        <comment>header: a duration</comment>
        <translation>已故障 %1</translation>
    </message>
    <message>
        <source>degraded for %1</source>
        <comment>header: a duration</comment>
        <translation>已降级 %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>header: a duration</comment>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>This computer has been offline since %1</source>
        <translation>本机自 %1 起离线</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个已认领或暂缓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>results are on hold</source>
        <translation>结果暂停更新</translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>正在检查 %Ln 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>All targets are paused</source>
        <translation>所有目标已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) being confirmed</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln 个问题正在确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) in maintenance</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln 个目标维护中</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1: %2</source>
        <comment>header: the end and the name of a maintenance</comment>
        <translation>到 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>No data for %Ln target(s)</source>
        <comment>header</comment>
        <translation>
            <numerusform>%Ln 个目标无数据</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first results</source>
        <translation>正在等待首批结果</translation>
    </message>
    <message>
        <source>Everything is up</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <comment>a time</comment>
        <translation>暂停到 %1</translation>
    </message>
    <message>
        <source>The schedule is paused</source>
        <translation>定时检查已暂停</translation>
    </message>
    <message>
        <source>Paused: on battery</source>
        <translation>已暂停：电池供电</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>还没有目标</translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <comment>an uptime</comment>
        <translation>30 天内 %1</translation>
    </message>
    <message>
        <source>%1 in 24 h</source>
        <comment>an uptime</comment>
        <translation>24 小时内 %1</translation>
    </message>
</context>
<context>
    <name>HistoryDatabase</name>
    <message>
        <source>The history “%1” was deleted or replaced while Watchkeeper was running. Watchkeeper continues with the current one.</source>
        <translation>历史记录“%1”在 Watchkeeper 运行期间被删除或替换。Watchkeeper 继续使用现有的历史记录。</translation>
    </message>
    <message>
        <source>The history database was damaged, and nothing in it could be read. It was moved to “%1”, and a new one was created.</source>
        <translation>历史记录数据库已损坏，其中内容均无法读取。已将其移至“%1”，并新建了数据库。</translation>
    </message>
    <message>
        <source>The history database was damaged. All its contents were recovered into a new database. The damaged database was moved to “%1”.</source>
        <translation>历史记录数据库已损坏。其全部内容已恢复到新数据库中。损坏的数据库已移至“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>The history database was damaged. %n entries were recovered into a new database. The damaged database was moved to “%1”.</source>
        <translation>
            <numerusform>历史记录数据库已损坏。%n 条记录已恢复到新数据库中。损坏的数据库已移至“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 These tables and all their contents were missing: %2.</source>
        <extracomment>Appended to the message about a damaged history. %1: that message; %2: names of tables</extracomment>
        <translation>%1 以下表及其全部内容缺失：%2。</translation>
    </message>
</context>
<context>
    <name>HistoryError</name>
    <message>
        <source>The history “%1” can&apos;t be written: the disk is full.</source>
        <translation>无法写入历史记录“%1”：磁盘已满。</translation>
    </message>
    <message>
        <source>The history “%1” can&apos;t be written: permission denied.</source>
        <translation>无法写入历史记录“%1”：没有权限。</translation>
    </message>
    <message>
        <source>Another program is using the history “%1”.</source>
        <translation>另一个程序正在使用历史记录“%1”。</translation>
    </message>
    <message>
        <source>The history “%1” is damaged.</source>
        <translation>历史记录“%1”已损坏。</translation>
    </message>
    <message>
        <source>The history “%1” was written by a newer version of Watchkeeper. It was left unchanged.</source>
        <translation>历史记录“%1”由更新版本的 Watchkeeper 写入。未作改动。</translation>
    </message>
    <message>
        <source>The history “%1” was written by an older version of Watchkeeper. It will be upgraded the next time Watchkeeper monitors with this profile.</source>
        <translation>历史记录“%1”由较旧版本的 Watchkeeper 写入。Watchkeeper 下次用此配置方案监控时会升级它。</translation>
    </message>
    <message>
        <source>The history “%1” is empty. Its tables will be created the next time Watchkeeper monitors with this profile.</source>
        <translation>历史记录“%1”为空。Watchkeeper 下次用此配置方案监控时会创建其中的表。</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be reached: %2</source>
        <translation>无法连接历史记录“%1”：%2</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be used: %2</source>
        <translation>无法使用历史记录“%1”：%2</translation>
    </message>
    <message>
        <source>The history “%1” couldn&apos;t be used.</source>
        <translation>无法使用历史记录“%1”。</translation>
    </message>
</context>
<context>
    <name>HistoryRecorder</name>
    <message>
        <source>Results missing from the history because they couldn&apos;t be stored before Watchkeeper exited: %1.</source>
        <translation>因 Watchkeeper 退出前未能存储而在历史记录中缺失的结果：%1。</translation>
    </message>
    <message>
        <source>State changes missing from the history because they couldn&apos;t be stored before Watchkeeper exited: %1.</source>
        <translation>因 Watchkeeper 退出前未能存储而在历史记录中缺失的状态变化：%1。</translation>
    </message>
    <message>
        <source>Results can&apos;t currently be stored. %1 Checks continue, and their results are kept in memory until they can be stored.</source>
        <translation>目前无法存储结果。%1 检查继续进行，结果保留在内存中，直到能够存储。</translation>
    </message>
    <message>
        <source>State changes of targets can&apos;t currently be stored. %1 They are kept in memory until they can be stored.</source>
        <translation>目前无法存储目标的状态变化。%1 状态变化保留在内存中，直到能够存储。</translation>
    </message>
    <message>
        <source>Evidence of failing targets can&apos;t currently be stored. %1 Part of it is kept in memory until it can be stored.</source>
        <translation>目前无法存储失败目标的留存响应。%1 其中一部分保留在内存中，直到能够存储。</translation>
    </message>
    <message>
        <source>Results of past hours can&apos;t currently be compacted and therefore use more space. %1</source>
        <translation>目前无法压缩过去几小时的结果，因此会占用更多空间。%1</translation>
    </message>
    <message>
        <source>Old history can&apos;t currently be removed and is still using disk space. %1</source>
        <translation>目前无法移除旧的历史记录，它们仍占用磁盘空间。%1</translation>
    </message>
    <message>
        <source>%1 This file is skipped until Watchkeeper restarts.</source>
        <translation>%1 在 Watchkeeper 重新启动之前，会跳过此文件。</translation>
    </message>
</context>
<context>
    <name>HistoryServer</name>
    <message>
        <source>The database uses the encoding %1. Create one with ENCODING &apos;UTF8&apos;.</source>
        <translation>数据库使用编码 %1。请用 ENCODING &apos;UTF8&apos; 创建数据库。</translation>
    </message>
</context>
<context>
    <name>HistoryServerLocation</name>
    <message>
        <source>“%1” isn&apos;t supported here. Available: %2.</source>
        <translation>此处不支持“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t contain a semicolon.</source>
        <translation>“%1”不能包含分号。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid URL. Use a form like postgresql://user@db.example/watchkeeper.</source>
        <translation>这不是有效的 URL。请使用 postgresql://user@db.example/watchkeeper 这样的形式。</translation>
    </message>
    <message>
        <source>The database name is missing after the host, as in …/watchkeeper.</source>
        <translation>主机之后缺少数据库名，应如 …/watchkeeper。</translation>
    </message>
    <message>
        <source>This URL can&apos;t contain a password, because others may read it. Add the password to the file %1, in the form host:port:database:user:password, or set the environment variable PGPASSWORD.</source>
        <translation>此 URL 不能包含密码，因为其他人可能会读到它。请将密码以 host:port:database:user:password 的形式添加到文件 %1，或设置环境变量 PGPASSWORD。</translation>
    </message>
</context>
<context>
    <name>HistoryShare</name>
    <message>
        <source>The system couldn&apos;t create another thread for this program.</source>
        <translation>系统无法为此程序再创建线程。</translation>
    </message>
    <message>
        <source>The history server “%1” hasn&apos;t responded for %2 s.</source>
        <translation>历史记录服务器“%1”已有 %2 秒没有响应。</translation>
    </message>
</context>
<context>
    <name>HostName</name>
    <message>
        <source>Enter a host name or an address.</source>
        <translation>输入主机名或地址。</translation>
    </message>
    <message>
        <source>A host name can&apos;t begin with a hyphen.</source>
        <translation>主机名不能以连字符开头。</translation>
    </message>
    <message>
        <source>Enter only the host name or the address, without scheme, brackets, port or path.</source>
        <translation>只输入主机名或地址，不含协议、括号、端口或路径。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid IPv4 address. Use four numbers from 0 to 255, separated by dots.</source>
        <translation>这不是有效的 IPv4 地址。请使用四个 0 到 255 的数字，以点号分隔。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid host name. Use letters, digits and hyphens, in parts of up to 63 characters separated by dots.</source>
        <translation>这不是有效的主机名。请使用字母、数字和连字符，以点号分成若干段，每段最多 63 个字符。</translation>
    </message>
</context>
<context>
    <name>HttpCheck</name>
    <message>
        <source>the certificate files were still being read</source>
        <translation>仍在读取证书文件</translation>
    </message>
    <message>
        <source>the name %1 was still being resolved</source>
        <translation>仍在解析名称 %1</translation>
    </message>
    <message>
        <source>the proxy was still being determined</source>
        <translation>仍在确定代理</translation>
    </message>
    <message>
        <source>the form&apos;s files were still being read</source>
        <translation>仍在读取表单的文件</translation>
    </message>
</context>
<context>
    <name>HttpErrors</name>
    <message>
        <source>%1 port %2</source>
        <translation>%1 端口 %2</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection. Is it running?</source>
        <translation>代理 %1 拒绝了连接。它在运行吗？</translation>
    </message>
    <message>
        <source>Connection refused by %1. The host is reachable, but nothing is listening there. Is the service running?</source>
        <translation>%1 拒绝连接。主机可达，但该处没有程序在监听。服务是否在运行？</translation>
    </message>
    <message>
        <source>The host %1 wasn&apos;t found. Is the name spelled correctly?</source>
        <translation>未找到主机 %1。名称拼写是否正确？</translation>
    </message>
    <message>
        <source>The host of the proxy %1 wasn&apos;t found. Is the name spelled correctly?</source>
        <translation>未找到代理的主机 %1。名称拼写是否正确？</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 未响应就关闭了连接。</translation>
    </message>
    <message>
        <source>The proxy %1 didn&apos;t open a connection to %2.</source>
        <translation>代理 %1 未能打开到 %2 的连接。</translation>
    </message>
    <message>
        <source>Couldn&apos;t connect to %1: %2.</source>
        <translation>无法连接 %1：%2。</translation>
    </message>
    <message>
        <source>The response is unexpectedly large: more than %1. Is the address correct?</source>
        <translation>响应大得出乎意料：超过 %1。地址是否正确？</translation>
    </message>
    <message>
        <source>The decompressed body exceeds %1, the limit of this target (compressed: %2). If this size is expected, raise “maxDecompressed”.</source>
        <translation>解压后的正文超过此目标的上限 %1（压缩后：%2）。如果此大小在预期之内，请提高“maxDecompressed”。</translation>
    </message>
    <message>
        <source>The body is marked as compressed, but can&apos;t be decompressed.</source>
        <translation>正文标明已压缩，但无法解压。</translation>
    </message>
    <message>
        <source>The body isn&apos;t valid HTTP: its chunks are malformed.</source>
        <translation>正文不是有效的 HTTP：其分块格式有误。</translation>
    </message>
    <message>
        <source>The body is larger than %1, the limit of this target. Raise “maxBody”, or check a smaller page.</source>
        <translation>正文超过此目标的上限 %1。请提高“maxBody”，或检查较小的页面。</translation>
    </message>
    <message>
        <source>The server at %1 requires TLS. Use an address that starts with https://.</source>
        <translation>%1 的服务器要求 TLS。请使用以 https:// 开头的地址。</translation>
    </message>
    <message numerus="yes">
        <source>The response from %1 isn&apos;t valid HTTP: found %n byte(s) before “HTTP/”.</source>
        <translation>
            <numerusform>%1 的响应不是有效的 HTTP：“HTTP/”之前有 %n 个字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t speak HTTP: the response begins with “%2”.</source>
        <translation>%1 的服务器不使用 HTTP：响应以“%2”开头。</translation>
    </message>
    <message>
        <source>The response header is larger than %1, which is more than clients accept. Check the server.</source>
        <translation>响应标头大于 %1，超出客户端可接受的大小。请检查服务器。</translation>
    </message>
    <message>
        <source>The chunk headers and trailers of the response are larger than %1, which is more than clients accept. Check the server.</source>
        <translation>响应的分块头和尾部字段大于 %1，超出客户端可接受的大小。请检查服务器。</translation>
    </message>
    <message>
        <source>The response header isn&apos;t valid HTTP (%1).</source>
        <translation>响应标头不是有效的 HTTP（%1）。</translation>
    </message>
    <message>
        <source>%1 closed the connection without a response, or doesn&apos;t speak HTTP.</source>
        <translation>%1 未响应就关闭了连接，或不使用 HTTP。</translation>
    </message>
    <message>
        <source>The response header was cut off: the connection was closed after %1.</source>
        <translation>响应标头被截断：收到 %1 后连接关闭。</translation>
    </message>
    <message>
        <source>The server sends an interim response (%1) first, which Qt&apos;s HTTP client doesn&apos;t support. Set “client” to own.</source>
        <translation>服务器先发送临时响应（%1），Qt 的 HTTP 客户端不支持。请将“client”设为 own。</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t speak valid HTTP/2.</source>
        <translation>%1 的服务器使用的 HTTP/2 无效。</translation>
    </message>
    <message>
        <source>The response header from %1 isn&apos;t valid HTTP/2, or is larger than 64 KiB.</source>
        <translation>%1 的响应标头不是有效的 HTTP/2，或大于 64 KiB。</translation>
    </message>
    <message>
        <source>%1 aborted the request (%2).</source>
        <translation>%1 中止了请求（%2）。</translation>
    </message>
    <message>
        <source>The response was cut off: the connection was closed after %1 of the body.</source>
        <translation>响应被截断：收到正文的 %1 后连接关闭。</translation>
    </message>
    <message>
        <source>The response was cut off: the connection was closed after %1 of %2.</source>
        <translation>响应被截断：收到 %2 中的 %1 后连接关闭。</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t offer HTTP/2. Set “httpVersion” to 1.1, or turn on HTTP/2 on the server.</source>
        <translation>%1 的服务器不提供 HTTP/2。请将“httpVersion”设为 1.1，或在服务器上开启 HTTP/2。</translation>
    </message>
    <message>
        <source>The server at %1 doesn&apos;t support TLS 1.3, which “tlsMinimum” requires.</source>
        <translation>%1 的服务器不支持“tlsMinimum”所要求的 TLS 1.3。</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>与 %1 的连接失败：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n redirect(s) followed</source>
        <translation>
            <numerusform>跟随了 %n 次重定向</numerusform>
        </translation>
    </message>
    <message>
        <source>connected immediately</source>
        <translation>立即连接成功</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>%1 后连接成功</translation>
    </message>
    <message>
        <source>TLS after another %1</source>
        <translation>又过 %1 完成 TLS</translation>
    </message>
    <message>
        <source>no connection yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>the proxy didn&apos;t open a connection</source>
        <translation>代理未打开连接</translation>
    </message>
    <message>
        <source>%1 didn&apos;t accept the connection</source>
        <translation>%1 未接受连接</translation>
    </message>
    <message>
        <source>then the TLS handshake didn&apos;t finish</source>
        <translation>之后 TLS 握手未完成</translation>
    </message>
    <message>
        <source>then the server didn&apos;t accept the remaining %1 of the request</source>
        <translation>之后服务器未接收请求剩余的 %1</translation>
    </message>
    <message>
        <source>request sent</source>
        <translation>请求已发送</translation>
    </message>
    <message>
        <source>then no response</source>
        <translation>之后没有响应</translation>
    </message>
    <message>
        <source>response %1</source>
        <translation>响应 %1</translation>
    </message>
    <message>
        <source>then only %1 of the response header</source>
        <translation>之后只收到响应标头的 %1</translation>
    </message>
    <message>
        <source>then only %1 of %2 received</source>
        <translation>之后只收到 %2 中的 %1</translation>
    </message>
    <message>
        <source>then %1 of a body of unknown size</source>
        <translation>之后收到正文的 %1，总大小未知</translation>
    </message>
    <message>
        <source>The proxy %1 requires a user name and password. Add them to the proxy&apos;s address, in this target or in the network settings.</source>
        <translation>代理 %1 需要用户名和密码。请在此目标或网络设置中，将其添加到代理地址里。</translation>
    </message>
    <message>
        <source>The server requests digest authentication with an unsupported algorithm. Watchkeeper supports MD5, SHA-256 and SHA-512/256.</source>
        <translation>服务器要求的 Digest 认证使用不支持的算法。Watchkeeper 支持 MD5、SHA-256 和 SHA-512/256。</translation>
    </message>
    <message>
        <source>The server requests digest authentication with an unsupported quality of protection. Watchkeeper supports “auth” and “auth-int”.</source>
        <translation>服务器要求的 Digest 认证使用不支持的保护质量 (qop)。Watchkeeper 支持“auth”和“auth-int”。</translation>
    </message>
    <message>
        <source>The server requests digest authentication without the required nonce. Check the configuration of the server.</source>
        <translation>服务器要求 Digest 认证，却没有提供必需的 nonce。请检查服务器的配置。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t request digest authentication. Set “authentication” to the method it requests.</source>
        <translation>服务器未要求 Digest 认证。请将“authentication”设为服务器要求的方式。</translation>
    </message>
    <message>
        <source>The server returned %1 and rejected each of its own nonces as stale. If several servers share the address, they must also share their nonces.</source>
        <translation>服务器返回 %1，并将自己给出的 nonce 一律视为过期。如果多台服务器共用该地址，则它们也必须共用 nonce。</translation>
    </message>
    <message>
        <source>The server rejected the user name and password (%1). Check both.</source>
        <translation>服务器拒绝了用户名和密码（%1）。请检查这两项。</translation>
    </message>
    <message>
        <source>The server returned %1. Accepted: %2.</source>
        <translation>服务器返回 %1。可接受：%2。</translation>
    </message>
</context>
<context>
    <name>HttpKind</name>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Headers to send with the request. After a redirect, they aren&apos;t sent to other servers.</source>
        <translation>随请求发送的标头。重定向之后，不会发送到其他服务器。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The address to request, such as https://example.org/health.</source>
        <translation>要请求的地址，例如 https://example.org/health。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The HTTP method of the request.</source>
        <translation>请求的 HTTP 方法。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Content to send with the request. If no Content-Type header is set, the body&apos;s first character determines whether it is sent as JSON, XML or a form.</source>
        <translation>随请求发送的内容。如果未设置 Content-Type 标头，则由正文的首个字符决定以 JSON、XML 还是表单发送。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Names and values of form fields to send instead of a body. The method is POST unless you choose another.</source>
        <translation>代替正文发送的表单字段的名称和值。除非另选，方法为 POST。</translation>
    </message>
    <message>
        <source>Form encoding</source>
        <translation>表单编码</translation>
    </message>
    <message>
        <source>How the form is encoded: application/x-www-form-urlencoded or multipart/form-data. Forms with files always use multipart/form-data.</source>
        <translation>表单的编码方式：application/x-www-form-urlencoded 或 multipart/form-data。含文件的表单始终使用 multipart/form-data。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Form field names and the paths of the files to send. Append “;type=image/png” to a path to set the content type. Files are read for each check and can total at most 20 MB.</source>
        <translation>表单字段名和要发送的文件的路径。在路径后加上“;type=image/png”可设置内容类型。每次检查都会读取文件，总计最多 20 MB。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User name for servers that require a login.</source>
        <translation>用于需要登录的服务器的用户名。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password for this user name. Use ${env:NAME} or ${file:PATH} rather than the password itself.</source>
        <translation>此用户名的密码。请用 ${env:NAME} 或 ${file:PATH}，不要直接写密码。</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>认证方式</translation>
    </message>
    <message>
        <source>basic: sends the password with the request. digest: sends only a hash based on the password, when the server requests it (RFC 7616). Each check then requires two requests.</source>
        <translation>basic：随请求发送密码。digest：在服务器要求时，只发送由密码得出的散列值（RFC 7616）。此时每次检查需要两个请求。</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>Token to send as “Authorization: Bearer …”. Use ${env:NAME} or ${file:PATH} rather than the token itself.</source>
        <translation>作为“Authorization: Bearer …”发送的令牌。请用 ${env:NAME} 或 ${file:PATH}，不要直接写令牌。</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>令牌 URL</translation>
    </message>
    <message>
        <source>URL from which to fetch an access token with the OAuth 2 client credentials grant. The token is sent as a bearer token and reused until it expires or is rejected. Token requests use the target&apos;s trusted certificates, client certificate and proxy.</source>
        <translation>用 OAuth 2 客户端凭据授权方式获取访问令牌的 URL。令牌作为 Bearer 令牌发送，在过期或被拒绝之前重复使用。令牌请求使用目标的受信任证书、客户端证书和代理。</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>The ID under which the client is registered with the token server.</source>
        <translation>客户端在令牌服务器上注册的 ID。</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>客户端机密</translation>
    </message>
    <message>
        <source>Proves the client&apos;s identity. Use ${env:NAME} or ${file:PATH} rather than the secret itself.</source>
        <translation>证明客户端的身份。请用 ${env:NAME} 或 ${file:PATH}，不要直接写机密。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>权限范围</translation>
    </message>
    <message>
        <source>Permissions to request for the token, separated by spaces. Leave empty to use the server&apos;s default.</source>
        <translation>为令牌请求的权限，用空格分隔。留空则使用服务器的默认值。</translation>
    </message>
    <message>
        <source>Extra token parameters</source>
        <translation>其他令牌参数</translation>
    </message>
    <message>
        <source>Additional parameters of the token request, such as “audience”.</source>
        <translation>令牌请求的其他参数，例如“audience”。</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>客户端认证</translation>
    </message>
    <message>
        <source>Whether the token request sends the client ID and secret in its header (basic authentication) or in its body.</source>
        <translation>令牌请求在标头（Basic 认证）还是正文中发送客户端 ID 和机密。</translation>
    </message>
    <message>
        <source>Accepted status codes</source>
        <translation>可接受的状态码</translation>
    </message>
    <message>
        <source>Status codes that indicate success, such as 200-299,401. If a condition checks [STATUS], the default isn&apos;t used.</source>
        <translation>表示成功的状态码，例如 200-299,401。如果有条件检查 [STATUS]，则不使用默认值。</translation>
    </message>
    <message>
        <source>Follow redirects</source>
        <translation>跟随重定向</translation>
    </message>
    <message>
        <source>Checks the page that a redirect leads to, not the redirect itself. Credentials, headers, forms, files and placeholders aren&apos;t sent to other servers.</source>
        <translation>检查重定向所指向的页面，而不是重定向本身。凭据、标头、表单、文件和占位符不会发送到其他服务器。</translation>
    </message>
    <message>
        <source>Maximum redirects</source>
        <translation>最大重定向次数</translation>
    </message>
    <message>
        <source>The check fails after more than this number of consecutive redirects.</source>
        <translation>连续重定向超过此次数时，检查失败。</translation>
    </message>
    <message>
        <source>Follow redirects from https to http</source>
        <translation>跟随从 https 到 http 的重定向</translation>
    </message>
    <message>
        <source>Anyone along the route can read and change http traffic, so such redirects fail by default. Credentials are never sent to the http address.</source>
        <translation>途中的任何人都能读取和更改 http 流量，因此默认情况下此类重定向视为失败。凭据绝不会发送到 http 地址。</translation>
    </message>
    <message>
        <source>Keep cookies during redirects</source>
        <translation>重定向期间保留 Cookie</translation>
    </message>
    <message>
        <source>Sends cookies set by a redirect with later requests to their host or domain in the same check. No cookies are kept for the next check.</source>
        <translation>在同一次检查中，将重定向设置的 Cookie 随后续请求发送到其所属的主机或域。Cookie 不会留到下次检查。</translation>
    </message>
    <message>
        <source>The status is one of %1</source>
        <translation>状态为 %1 之一</translation>
    </message>
    <message numerus="yes">
        <source>At most %n redirect(s)</source>
        <translation>
            <numerusform>最多 %n 次重定向</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify TLS certificate</source>
        <translation>验证 TLS 证书</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, even if it has expired or was issued to someone else. If not set, the option in the settings applies.</source>
        <translation>关闭时，接受任何证书，即使已过期或颁发给其他对象。未设置时，采用设置中的选项。</translation>
    </message>
    <message>
        <source>Minimum TLS version</source>
        <translation>最低 TLS 版本</translation>
    </message>
    <message>
        <source>1.0 and 1.1 are no longer secure. Choose them only for old devices that support nothing newer.</source>
        <translation>1.0 和 1.1 已不安全。只有旧设备不支持更新的版本时才选择它们。</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>A PEM file with the certificates to trust instead of the system&apos;s CAs. Leave empty to use the system&apos;s CAs and the file in the settings.</source>
        <translation>PEM 文件，其中的证书代替系统的 CA 受到信任。留空则使用系统的 CA 和设置中的文件。</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Client certificate for servers that require one. Use a PEM file with the certificate followed by any chain, or a PKCS#12 file (.p12, .pfx).</source>
        <translation>用于要求客户端证书的服务器。请使用 PEM 文件（先是证书，之后是证书链，如有），或 PKCS#12 文件（.p12、.pfx）。</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>客户端密钥</translation>
    </message>
    <message>
        <source>A PEM file with the private key. Leave empty if the certificate file contains the key.</source>
        <translation>含有私钥的 PEM 文件。如果证书文件中已有密钥，请留空。</translation>
    </message>
    <message>
        <source>Key passphrase</source>
        <translation>密钥口令</translation>
    </message>
    <message>
        <source>Decrypts the key or the PKCS#12 file. Use ${env:NAME} or ${file:PATH} rather than the passphrase itself.</source>
        <translation>用于解密密钥或 PKCS#12 文件。请用 ${env:NAME} 或 ${file:PATH}，不要直接写口令。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port, with user:password@ before the host if required. none: no proxy. Leave empty to use the proxy from the settings.</source>
        <translation>http://host:port 或 socks5://host:port，需要时在主机前加 user:password@。none：不使用代理。留空则使用设置中的代理。</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>连接到</translation>
    </message>
    <message>
        <source>An IP address to connect to instead of resolving the host name, for example to check one of several servers. The request and the certificate check still use the original host name. A proxy from the settings isn&apos;t used.</source>
        <translation>不解析主机名，而是直接连接的 IP 地址，例如用来检查多台服务器中的一台。请求和证书检查仍使用原来的主机名。不使用设置中的代理。</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>The User-Agent header to send. Leave empty to use the one from the settings.</source>
        <translation>要发送的 User-Agent 标头。留空则使用设置中的值。</translation>
    </message>
    <message>
        <source>HTTP client</source>
        <translation>HTTP 客户端</translation>
    </message>
    <message>
        <source>own: Watchkeeper&apos;s client, which measures each phase. qt: Qt&apos;s client, which supports NTLM and Negotiate. It sends the user name and password when the server requests them, and uses your Kerberos ticket for Negotiate. Its connection time includes DNS resolution and TLS. It chooses the IP address itself and doesn&apos;t report it.</source>
        <translation>own：Watchkeeper 的客户端，可测量每个阶段。qt：Qt 的客户端，支持 NTLM 和 Negotiate。它在服务器要求时发送用户名和密码，对 Negotiate 使用你的 Kerberos 票据。其连接用时包括 DNS 解析和 TLS。它自行选择 IP 地址，且不报告该地址。</translation>
    </message>
    <message>
        <source>Watchkeeper&apos;s own</source>
        <translation>Watchkeeper 自有</translation>
    </message>
    <message>
        <source>Qt&apos;s (NTLM, Negotiate)</source>
        <translation>Qt（NTLM、Negotiate）</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>A fresh connection for each check detects when nothing is listening any more. Keeping the connection open puts less load on the server.</source>
        <translation>每次检查都新建连接，可以发现不再有程序监听的情况。保持连接打开可减轻服务器的负载。</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP 版本</translation>
    </message>
    <message>
        <source>2: the server must support HTTP/2, otherwise the check fails. Over https, HTTP/2 is negotiated in the TLS handshake. Over http, it is used from the start. The same phases are measured for both versions.</source>
        <translation>2：服务器必须支持 HTTP/2，否则检查失败。对于 https，在 TLS 握手中协商 HTTP/2。对于 http，从一开始就使用。两个版本测量的阶段相同。</translation>
    </message>
    <message>
        <source>Maximum body size</source>
        <translation>最大正文大小</translation>
    </message>
    <message>
        <source>Largest body to accept, as transferred. The check fails if the body is larger.</source>
        <translation>可接受的最大正文，按传输大小计。正文更大时，检查失败。</translation>
    </message>
    <message>
        <source>Maximum decompressed body size</source>
        <translation>最大解压后正文大小</translation>
    </message>
    <message>
        <source>Largest body to accept after decompression. The check fails if the body is larger.</source>
        <translation>解压后可接受的最大正文。正文更大时，检查失败。</translation>
    </message>
    <message>
        <source>Success: status %1 within %2.</source>
        <translation>成功：%2 内返回状态 %1。</translation>
    </message>
    <message>
        <source>Open {address} in the browser. If the page is slow there too, the server is busy or stuck. Check its load and log.</source>
        <translation>在浏览器中打开 {address}。如果页面在那里也很慢，说明服务器繁忙或卡住了。请检查其负载和日志。</translation>
    </message>
    <message>
        <source>To trust a certificate from your own CA, add the CA to “caFile”.</source>
        <translation>要信任自有 CA 的证书，请将该 CA 加入“caFile”。</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received. Check the port: is a web server listening there?</source>
        <translation>“响应”选项卡显示收到的内容。请检查端口：那里是否有 Web 服务器在监听？</translation>
    </message>
    <message>
        <source>To allow larger responses, raise “maxBody” and “maxDecompressed”.</source>
        <translation>要允许更大的响应，请提高“maxBody”和“maxDecompressed”。</translation>
    </message>
    <message>
        <source>The server requires credentials. Add a user name and password, or a token, to the target.</source>
        <translation>服务器需要凭据。请为目标添加用户名和密码，或令牌。</translation>
    </message>
    <message>
        <source>If the target has credentials, they may have expired or changed.</source>
        <translation>如果目标已有凭据，凭据可能已过期或已更改。</translation>
    </message>
    <message>
        <source>The server knows the user but denies access. Does that user have permission?</source>
        <translation>服务器认识该用户，但拒绝访问。该用户有权限吗？</translation>
    </message>
    <message>
        <source>Some servers reject unknown clients. Try another “userAgent”.</source>
        <translation>有些服务器拒绝未知的客户端。请尝试其他“userAgent”。</translation>
    </message>
    <message>
        <source>Open {address} in the browser. Has the page moved?</source>
        <translation>在浏览器中打开 {address}。页面是否已迁移？</translation>
    </message>
    <message>
        <source>The server doesn&apos;t accept this method for this address. Choose another method.</source>
        <translation>服务器不接受对此地址使用该方法。请选择其他方法。</translation>
    </message>
    <message>
        <source>The proxy requires credentials. Add them to the target&apos;s “proxy”.</source>
        <translation>代理需要凭据。请将其添加到目标的“proxy”。</translation>
    </message>
    <message>
        <source>Too many requests. Check less often, or request a higher limit.</source>
        <translation>请求过多。请降低检查频率，或申请提高限额。</translation>
    </message>
    <message>
        <source>The application failed. Its log entries from the time of the check show why.</source>
        <translation>应用程序出错。检查时刻的日志条目会说明原因。</translation>
    </message>
    <message>
        <source>The proxy responds, but the application behind it doesn&apos;t. Is the application running?</source>
        <translation>代理有响应，但其后面的应用程序没有。应用程序是否在运行？</translation>
    </message>
    <message>
        <source>The service is overloaded or in maintenance. Check its load and log.</source>
        <translation>服务过载或正在维护。请检查其负载和日志。</translation>
    </message>
    <message>
        <source>A Retry-After header in the Reply tab shows when to retry.</source>
        <translation>“响应”选项卡中的 Retry-After 标头说明何时可以重试。</translation>
    </message>
    <message>
        <source>The proxy got no response from the application behind it. Is the application slow or stuck?</source>
        <translation>代理没有收到其后面的应用程序的响应。应用程序是否缓慢或卡住？</translation>
    </message>
    <message>
        <source>The response is a redirect. Follow redirects, or monitor the new address.</source>
        <translation>响应为重定向。请跟随重定向，或监控新地址。</translation>
    </message>
    <message>
        <source>The body in the Reply tab often contains more details.</source>
        <translation>“响应”选项卡中的正文往往有更多详情。</translation>
    </message>
    <message>
        <source>If this status is expected for this address, add it to the accepted status codes.</source>
        <translation>如果此地址返回该状态在预期之内，请将其加入可接受的状态码。</translation>
    </message>
    <message>
        <source>Web page or API</source>
        <translation>网页或 API</translation>
    </message>
    <message>
        <source>Requests a page over HTTP or HTTPS and checks its status, certificate and response time.</source>
        <translation>通过 HTTP 或 HTTPS 请求页面，检查其状态、证书和响应时间。</translation>
    </message>
</context>
<context>
    <name>HttpPlan</name>
    <message>
        <source>This must be a single line.</source>
        <translation>此处必须是一行。</translation>
    </message>
    <message>
        <source>Only addresses that start with %1:// or %2:// and include a host can be checked.</source>
        <translation>只能检查以 %1:// 或 %2:// 开头且含有主机的地址。</translation>
    </message>
    <message>
        <source>Port 0 isn&apos;t a valid port.</source>
        <translation>端口 0 不是有效的端口。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid header name. Use letters, digits and hyphens.</source>
        <translation>“%1”不是有效的标头名。请使用字母、数字和连字符。</translation>
    </message>
    <message>
        <source>Watchkeeper sets the header %1 automatically.</source>
        <translation>标头 %1 由 Watchkeeper 自动设置。</translation>
    </message>
    <message>
        <source>The value of the header %1 must be a single line.</source>
        <translation>标头 %1 的值必须是一行。</translation>
    </message>
    <message>
        <source>Use either a body or a form, not both.</source>
        <translation>请使用正文或表单，不要同时使用。</translation>
    </message>
    <message>
        <source>For multipart forms, Watchkeeper sets the header %1 automatically.</source>
        <translation>对于 multipart 表单，标头 %1 由 Watchkeeper 自动设置。</translation>
    </message>
    <message>
        <source>“%1” requires a file.</source>
        <translation>“%1”需要文件。</translation>
    </message>
    <message>
        <source>The content type of “%1” must be a single line.</source>
        <translation>“%1”的内容类型必须是一行。</translation>
    </message>
    <message>
        <source>Use either a bearer token or a user name and password, not both.</source>
        <translation>请使用 Bearer 令牌，或用户名和密码，不要同时使用。</translation>
    </message>
    <message>
        <source>Digest authentication requires a user name.</source>
        <translation>Digest 认证需要用户名。</translation>
    </message>
    <message>
        <source>With this authentication method, Watchkeeper sets the header %1 automatically.</source>
        <translation>使用此认证方式时，标头 %1 由 Watchkeeper 自动设置。</translation>
    </message>
    <message>
        <source>This field requires a token URL (“oauthTokenUrl”).</source>
        <translation>此字段需要令牌 URL（“oauthTokenUrl”）。</translation>
    </message>
    <message>
        <source>The token server requires a client ID.</source>
        <translation>令牌服务器需要客户端 ID。</translation>
    </message>
    <message>
        <source>Use either this field or a token URL, not both.</source>
        <translation>请使用此字段或令牌 URL，不要同时使用。</translation>
    </message>
    <message>
        <source>This field requires a client certificate (“clientCertificate”).</source>
        <translation>此字段需要客户端证书（“clientCertificate”）。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid IP address, such as 192.0.2.10 or 2001:db8::10.</source>
        <translation>这不是有效的 IP 地址，应如 192.0.2.10 或 2001:db8::10。</translation>
    </message>
    <message>
        <source>A proxy resolves names itself. Use either a proxy or an address to connect to.</source>
        <translation>代理会自行解析名称。请使用代理或要连接的地址，不要同时使用。</translation>
    </message>
    <message>
        <source>Use the form http://host:port or socks5://host:port for the proxy, or “none”.</source>
        <translation>代理请使用 http://host:port 或 socks5://host:port 的形式，或“none”。</translation>
    </message>
    <message>
        <source>HTTP/2 uses a fresh connection for each check. Set “connection” to fresh.</source>
        <translation>HTTP/2 每次检查都新建连接。请将“connection”设为 fresh。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t available with “client: qt”: %2</source>
        <translation>“%1”不能与“client: qt”一起使用：%2</translation>
    </message>
    <message>
        <source>Qt&apos;s client uses the authentication method that the server requests.</source>
        <translation>Qt 的客户端使用服务器要求的认证方式。</translation>
    </message>
    <message>
        <source>Qt chooses the address itself.</source>
        <translation>Qt 自行选择地址。</translation>
    </message>
    <message>
        <source>Qt silently repeats requests on a reused connection.</source>
        <translation>Qt 会在重用的连接上自动重复请求，且不作提示。</translation>
    </message>
    <message>
        <source>without TLS, Qt doesn&apos;t detect that a server doesn&apos;t support HTTP/2.</source>
        <translation>没有 TLS 时，Qt 无法发现服务器不支持 HTTP/2。</translation>
    </message>
    <message>
        <source>Qt doesn&apos;t send a body with HEAD requests.</source>
        <translation>Qt 不随 HEAD 请求发送正文。</translation>
    </message>
    <message>
        <source>Qt doesn&apos;t support the header %1 over HTTP/2.</source>
        <translation>Qt 不支持通过 HTTP/2 使用标头 %1。</translation>
    </message>
    <message>
        <source>The server redirects to an invalid address: “%1”.</source>
        <translation>服务器重定向到无效的地址：“%1”。</translation>
    </message>
    <message>
        <source>The server redirects to %1. Only http and https addresses are followed.</source>
        <translation>服务器重定向到 %1。只跟随 http 和 https 地址。</translation>
    </message>
    <message>
        <source>The server redirects to %1, which has no host.</source>
        <translation>服务器重定向到 %1，其中没有主机。</translation>
    </message>
    <message>
        <source>The server redirects from https to the unencrypted address %1. Watchkeeper follows such redirects only if “redirectToHttp” is on.</source>
        <translation>服务器从 https 重定向到未加密的地址 %1。只有开启“redirectToHttp”时，Watchkeeper 才跟随此类重定向。</translation>
    </message>
    <message>
        <source>The server returned %1 and redirects the request to another server, %2. Watchkeeper doesn&apos;t resend forms, files or values of placeholders to other servers. If that address is correct, use it for this target.</source>
        <translation>服务器返回 %1，并将请求重定向到另一台服务器 %2。Watchkeeper 不会将表单、文件或占位符的值转发到其他服务器。如果该地址正确，请将此目标改用该地址。</translation>
    </message>
    <message>
        <source>The server redirects in a loop, back to %1.</source>
        <translation>服务器循环重定向，又回到 %1。</translation>
    </message>
    <message>
        <source>The server redirected more than %1 times, most recently to %2.</source>
        <translation>服务器重定向超过 %1 次，最近一次到 %2。</translation>
    </message>
</context>
<context>
    <name>HurlImport</name>
    <message>
        <source>The target is paused, because it would run a command from the file.</source>
        <translation>目标已暂停，因为它会运行文件中的命令。</translation>
    </message>
</context>
<context>
    <name>ImportFormats</name>
    <message>
        <source>%1 doesn&apos;t exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB. Is it the right file?</source>
        <translation>%1 大于 16 MiB。选对文件了吗？</translation>
    </message>
    <message>
        <source>More than %1 files can&apos;t be imported at once.</source>
        <translation>一次不能导入超过 %1 个文件。</translation>
    </message>
    <message>
        <source>The files are larger than 16 MiB together.</source>
        <translation>文件总计大于 16 MiB。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a format. Formats: %2.</source>
        <translation>“%1”不是格式。格式有：%2。</translation>
    </message>
    <message>
        <source>The format of the files isn&apos;t known. Choose one of: %1.</source>
        <translation>无法识别文件的格式。请选择其一：%1。</translation>
    </message>
    <message>
        <source>The folder %1 contains no files that can be imported.</source>
        <translation>文件夹 %1 中没有可导入的文件。</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>Further remarks were left out.</source>
        <translation>其余说明已省略。</translation>
    </message>
    <message>
        <source>Imported target</source>
        <translation>导入的目标</translation>
    </message>
    <message>
        <source>The condition “%1” was left out: %2</source>
        <translation>条件“%1”已略去：%2</translation>
    </message>
    <message>
        <source>A target can have at most %1 conditions. The others were left out.</source>
        <translation>一个目标最多可有 %1 个条件。其余已略去。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported. %2</source>
        <translation>“%1”未导入。%2</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because the files define it twice.</source>
        <translation>“%1”未导入，因为文件中定义了两次。</translation>
    </message>
    <message>
        <source>The maintenance “%1” wasn&apos;t imported, because the files define it twice.</source>
        <translation>维护“%1”未导入，因为文件中定义了两次。</translation>
    </message>
    <message>
        <source>The maintenance “%1” wasn&apos;t imported. %2</source>
        <translation>维护“%1”未导入。%2</translation>
    </message>
    <message>
        <source>Watchkeeper has no setting for “%1”.</source>
        <translation>Watchkeeper 没有“%1”对应的设置。</translation>
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
        <translation>降级</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>state of a target</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>down</source>
        <comment>state of a target</comment>
        <translation>故障</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, in which words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <comment>a person</comment>
        <translation>由 %1 认领</translation>
    </message>
    <message>
        <source>%1 – until %2</source>
        <comment>acknowledged by somebody; a moment</comment>
        <translation>%1 – 到 %2</translation>
    </message>
    <message>
        <source>No longer acknowledged</source>
        <translation>不再认领</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>暂缓到 %1</translation>
    </message>
    <message>
        <source>No longer snoozed</source>
        <translation>不再暂缓</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>who wrote a comment</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Unreachable: %1 is down</source>
        <translation>不可达：%1 故障</translation>
    </message>
    <message>
        <source>Reachable again</source>
        <translation>重新可达</translation>
    </message>
    <message>
        <source>Flapping: the state changes too often to report each change</source>
        <translation>频繁波动：状态变化过于频繁，不再逐一报告</translation>
    </message>
    <message>
        <source>No longer flapping</source>
        <translation>不再频繁波动</translation>
    </message>
    <message>
        <source>No data: this computer is offline</source>
        <translation>无数据：本机离线</translation>
    </message>
    <message>
        <source>Results available again</source>
        <translation>重新有结果</translation>
    </message>
    <message>
        <source>Maintenance started</source>
        <translation>维护开始</translation>
    </message>
    <message>
        <source>Maintenance ended</source>
        <translation>维护结束</translation>
    </message>
    <message>
        <source>Closed: the target is no longer monitored</source>
        <translation>结束：目标已不再监控</translation>
    </message>
    <message>
        <source>Open again: the target is monitored again</source>
        <translation>重新开始：目标重新受到监控</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln targets that depend on it</source>
        <translation>
            <numerusform>%1 和依赖它的 %Ln 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets that depend on %1, which is down</source>
        <translation>
            <numerusform>%Ln 个目标依赖 %1，后者为故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names this computer&apos;s resolver can&apos;t resolve</source>
        <translation>
            <numerusform>%Ln 个目标的名称无法由本机的解析器解析</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets whose names the resolver %1 can&apos;t resolve</source>
        <translation>
            <numerusform>%Ln 个目标的名称无法由解析器 %1 解析</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets with certificates from %1</source>
        <translation>
            <numerusform>%Ln 个目标的证书来自 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets on %1</source>
        <translation>
            <numerusform>%1 上的 %Ln 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln targets at the address %1</source>
        <translation>
            <numerusform>地址 %1 上的 %Ln 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed to %1</source>
        <comment>a state</comment>
        <translation>变为%1</translation>
    </message>
    <message>
        <source>Worsened to %1</source>
        <comment>a state</comment>
        <translation>恶化为%1</translation>
    </message>
    <message>
        <source>Improved to %1</source>
        <comment>a state</comment>
        <translation>好转为%1</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Incident closed, now %1</source>
        <comment>a state</comment>
        <translation>故障事件结束，现为%1</translation>
    </message>
</context>
<context>
    <name>Interface</name>
    <message>
        <source>down because the underlying interface is down</source>
        <translation>因底层接口断开而断开</translation>
    </message>
    <message>
        <source>waiting, possibly for a network login</source>
        <translation>正在等待，可能需要登录网络</translation>
    </message>
    <message>
        <source>missing its device</source>
        <translation>缺少设备</translation>
    </message>
    <message>
        <source>down</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>%1 is %2. Is the cable connected, the network in range and the interface enabled?</source>
        <translation>%1 %2。网线是否插好，是否在网络覆盖范围内，接口是否已启用？</translation>
    </message>
    <message>
        <source>%1 is up, but should be down.</source>
        <translation>%1 已连接，但应为断开。</translation>
    </message>
    <message>
        <source>%1 receives %2</source>
        <translation>%1 接收 %2</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1 发送 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 had %n error(s) since the last check</source>
        <translation>
            <numerusform>%1 自上次检查以来有 %n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>A bad cable, connector or driver can cause this.</source>
        <translation>网线、接头或驱动程序有问题可能导致此现象。</translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped %n packet(s) since the last check</source>
        <translation>
            <numerusform>%1 自上次检查以来丢弃了 %n 个数据包</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer can&apos;t keep up with the incoming traffic, or no program is receiving these packets.</source>
        <translation>本机来不及处理传入的流量，或没有程序接收这些数据包。</translation>
    </message>
    <message>
        <source>up</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>up, receiving %1, sending %2</source>
        <translation>已连接，接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>the interface %1</source>
        <translation>接口 %1</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Name of the network interface, such as eth0 or wlan0. If it isn&apos;t found, the error lists the available ones.</source>
        <translation>网络接口的名称，例如 eth0 或 wlan0。如果未找到，错误信息会列出可用的接口。</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>预期状态</translation>
    </message>
    <message>
        <source>Whether the interface should be up or down. any: only its traffic is checked.</source>
        <translation>接口应为已连接 (up) 还是断开 (down)。any：只检查其流量。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>均可</translation>
    </message>
    <message>
        <source>Receive rate</source>
        <translation>接收速率</translation>
    </message>
    <message>
        <source>Bytes per second since the last check, such as 10MB.</source>
        <translation>自上次检查以来每秒的字节数，例如 10MB。</translation>
    </message>
    <message>
        <source>Send rate</source>
        <translation>发送速率</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Packets with errors per minute, in both directions.</source>
        <translation>每分钟出错的数据包数，双向合计。</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discarded packets per minute, in both directions. A few are normal.</source>
        <translation>每分钟丢弃的数据包数，双向合计。少量丢弃属于正常。</translation>
    </message>
    <message>
        <source>The interface %1 exists</source>
        <translation>接口 %1 存在</translation>
    </message>
    <message>
        <source>The interface is up</source>
        <translation>接口已连接</translation>
    </message>
    <message>
        <source>The interface is down</source>
        <translation>接口已断开</translation>
    </message>
    <message>
        <source>Errors per minute</source>
        <translation>每分钟错误数</translation>
    </message>
    <message>
        <source>Drops per minute</source>
        <translation>每分钟丢弃数</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>Checks whether a network interface of this computer is up. Also checks its traffic in both directions and its errors since the last check.</source>
        <translation>检查本机的网络接口是否已连接。还检查其双向流量以及自上次检查以来的错误。</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>the response was still being read</source>
        <translation>仍在读取响应</translation>
    </message>
    <message>
        <source>The response has the value “%1”</source>
        <translation>响应中有值“%1”</translation>
    </message>
    <message>
        <source>The value “%1” can be read, if it exists</source>
        <translation>值“%1”如果存在，则可以读取</translation>
    </message>
    <message>
        <source>API values</source>
        <translation>API 值</translation>
    </message>
    <message>
        <source>Requests JSON from a URL and reads values from it, for display and for conditions.</source>
        <translation>从 URL 请求 JSON 并从中读取值，用于显示和条件。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Names of values and their paths in the response: $.queue.length, $.nodes[0].load, $.nodes[*].load. A path can end with .length(), .sum(), .min(), .max(), .avg() or .number(), which reads a number from a string. Conditions refer to a value as [VALUE].name. At most 10,000 list items and the first 4,096 characters of a string are read.</source>
        <translation>值的名称及其在响应中的路径：$.queue.length、$.nodes[0].load、$.nodes[*].load。路径可以 .length()、.sum()、.min()、.max()、.avg() 或 .number() 结尾，后者从字符串中读取数字。条件用 [VALUE].name 引用值。最多读取 10,000 个列表项和字符串的前 4,096 个字符。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Units of values by name, such as ms, %, GiB or °C. A value with a unit must be a number.</source>
        <translation>按名称给出值的单位，例如 ms、%、GiB 或 °C。带单位的值必须是数字。</translation>
    </message>
    <message>
        <source>Require all values</source>
        <translation>需要所有值</translation>
    </message>
    <message>
        <source>The check fails if a value is missing or null. If off, such values are omitted.</source>
        <translation>值缺失或为 null 时，检查失败。关闭时，略去此类值。</translation>
    </message>
    <message>
        <source>At most %1 values are allowed.</source>
        <translation>最多允许 %1 个值。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid name for a value. Use letters, digits, hyphens and underscores.</source>
        <translation>“%1”不是有效的值名。请使用字母、数字、连字符和下划线。</translation>
    </message>
    <message>
        <source>“%1” is reserved for values of the request itself. Choose another name.</source>
        <translation>“%1”保留给请求自身的值。请另选名称。</translation>
    </message>
    <message>
        <source>The path of “%1” is invalid at character %2: %3</source>
        <translation>“%1”的路径在第 %2 个字符处无效：%3</translation>
    </message>
    <message>
        <source>Value “%1” doesn&apos;t exist.</source>
        <translation>值“%1”不存在。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a supported unit. Supported units: %2.</source>
        <translation>“%1”不是支持的单位。支持的单位：%2。</translation>
    </message>
    <message>
        <source>The response is empty, but JSON was expected.</source>
        <translation>响应为空，但应为 JSON。</translation>
    </message>
    <message>
        <source>The response contains more than %1 lists and objects.</source>
        <translation>响应中的列表和对象超过 %1 个。</translation>
    </message>
    <message>
        <source>The response isn&apos;t valid JSON (%1). It begins: %2</source>
        <translation>响应不是有效的 JSON（%1）。其开头为：%2</translation>
    </message>
    <message>
        <source>The value “%1” is a list of %2 items. The limit for evaluating items one by one is %3. Append .length(), .sum(), .min(), .max() or .avg() to its path.</source>
        <translation>值“%1”是含 %2 项的列表。逐项求值的上限为 %3 项。请在其路径后加上 .length()、.sum()、.min()、.max() 或 .avg()。</translation>
    </message>
    <message>
        <source>The value “%1” has a unit, but isn&apos;t a number: %2</source>
        <translation>值“%1”有单位，但不是数字：%2</translation>
    </message>
    <message>
        <source>The value “%1” can&apos;t be calculated: %2 matches no numbers.</source>
        <translation>无法计算值“%1”：%2 没有匹配到数字。</translation>
    </message>
    <message>
        <source>The value “%1” can&apos;t be calculated: %2 matches more than %3 values.</source>
        <translation>无法计算值“%1”：%2 匹配到的值超过 %3 个。</translation>
    </message>
    <message>
        <source>The response has no value “%1”: nothing found at %2.</source>
        <translation>响应中没有值“%1”：在 %2 处没有内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonEntries</name>
    <message>
        <source>Not a valid address or target.</source>
        <translation>不是有效的地址或目标。</translation>
    </message>
</context>
<context>
    <name>JsonFile</name>
    <message>
        <source>This key appears twice.</source>
        <translation>此键出现了两次。</translation>
    </message>
    <message>
        <source>Expected an object in { }.</source>
        <translation>应为 { } 中的对象。</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>此处必须是带引号的字符串。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段为必填。</translation>
    </message>
    <message>
        <source>Expected true or false, without quotes.</source>
        <translation>应为 true 或 false，不带引号。</translation>
    </message>
    <message>
        <source>Expected a whole number from %1 to %2, without quotes.</source>
        <translation>应为 %1 到 %2 的整数，不带引号。</translation>
    </message>
    <message>
        <source>Expected a duration longer than zero.</source>
        <translation>应为大于零的时长。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t exist here. Available: %2.</source>
        <translation>“%1”在此不存在。可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t exist here. Did you mean “%2”?</source>
        <translation>“%1”在此不存在。是否应为“%2”？</translation>
    </message>
    <message>
        <source>Unknown field type “%1”. Available types: %2.</source>
        <translation>未知的字段类型“%1”。可用的类型：%2。</translation>
    </message>
    <message>
        <source>Expected a number, without quotes.</source>
        <translation>应为数字，不带引号。</translation>
    </message>
    <message>
        <source>A choice requires “choices”.</source>
        <translation>选择字段需要“choices”。</translation>
    </message>
    <message>
        <source>Expected one label for each value in “choices”.</source>
        <translation>“choices”中的每个值应有一个显示名称。</translation>
    </message>
</context>
<context>
    <name>JsonQuery</name>
    <message>
        <source>A path must begin with $, such as $.data.items[0].name.</source>
        <translation>路径必须以 $ 开头，例如 $.data.items[0].name。</translation>
    </message>
    <message>
        <source>Nothing can follow a function.</source>
        <translation>函数之后不能再有内容。</translation>
    </message>
    <message>
        <source>This path has too many steps.</source>
        <translation>此路径的步骤过多。</translation>
    </message>
    <message>
        <source>Expected a dot or a bracket here.</source>
        <translation>此处应为点号或方括号。</translation>
    </message>
    <message>
        <source>Two dots (recursive search) aren&apos;t supported here.</source>
        <translation>此处不支持两个点号（递归搜索）。</translation>
    </message>
    <message>
        <source>Expected a name after the dot. Put names with special characters in brackets: [&quot;a b&quot;].</source>
        <translation>点号之后应为名称。含特殊字符的名称请放在方括号中：[&quot;a b&quot;]。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a function. Available: length, sum, min, max, avg and number.</source>
        <translation>“%1”不是函数。可用的有：length、sum、min、max、avg 和 number。</translation>
    </message>
    <message>
        <source>The brackets of a function must be empty.</source>
        <translation>函数的括号中必须为空。</translation>
    </message>
    <message>
        <source>Expected a closing bracket here. Slices and filters aren&apos;t supported.</source>
        <translation>此处应为右方括号。不支持切片和筛选。</translation>
    </message>
    <message>
        <source>Expected a number, a name in quotes or * in the brackets.</source>
        <translation>方括号中应为数字、带引号的名称或 *。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
</context>
<context>
    <name>JsonSyntax</name>
    <message>
        <source>a comma or the closing } of an object is missing</source>
        <translation>缺少逗号或对象结尾的 }</translation>
    </message>
    <message>
        <source>a comma or the closing ] of a list is missing</source>
        <translation>缺少逗号或列表结尾的 ]</translation>
    </message>
    <message>
        <source>the colon after a key is missing</source>
        <translation>键之后缺少冒号</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>缺少逗号</translation>
    </message>
    <message>
        <source>a number isn&apos;t valid</source>
        <translation>数字无效</translation>
    </message>
    <message>
        <source>a backslash must be written twice</source>
        <translation>反斜杠必须写两次</translation>
    </message>
    <message>
        <source>the text isn&apos;t UTF-8</source>
        <translation>文本不是 UTF-8</translation>
    </message>
    <message>
        <source>the closing quote of a string is missing</source>
        <translation>字符串缺少右引号</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>括号嵌套过深</translation>
    </message>
    <message>
        <source>unexpected text after the end</source>
        <translation>结尾之后有多余的文本</translation>
    </message>
    <message>
        <source>a key or a value is missing after a comma or a colon</source>
        <translation>逗号或冒号之后缺少键或值</translation>
    </message>
    <message>
        <source>a value is missing, or a string isn&apos;t in quotes</source>
        <translation>缺少值，或字符串没有加引号</translation>
    </message>
    <message>
        <source>This isn&apos;t valid JSON: %1 (column %2).</source>
        <translation>这不是有效的 JSON：%1（第 %2 列）。</translation>
    </message>
    <message>
        <source>The text isn&apos;t UTF-8. Save it as UTF-8 in your editor.</source>
        <translation>文本不是 UTF-8。请在编辑器中另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB. Is it the right one?</source>
        <translation>文件大于 64 MiB。选对文件了吗？</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is damaged: it contains null characters, which a power cut may have caused.</source>
        <translation>文件已损坏：其中含有空字符，可能是断电造成的。</translation>
    </message>
    <message>
        <source>The file must begin with { and end with }.</source>
        <translation>文件必须以 { 开头，以 } 结尾。</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>This computer has no keychain.</source>
        <translation>本机没有密钥环。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>The keychain returned an error: %1.</source>
        <translation>密钥环返回错误：%1。</translation>
    </message>
    <message>
        <source>The keychain doesn&apos;t contain this secret.</source>
        <translation>密钥环中没有此机密。</translation>
    </message>
</context>
<context>
    <name>KumaDatabase</name>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a database of Uptime Kuma: it has no table “monitor”. With MariaDB, the monitors aren&apos;t in this file.</source>
        <translation>%1 不是 Uptime Kuma 的数据库：其中没有表“monitor”。使用 MariaDB 时，监控项不在此文件中。</translation>
    </message>
    <message>
        <source>The table “%1” of %2 is too large.</source>
        <translation>%2 的表“%1”过大。</translation>
    </message>
    <message>
        <source>The table “%1” of %2 can&apos;t be read: %3.</source>
        <translation>无法读取 %2 的表“%1”：%3。</translation>
    </message>
    <message>
        <source>The latest changes are in %1-wal, which wasn&apos;t read. Stop Uptime Kuma and import again.</source>
        <translation>最新的更改在 %1-wal 中，该文件未读取。请停止 Uptime Kuma 后重新导入。</translation>
    </message>
    <message>
        <source>The history wasn&apos;t imported.</source>
        <translation>历史记录未导入。</translation>
    </message>
    <message>
        <source>Status pages weren&apos;t imported, because Watchkeeper has none.</source>
        <translation>状态页未导入，因为 Watchkeeper 没有状态页。</translation>
    </message>
</context>
<context>
    <name>KumaImport</name>
    <message>
        <source>%1 is larger than 8 MiB. Is it the right file?</source>
        <translation>%1 大于 8 MiB。选对文件了吗？</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a backup of Uptime Kuma: it has no key “monitorList”.</source>
        <translation>%1 不是 Uptime Kuma 的备份：其中没有键“monitorList”。</translation>
    </message>
    <message>
        <source>%1 contains more than %2 monitors.</source>
        <translation>%1 含有超过 %2 个监控项。</translation>
    </message>
    <message>
        <source>A backup contains no maintenance and no history. Import kuma.db for maintenance.</source>
        <translation>备份不含维护和历史记录。要导入维护，请导入 kuma.db。</translation>
    </message>
    <message>
        <source>The alert channel “%1” (%2) wasn&apos;t imported. Add it in Alert channels, and its alerts in Alert rules.</source>
        <translation>告警渠道“%1”（%2）未导入。请在“告警渠道”中添加该渠道，并在“告警规则”中添加其告警。</translation>
    </message>
    <message>
        <source>The description wasn&apos;t imported, because targets have none.</source>
        <translation>描述未导入，因为目标没有描述。</translation>
    </message>
    <message>
        <source>Repeating an alert after %1 checks wasn&apos;t imported. Set it in an alert rule.</source>
        <translation>“每 %1 次检查重复告警”未导入。请在告警规则中设置。</translation>
    </message>
    <message>
        <source>The group “%1” wasn&apos;t imported, because it has no members.</source>
        <translation>组“%1”未导入，因为没有成员。</translation>
    </message>
    <message>
        <source>Groups that contain each other weren&apos;t imported.</source>
        <translation>相互包含的组未导入。</translation>
    </message>
    <message>
        <source>The maintenance “%1” wasn&apos;t imported. %2</source>
        <translation>维护“%1”未导入。%2</translation>
    </message>
    <message>
        <source>It has no imported targets.</source>
        <translation>其中没有已导入的目标。</translation>
    </message>
    <message>
        <source>Uptime Kuma %1: %2</source>
        <translation>Uptime Kuma %1：%2</translation>
    </message>
    <message>
        <source>It has no end. Start a maintenance in Watchkeeper, or pause the targets.</source>
        <translation>它没有结束时间。请在 Watchkeeper 中开始维护，或暂停这些目标。</translation>
    </message>
    <message>
        <source>Choose one file of Uptime Kuma: kuma.db or a JSON backup.</source>
        <translation>请选择一个 Uptime Kuma 文件：kuma.db 或 JSON 备份。</translation>
    </message>
</context>
<context>
    <name>KumaMonitor</name>
    <message>
        <source>“%1” wasn&apos;t imported. It is upside down: it is up when the check fails, which Watchkeeper can only check for ports.</source>
        <translation>“%1”未导入。它使用反转模式，即检查失败时为正常，Watchkeeper 只支持对端口这样检查。</translation>
    </message>
    <message>
        <source>The conditions of the monitor weren&apos;t imported: %1</source>
        <translation>该监控项的条件未导入：%1</translation>
    </message>
    <message>
        <source>The host is pinged through the network, not by Tailscale.</source>
        <translation>通过网络 ping 该主机，而不是通过 Tailscale。</translation>
    </message>
    <message>
        <source>“%1” receives results from another program, which Watchkeeper can&apos;t.</source>
        <translation>“%1”从其他程序接收结果，Watchkeeper 不支持。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no monitors of the type “%2”.</source>
        <translation>“%1”未导入，因为 Watchkeeper 没有“%2”类型的监控项。</translation>
    </message>
    <message>
        <source>The page is requested without a browser, so its scripts don&apos;t run.</source>
        <translation>请求页面时不使用浏览器，因此其脚本不会运行。</translation>
    </message>
    <message>
        <source>The domain&apos;s expiry isn&apos;t checked. Add a target of the type Domain registration.</source>
        <translation>不检查域名的到期时间。请添加“域名注册”类型的目标。</translation>
    </message>
    <message>
        <source>The client certificate wasn&apos;t imported, because it isn&apos;t in a file. Save it and its key as PEM, and choose them in the target.</source>
        <translation>客户端证书未导入，因为它不在文件中。请将证书及其密钥存为 PEM，并在目标中选择。</translation>
    </message>
    <message>
        <source>The proxy wasn&apos;t imported, because it is missing, turned off or of the type “%1”.</source>
        <translation>代理未导入，因为它缺失、已关闭或类型为“%1”。</translation>
    </message>
    <message>
        <source>The query “%1 %2 %3” wasn&apos;t imported, because only paths such as a.b[0] are supported. Add a condition.</source>
        <translation>查询“%1 %2 %3”未导入，因为只支持 a.b[0] 这样的路径。请添加条件。</translation>
    </message>
    <message>
        <source>Only the first of the DNS servers is asked: %1.</source>
        <translation>只查询第一台 DNS 服务器：%1。</translation>
    </message>
    <message>
        <source>Only the connection to the database is checked. The query isn&apos;t run.</source>
        <translation>只检查到数据库的连接。不运行查询。</translation>
    </message>
    <message>
        <source>Only the broker is checked, not the messages of the topic “%1”.</source>
        <translation>只检查代理服务器 (broker)，不检查主题“%1”的消息。</translation>
    </message>
    <message>
        <source>The expected value “%1” wasn&apos;t imported. Set it in the target.</source>
        <translation>预期值“%1”未导入。请在目标中设置。</translation>
    </message>
    <message>
        <source>The server is asked with the protocol of Steam. Games with another protocol don&apos;t answer it.</source>
        <translation>使用 Steam 的协议查询服务器。使用其他协议的游戏不会响应。</translation>
    </message>
</context>
<context>
    <name>LibraryFolder</name>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 files are read. Remove the files you don&apos;t need.</source>
        <translation>%2 个文件中只读取前 %1 个。请移除不需要的文件。</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source> Leave empty for no limit.</source>
        <translation> 留空则无限制。</translation>
    </message>
    <message>
        <source> Enter %1 for no limit.</source>
        <translation> 输入 %1 则无限制。</translation>
    </message>
    <message>
        <source>%1: degraded above</source>
        <translation>%1：高于此值为降级</translation>
    </message>
    <message>
        <source>%1: degraded below</source>
        <translation>%1：低于此值为降级</translation>
    </message>
    <message>
        <source>%1: down above</source>
        <translation>%1：高于此值为故障</translation>
    </message>
    <message>
        <source>%1: down below</source>
        <translation>%1：低于此值为故障</translation>
    </message>
    <message>
        <source>%1 Above this value, the target is degraded.%2</source>
        <translation>%1 高于此值时，目标为降级。%2</translation>
    </message>
    <message>
        <source>%1 Below this value, the target is degraded.%2</source>
        <translation>%1 低于此值时，目标为降级。%2</translation>
    </message>
    <message>
        <source>%1 Above this value, the target is down.%2</source>
        <translation>%1 高于此值时，目标为故障。%2</translation>
    </message>
    <message>
        <source>%1 Below this value, the target is down.%2</source>
        <translation>%1 低于此值时，目标为故障。%2</translation>
    </message>
    <message>
        <source>The limit %1 for degraded must not be above the limit %2 for down.</source>
        <translation>降级阈值 %1 不得高于故障阈值 %2。</translation>
    </message>
    <message>
        <source>The limit %1 for degraded must not be below the limit %2 for down.</source>
        <translation>降级阈值 %1 不得低于故障阈值 %2。</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1：最多 %2</translation>
    </message>
    <message>
        <source>%1: at least %2</source>
        <translation>%1：至少 %2</translation>
    </message>
    <message>
        <source>%1: at most %2, else degraded</source>
        <translation>%1：最多 %2，否则为降级</translation>
    </message>
    <message>
        <source>%1: at least %2, else degraded</source>
        <translation>%1：至少 %2，否则为降级</translation>
    </message>
    <message>
        <source>%1. The target is down above %2.</source>
        <translation>%1。高于 %2 时，目标为故障。</translation>
    </message>
    <message>
        <source>%1. The target is down below %2.</source>
        <translation>%1。低于 %2 时，目标为故障。</translation>
    </message>
    <message>
        <source>%1. The target is degraded above %2.</source>
        <translation>%1。高于 %2 时，目标为降级。</translation>
    </message>
    <message>
        <source>%1. The target is degraded below %2.</source>
        <translation>%1。低于 %2 时，目标为降级。</translation>
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
        <translation>“%1”在此无效。地址之后可以写：every 30s、timeout 5s、attempts 3、tag:web、name:&quot;Shop&quot;。</translation>
    </message>
    <message>
        <source>This address doesn&apos;t open a page on a server, so it can&apos;t be monitored.</source>
        <translation>此地址不指向服务器上的页面，因此无法监控。</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t contain a server. Enter the full address, such as https://example.org%1.</source>
        <translation>“%1”中没有服务器。请输入完整地址，例如 https://example.org%1。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid interval. Use a form like 30s or 5m. The default is used instead.</source>
        <translation>“%1”不是有效的间隔。请使用 30s 或 5m 这样的形式。现采用默认值。</translation>
    </message>
</context>
<context>
    <name>LinuxSystem</name>
    <message>
        <source>%1 doesn&apos;t exist on this computer.</source>
        <translation>本机上不存在 %1。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to access %1.</source>
        <translation>当前用户无权访问 %1。</translation>
    </message>
    <message>
        <source>The file system at %1 isn&apos;t working: %2. Unmounting and mounting it again may help.</source>
        <translation>%1 的文件系统工作不正常：%2。卸载后重新挂载可能有帮助。</translation>
    </message>
    <message>
        <source>The space at %1</source>
        <translation>%1 的空间</translation>
    </message>
    <message>
        <source>its file system reports no size</source>
        <translation>其文件系统未报告大小</translation>
    </message>
    <message>
        <source>The mount list</source>
        <translation>挂载列表</translation>
    </message>
    <message>
        <source>Nothing is mounted at %1. %2</source>
        <translation>%1 处没有挂载任何内容。%2</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>its kernel reports no sensors, which is normal in virtual machines and containers</source>
        <translation>其内核未报告传感器，这在虚拟机和容器中属于正常</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>进程列表</translation>
    </message>
    <message>
        <source>there are more processes than Watchkeeper can read</source>
        <translation>进程数超出 Watchkeeper 可读取的范围</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>systemctl exited with code %1 and no output</source>
        <translation>systemctl 以退出码 %1 退出，没有输出</translation>
    </message>
    <message>
        <source>systemctl reports “%1”</source>
        <translation>systemctl 报告“%1”</translation>
    </message>
    <message>
        <source>%1 can&apos;t be checked: the current user isn&apos;t allowed to read %2.</source>
        <translation>无法检查 %1：当前用户无权读取 %2。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read (%2)</source>
        <translation>无法读取 %1（%2）</translation>
    </message>
    <message>
        <source>%1 has unexpected content</source>
        <translation>%1 的内容不符合预期</translation>
    </message>
    <message>
        <source>The memory usage</source>
        <translation>内存使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>The pressure stall information</source>
        <translation>资源压力信息 (PSI)</translation>
    </message>
    <message>
        <source>its kernel is older than 4.20, or was started without “psi=1”, which some kernels require</source>
        <translation>其内核早于 4.20，或启动时没有“psi=1”，而有些内核需要它</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>未找到接口 %1。%2</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>磁盘 I/O</translation>
    </message>
</context>
<context>
    <name>ListFile</name>
    <message>
        <source>%1 is a folder. Choose a file.</source>
        <translation>%1 是文件夹。请选择文件。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read: %2. Do you have permission to read it?</source>
        <translation>无法读取 %1：%2。是否有读取权限？</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB. Split it into smaller lists.</source>
        <translation>%1 大于 1 MiB。请拆分为较小的列表。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a text file. A list is a text file, CSV, JSON, or HTML bookmarks.</source>
        <translation>%1 不是文本文件。列表可以是文本文件、CSV、JSON 或 HTML 书签。</translation>
    </message>
</context>
<context>
    <name>ListTargets</name>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no check of the type “%2”.</source>
        <translation>“%1”未导入，因为 Watchkeeper 没有“%2”类型的检查。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because it isn&apos;t the address of a server.</source>
        <translation>“%1”未导入，因为它不是服务器地址。</translation>
    </message>
    <message>
        <source>The value is read from the environment variable %1. Set it.</source>
        <translation>该值从环境变量 %1 读取。请设置此变量。</translation>
    </message>
    <message>
        <source>The files contain more than %1 entries. Import them in smaller parts.</source>
        <translation>文件含有超过 %1 个条目。请分成较小的部分导入。</translation>
    </message>
    <message>
        <source>The files contain nothing that can be imported.</source>
        <translation>文件中没有可导入的内容。</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>%1 · %2 · %3 on %4</source>
        <translation>%4，%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>The load average over %1 is %2 per core</source>
        <translation>%1 平均负载为每核心 %2</translation>
    </message>
    <message>
        <source>More tasks are running or waiting for a disk than this computer can handle. Check which ones.</source>
        <translation>正在运行或等待磁盘的任务超出本机的处理能力。请检查是哪些任务。</translation>
    </message>
    <message>
        <source>the load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>平均时长</translation>
    </message>
    <message>
        <source>Which of the three averages to compare with the limits.</source>
        <translation>将三个平均值中的哪一个与阈值比较。</translation>
    </message>
    <message>
        <source>Load per core</source>
        <translation>每核心负载</translation>
    </message>
    <message>
        <source>Tasks that are running, ready to run or waiting for a disk, divided by the number of CPU cores. A value of 1 means fully busy.</source>
        <translation>正在运行、就绪或等待磁盘的任务数除以 CPU 核心数。值为 1 表示满负荷。</translation>
    </message>
    <message>
        <source>load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Checks this computer&apos;s load averages over 1, 5 and 15 minutes.</source>
        <translation>检查本机 1、5 和 15 分钟的平均负载。</translation>
    </message>
</context>
<context>
    <name>LocalConnectivity</name>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used to tell whether this computer is online. Use a host, host:port, a URL, or a target that checks another host.</source>
        <translation>“%1”不能用来判断本机是否联网。请使用主机、host:port、URL，或检查其他主机的目标。</translation>
    </message>
    <message>
        <source>none of its network interfaces is connected</source>
        <translation>没有已连接的网络接口</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t respond</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>%1 don&apos;t respond</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>This computer is offline: %1. While it&apos;s offline, targets that can&apos;t be reached have no data and are treated as neither up nor down.</source>
        <translation>本机离线：%1。离线期间，无法访问的目标没有数据，既不视为正常，也不视为故障。</translation>
    </message>
    <message>
        <source>This computer is online again, after %1.</source>
        <translation>%1 后，本机已重新联网。</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>A new line in %1 matches: %2</source>
        <translation>%1 中有一条新行匹配：%2</translation>
    </message>
    <message>
        <source>New line in %1: %2</source>
        <translation>%1 中的新行：%2</translation>
    </message>
    <message>
        <source>Matching new lines in %1: %2, last: %3</source>
        <translation>%1 中的匹配新行：%2，最后一行：%3</translation>
    </message>
    <message>
        <source>New lines in %1: %2, last: %3</source>
        <translation>%1 中的新行：%2，最后一行：%3</translation>
    </message>
    <message>
        <source>No matching line has appeared in %1 for %2. One is expected every %3.</source>
        <translation>%1 已有 %2 没有出现匹配的行。预期每 %3 出现一行。</translation>
    </message>
    <message>
        <source>No line has appeared in %1 for %2. One is expected every %3.</source>
        <translation>%1 已有 %2 没有出现新行。预期每 %3 出现一行。</translation>
    </message>
    <message>
        <source>monitoring new lines from now on, current size %1</source>
        <translation>从现在起监控新行，当前大小 %1</translation>
    </message>
    <message>
        <source>no new lines</source>
        <translation>没有新行</translation>
    </message>
    <message>
        <source>new lines: %1, no match</source>
        <translation>新行：%1，无匹配</translation>
    </message>
    <message>
        <source>new lines: %1</source>
        <translation>新行：%1</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 个</translation>
    </message>
    <message>
        <source>%1 was rotated, and its previous content wasn&apos;t found. Lines written shortly before may not have been checked. Use delaycompress in logrotate, or check more often.</source>
        <translation>%1 已轮转，但未找到其之前的内容。此前不久写入的行可能未检查。请在 logrotate 中使用 delaycompress，或提高检查频率。</translation>
    </message>
    <message>
        <source>%1 was truncated, and no copy of its previous content was found. Lines written shortly before may not have been checked. Keep an uncompressed copy, or check more often.</source>
        <translation>%1 被截断，且未找到其之前内容的副本。此前不久写入的行可能未检查。请保留未压缩的副本，或提高检查频率。</translation>
    </message>
    <message>
        <source>%1 of new lines were skipped: one check reads at most the latest %2.</source>
        <translation>跳过了 %1 新行：一次检查最多读取最新的 %2。</translation>
    </message>
    <message>
        <source>The pattern took too long on %1 lines, so the remaining %2 weren&apos;t checked. All of them are treated as not matching. Simplify the pattern.</source>
        <translation>模式在 %1 行上耗时过长，因此其余 %2 行未检查。它们均视为不匹配。请简化模式。</translation>
    </message>
    <message>
        <source>The pattern took too long on some lines (%1). They are treated as not matching. Simplify the pattern.</source>
        <translation>模式在某些行（%1）上耗时过长。这些行视为不匹配。请简化模式。</translation>
    </message>
    <message>
        <source>Matching lines since the last check: fewer than %1</source>
        <translation>自上次检查以来的匹配行：少于 %1</translation>
    </message>
    <message>
        <source>Matching lines since the last check: fewer than %1, else degraded</source>
        <translation>自上次检查以来的匹配行：少于 %1，否则为降级</translation>
    </message>
    <message>
        <source>A matching line within the last %1</source>
        <translation>最近 %1 内有匹配行</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>这不是有效的正则表达式：%1。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Full path of the current log file, to which new lines are added.</source>
        <translation>当前日志文件的完整路径，新行会写入该文件。</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>A regular expression for the lines to count, such as ERROR|FATAL. It can match anywhere in a line. Leave empty to count every line. Only the first 64 KiB of a line are checked.</source>
        <translation>用于选出要计数的行的正则表达式，例如 ERROR|FATAL。可匹配行中的任意位置。留空则计入每一行。每行只检查前 64 KiB。</translation>
    </message>
    <message>
        <source>Exclude pattern</source>
        <translation>排除模式</translation>
    </message>
    <message>
        <source>A regular expression for lines to ignore even if they match the pattern.</source>
        <translation>正则表达式，与其匹配的行即使符合模式也会忽略。</translation>
    </message>
    <message>
        <source>Ignore case</source>
        <translation>忽略大小写</translation>
    </message>
    <message>
        <source>Ignores the difference between upper and lower case, in both patterns.</source>
        <translation>两个模式都不区分大小写。</translation>
    </message>
    <message>
        <source>Degraded at</source>
        <translation>降级行数</translation>
    </message>
    <message>
        <source>The target is degraded if at least this many lines match since the last check. Leave empty or enter 0 to turn this off.</source>
        <translation>自上次检查以来匹配的行至少达到此数量时，目标为降级。留空或输入 0 可关闭。</translation>
    </message>
    <message>
        <source>Down at</source>
        <translation>故障行数</translation>
    </message>
    <message>
        <source>The target is down if at least this many lines match since the last check. Enter 0 to turn this off. If empty, 1 is used unless warnLines or lineWithin is set.</source>
        <translation>自上次检查以来匹配的行至少达到此数量时，目标为故障。输入 0 可关闭。留空时，除非设置了 warnLines 或 lineWithin，否则采用 1。</translation>
    </message>
    <message>
        <source>Line expected within</source>
        <translation>预期出现间隔</translation>
    </message>
    <message>
        <source>The target is down when no matching line has appeared for this long, counted from the first check. Useful for jobs that log a line when they finish.</source>
        <translation>从首次检查算起，这么久没有出现匹配的行时，目标为故障。适用于完成时写一行日志的任务。</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>保持时间</translation>
    </message>
    <message>
        <source>How long the target stays degraded or down after matching lines appear, and at least for the number of checks set under “Attempts”, so that the state can be confirmed. With 0s, it recovers after that many checks.</source>
        <translation>出现匹配的行之后，目标保持降级或故障的时长；至少保持“尝试次数”中设置的检查次数，以便确认状态。设为 0s 时，经过该次数的检查后恢复。</translation>
    </message>
    <message>
        <source>Initial position</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>Whether the first check after Watchkeeper starts reads from the end or the beginning of the file. Choose the beginning for a single run of watchkeeper-cli check.</source>
        <translation>Watchkeeper 启动后的首次检查从文件末尾还是开头读取。单次运行 watchkeeper-cli check 时请选择开头。</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>文件末尾</translation>
    </message>
    <message>
        <source>Beginning of file</source>
        <translation>文件开头</translation>
    </message>
    <message>
        <source>Read limit</source>
        <translation>读取上限</translation>
    </message>
    <message>
        <source>Maximum amount of data that one check reads. If there is more, the older part is skipped and the target is degraded.</source>
        <translation>一次检查读取的最大数据量。如果还有更多，则跳过较旧的部分，目标为降级。</translation>
    </message>
    <message>
        <source>With %1 or more lines, the target would already be down. Enter a number lower than downLines.</source>
        <translation>达到 %1 行时，目标已经为故障。请输入小于 downLines 的数字。</translation>
    </message>
    <message>
        <source>Read the file in a terminal: “tail”. If that hangs, the disk or the network share isn&apos;t responding.</source>
        <translation>在终端中读取该文件：“tail”。如果命令卡住，则磁盘或网络共享没有响应。</translation>
    </message>
    <message>
        <source>Is the file name still correct? Some programs add the date to the name.</source>
        <translation>文件名是否仍然正确？有些程序会在名称中加上日期。</translation>
    </message>
    <message>
        <source>Is the program that writes the log running, and does it have permission to write there?</source>
        <translation>写日志的程序是否在运行，是否有权限写入该位置？</translation>
    </message>
    <message>
        <source>On Debian, the group “adm” can read system logs. Add your user to it.</source>
        <translation>在 Debian 上，“adm”组可以读取系统日志。请将用户加入该组。</translation>
    </message>
    <message>
        <source>The Reply tab shows the matching lines.</source>
        <translation>“响应”选项卡显示匹配的行。</translation>
    </message>
    <message>
        <source>If these lines are harmless, add them to “Exclude pattern”.</source>
        <translation>如果这些行无关紧要，请将其加入“排除模式”。</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>Checks new lines for a pattern, even across rotation and truncation, or reports when an expected line is missing. Each check continues where the previous one stopped. After Watchkeeper restarts, checks continue at the end of the log, so lines written in the meantime aren&apos;t checked. A log that is created and rotated away between two checks isn&apos;t checked either. If lines were lost in a rotation, for example because the old log was compressed immediately, the target is degraded. A log that is missing at the first check is read from the beginning when it appears. A last line without a line ending is counted only if it matches and hasn&apos;t grown between two checks. Logs can be in UTF-8, or in UTF-16 with a byte order mark.</source>
        <translation>检查新行是否符合模式（轮转和截断后也能继续），或在缺少预期的行时报告。每次检查从上次停止处继续。Watchkeeper 重新启动后，从日志末尾继续检查，因此其间写入的行不会检查。在两次检查之间创建并轮转走的日志也不会检查。如果轮转时丢失了行，例如旧日志被立即压缩，则目标为降级。首次检查时缺失的日志，出现后从开头读取。没有换行符的最后一行，只有匹配且在两次检查之间没有增长时才计入。日志可以是 UTF-8，或带字节顺序标记的 UTF-16。</translation>
    </message>
    <message>
        <source>Matching lines</source>
        <translation>匹配行</translation>
    </message>
</context>
<context>
    <name>LoginStart</name>
    <message>
        <source>Not available with a portable profile, which changes nothing else on this computer.</source>
        <translation>便携式配置方案不可用，因为它不更改本机上的其他内容。</translation>
    </message>
    <message>
        <source>Not available with a temporary profile.</source>
        <translation>临时配置方案不可用。</translation>
    </message>
    <message>
        <source>Not available in a Flatpak, which can&apos;t see what starts at login. Add Watchkeeper to the startup programs in the settings of your desktop.</source>
        <translation>Flatpak 中不可用，因为无法查看登录时启动的程序。请在桌面环境的设置中将 Watchkeeper 添加到自动启动的程序。</translation>
    </message>
    <message>
        <source>The entry was changed, or is from another copy of Watchkeeper. It starts %1. To replace it, turn it off, apply, and turn it on again.</source>
        <translation>该启动项已被更改，或来自 Watchkeeper 的另一份副本。它会启动 %1。要替换它，请先关闭此项并应用，然后重新开启。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be removed: %2. Remove it yourself, or make its folder writable.</source>
        <translation>无法移除 %1：%2。请手动移除，或使其文件夹可写。</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands</source>
        <translation>监控网页、服务器、证书和命令</translation>
    </message>
    <message>
        <source>Windows can&apos;t start a command of more than %1 characters at login. Move the program or the profile to a folder with a shorter path.</source>
        <translation>Windows 无法在登录时启动超过 %1 个字符的命令。请将程序或配置方案移到路径较短的文件夹。</translation>
    </message>
    <message>
        <source>The registry key %1 couldn&apos;t be changed. Does a policy of this computer forbid it?</source>
        <translation>无法更改注册表项 %1。是否被本机的策略禁止？</translation>
    </message>
</context>
<context>
    <name>MacSystem</name>
    <message>
        <source>The memory usage</source>
        <translation>内存使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>进程列表</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>未找到接口 %1。%2</translation>
    </message>
</context>
<context>
    <name>MailDelivery</name>
    <message>
        <source>%1 closed the connection, or doesn&apos;t speak SMTP.</source>
        <translation>%1 关闭了连接，或不使用 SMTP。</translation>
    </message>
    <message>
        <source>%1 rejected %2. It replied: %3</source>
        <translation>%1 拒绝了%2。其响应为：%3</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid email address. Use a form like watch@shop.example.</source>
        <translation>“%1”不是有效的电子邮件地址。请使用 watch@shop.example 这样的形式。</translation>
    </message>
    <message>
        <source>The certificate of %1 isn&apos;t valid. Nothing was sent.</source>
        <translation>%1 的证书无效。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be reached.</source>
        <translation>无法连接 %1。</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t offer STARTTLS. Nothing was sent.</source>
        <translation>%1 不提供 STARTTLS。未发送任何内容。</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed.</source>
        <translation>与 %1 的 TLS 握手失败。</translation>
    </message>
    <message>
        <source>The email wasn&apos;t sent because the password would be sent to %1 unencrypted. Choose TLS or STARTTLS.</source>
        <translation>电子邮件未发送，因为密码会在未加密的情况下发送到 %1。请选择 TLS 或 STARTTLS。</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t accept passwords through AUTH PLAIN or AUTH LOGIN.</source>
        <translation>%1 不接受通过 AUTH PLAIN 或 AUTH LOGIN 发送密码。</translation>
    </message>
    <message>
        <source>the user name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>the email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Delivered: %1 accepted the email.</source>
        <translation>已投递：%1 接受了电子邮件。</translation>
    </message>
    <message>
        <source>Delivered: %1 accepted the email, but not for these recipients: %2.</source>
        <translation>已投递：%1 接受了电子邮件，但以下收件人除外：%2。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t accept the email in time.</source>
        <translation>%1 未及时接受电子邮件。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>目标(&amp;T)</translation>
    </message>
    <message>
        <source>Sn&amp;ooze</source>
        <translation>暂缓(&amp;O)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>工具(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add an address, a host and port, or a command</source>
        <translation>添加地址、主机和端口，或命令</translation>
    </message>
    <message>
        <source>Add from a &amp;list…</source>
        <translation>从列表添加(&amp;L)…</translation>
    </message>
    <message>
        <source>Add targets from a text file, CSV, JSON or exported bookmarks</source>
        <translation>从文本文件、CSV、JSON 或导出的书签添加目标</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import the targets of another monitoring tool, with a preview</source>
        <translation>导入其他监控工具的目标，可先预览</translation>
    </message>
    <message>
        <source>Export targe&amp;ts…</source>
        <translation>导出目标(&amp;T)…</translation>
    </message>
    <message>
        <source>Export the targets to another monitoring tool, or to another profile</source>
        <translation>将目标导出到其他监控工具或其他配置方案</translation>
    </message>
    <message>
        <source>Add &amp;sample targets</source>
        <translation>添加示例目标(&amp;S)</translation>
    </message>
    <message>
        <source>Add this computer and simulated services that fail in instructive ways</source>
        <translation>添加本机，以及会以有代表性的方式出错的模拟服务</translation>
    </message>
    <message>
        <source>Look around with a &amp;demo</source>
        <translation>查看演示(&amp;D)</translation>
    </message>
    <message>
        <source>Show simulated services with 90 days of history, without changing your targets</source>
        <translation>显示带有 90 天历史记录的模拟服务，不更改现有目标</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Create a report from the history, as a web page or PDF</source>
        <translation>根据历史记录生成网页或 PDF 格式的报告</translation>
    </message>
    <message>
        <source>Back-test alert r&amp;ules…</source>
        <translation>回测告警规则(&amp;U)…</translation>
    </message>
    <message>
        <source>See what the alert rules would have sent in the past</source>
        <translation>查看告警规则在过去会发送哪些告警</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Save, cancel running checks, and quit</source>
        <translation>保存，取消正在运行的检查，然后退出</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the last change to the targets</source>
        <translation>撤销对目标的上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>重做上一次撤销的更改</translation>
    </message>
    <message>
        <source>&amp;Paste targets</source>
        <translation>粘贴目标(&amp;P)</translation>
    </message>
    <message>
        <source>Add targets from the clipboard</source>
        <translation>从剪贴板添加目标</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Remove the selected targets</source>
        <translation>移除所选目标</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the selected targets</source>
        <translation>编辑所选目标</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制一份(&amp;D)</translation>
    </message>
    <message>
        <source>Add a copy of each selected target</source>
        <translation>为每个所选目标添加一份副本</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Change limits, notifications, network settings and appearance</source>
        <translation>更改限制、通知、网络设置和外观</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>Select all targets shown</source>
        <translation>选择所有显示的目标</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter field</source>
        <translation>转到筛选框</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Show the state of the current target and the reason for it</source>
        <translation>显示当前目标的状态及其原因</translation>
    </message>
    <message>
        <source>D&amp;etails beside the table</source>
        <translation>详情显示在表格旁(&amp;E)</translation>
    </message>
    <message>
        <source>Show the details beside the table instead of below it</source>
        <translation>在表格旁边而不是下方显示详情</translation>
    </message>
    <message>
        <source>Pri&amp;vacy mode</source>
        <translation>隐私模式(&amp;V)</translation>
    </message>
    <message>
        <source>Show stand-ins instead of hosts, IP addresses and user names, to share your screen. The window opens again</source>
        <translation>以替代文本显示主机、IP 地址和用户名，便于共享屏幕。窗口会重新打开</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>Check the selected targets now, or all if none is selected</source>
        <translation>立即检查所选目标；未选择时检查所有目标</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Stop checking the selected targets until you resume them</source>
        <translation>停止检查所选目标，直到手动恢复</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge…</source>
        <translation>认领(&amp;K)…</translation>
    </message>
    <message>
        <source>Acknowledge the problems of the selected targets</source>
        <translation>认领所选目标的问题</translation>
    </message>
    <message>
        <source>Remove acknowledgemen&amp;t</source>
        <translation>取消认领(&amp;T)</translation>
    </message>
    <message>
        <source>Remove the acknowledgement from the problems of the selected targets</source>
        <translation>取消对所选目标问题的认领</translation>
    </message>
    <message>
        <source>Ca&amp;ncel checks of selected targets</source>
        <translation>取消所选目标的检查(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel the running and waiting checks of the selected targets</source>
        <translation>取消所选目标正在运行和等待中的检查</translation>
    </message>
    <message>
        <source>Cancel &amp;all checks</source>
        <translation>取消所有检查(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel all running and waiting checks</source>
        <translation>取消所有正在运行和等待中的检查</translation>
    </message>
    <message>
        <source>Pause the &amp;schedule</source>
        <translation>暂停定时检查(&amp;S)</translation>
    </message>
    <message>
        <source>Don&apos;t start scheduled checks until the schedule is resumed</source>
        <translation>恢复之前不启动定时检查</translation>
    </message>
    <message>
        <source>Pause until tomorro&amp;w</source>
        <translation>暂停到明天(&amp;W)</translation>
    </message>
    <message>
        <source>Don&apos;t start scheduled checks until 8 o&apos;clock tomorrow</source>
        <translation>明天 8 点之前不启动定时检查</translation>
    </message>
    <message>
        <source>&amp;Find a command or target…</source>
        <translation>查找命令或目标(&amp;F)…</translation>
    </message>
    <message>
        <source>Type a command or a target</source>
        <translation>输入命令或目标</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Show and change keyboard shortcuts</source>
        <translation>显示和更改键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;Back up profile…</source>
        <translation>备份配置方案(&amp;B)…</translation>
    </message>
    <message>
        <source>Copy the targets, settings and history to a folder</source>
        <translation>将目标、设置和历史记录复制到文件夹</translation>
    </message>
    <message>
        <source>R&amp;estore a backup…</source>
        <translation>还原备份(&amp;E)…</translation>
    </message>
    <message>
        <source>Replace this profile with a backup at the next start</source>
        <translation>下次启动时用备份替换此配置方案</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>Read and search the manual</source>
        <translation>阅读和搜索手册</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新增功能(&amp;W)</translation>
    </message>
    <message>
        <source>Show what&apos;s new in this version</source>
        <translation>显示此版本的新增功能</translation>
    </message>
    <message>
        <source>&amp;Check for a new version…</source>
        <translation>检查新版本(&amp;C)…</translation>
    </message>
    <message>
        <source>Ask whether there is a new version of Watchkeeper</source>
        <translation>查询是否有新版本的 Watchkeeper</translation>
    </message>
    <message>
        <source>&amp;About Watchkeeper</source>
        <translation>关于 Watchkeeper(&amp;A)</translation>
    </message>
    <message>
        <source>Show version, licence and libraries</source>
        <translation>显示版本、许可证和程序库</translation>
    </message>
    <message>
        <source>Import from a ser&amp;vice…</source>
        <translation>从服务导入(&amp;V)…</translation>
    </message>
    <message>
        <source>Fetch and import the targets of UptimeRobot, StatusCake or Healthchecks.io, with a preview</source>
        <translation>获取并导入 UptimeRobot、StatusCake 或 Healthchecks.io 的目标，可先预览</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How long the maintenance lasts, such as 1h30m, regardless of clock changes.</source>
        <translation>维护持续的时间，例如 1h30m，不受时钟调整影响。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>For one-time maintenance: the start, such as 2026-12-24T22:00 in the selected time zone, or with Z or +01:00 appended.</source>
        <translation>对于一次性维护：开始时间，例如所选时区的 2026-12-24T22:00，或在其后加上 Z 或 +01:00。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>For one-time maintenance: the end, unless you set a duration.</source>
        <translation>对于一次性维护：结束时间，设置了时长时除外。</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>For daily, weekly or monthly maintenance: the start time, such as 02:00, in the selected time zone.</source>
        <translation>对于每天、每周或每月的维护：所选时区的开始时间，例如 02:00。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>For weekly maintenance: one or more of mon, tue, wed, thu, fri, sat, sun.</source>
        <translation>对于每周的维护：mon、tue、wed、thu、fri、sat、sun 中的一个或多个。</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>每月日期</translation>
    </message>
    <message>
        <source>For monthly maintenance: 1 to 31, or last for the last day. Months without such a day are skipped.</source>
        <translation>对于每月的维护：1 到 31，或表示最后一天的 last。没有这一天的月份会跳过。</translation>
    </message>
    <message>
        <source>Cron expression</source>
        <translation>Cron 表达式</translation>
    </message>
    <message>
        <source>The start times, as five fields: minute, hour, day of month, month, day of week. L (last day), MON#2 (second Monday) and 5L (last Friday of a month) are also supported.</source>
        <translation>开始时间，由五个字段组成：分钟、小时、日、月、星期。还支持 L（最后一天）、MON#2（第二个星期一）和 5L（当月最后一个星期五）。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>The time zone, such as Europe/Berlin. When clocks change, a start time that occurs twice is used once. A start time that is skipped moves to the next existing minute.</source>
        <translation>时区，例如 Europe/Berlin。调整时钟时，出现两次的开始时间只用一次。被跳过的开始时间移到下一个存在的分钟。</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>所有目标</translation>
    </message>
    <message>
        <source>Applies to every target, including those added later.</source>
        <translation>适用于所有目标，包括以后添加的目标。</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>If false, the entry is kept but has no effect.</source>
        <translation>为 false 时，保留该条目，但不起作用。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Applies to these targets, by name or ID.</source>
        <translation>适用于这些目标，按名称或 ID 指定。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Applies to targets with one of these tags.</source>
        <translation>适用于带有其中任一标签的目标。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Applies to targets that match this filter, such as: host:db kind:tcp.</source>
        <translation>适用于符合此筛选器的目标，例如：host:db kind:tcp。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A description of the planned work, shown as the reason. Each name must be unique.</source>
        <translation>对计划工作的描述，作为原因显示。名称不能重复。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>How often the maintenance recurs.</source>
        <translation>维护的重复频率。</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 到 %2（%3）</translation>
    </message>
    <message>
        <source>Daily at %1 for %2 (%3)</source>
        <translation>每天 %1，持续 %2（%3）</translation>
    </message>
    <message>
        <source>%1 at %2 for %3 (%4)</source>
        <translation>%1 %2，持续 %3（%4）</translation>
    </message>
    <message>
        <source>Monthly on %1 at %2 for %3 (%4)</source>
        <translation>每月 %1 的 %2，持续 %3（%4）</translation>
    </message>
    <message>
        <source>%1 for %2 (%3)</source>
        <translation>%1，持续 %2（%3）</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>所有目标</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段为必填。</translation>
    </message>
    <message>
        <source>Placeholders aren&apos;t allowed here.</source>
        <translation>此处不允许使用占位符。</translation>
    </message>
    <message>
        <source>This key is allowed only if “when” is one of: %1. Here, “when” is “%2”.</source>
        <translation>只有当“when”为以下值之一时才允许此键：%1。此处“when”为“%2”。</translation>
    </message>
    <message>
        <source>Unknown time zone “%1”. Use a name such as Europe/Berlin or UTC.</source>
        <translation>未知的时区“%1”。请使用 Europe/Berlin 或 UTC 之类的名称。</translation>
    </message>
    <message>
        <source>Unknown time zone “%1”. Did you mean “%2”?</source>
        <translation>未知的时区“%1”。是否应为“%2”？</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time. Use a form like 2026-12-24T22:00.</source>
        <translation>“%1”不是有效的时间。请使用 2026-12-24T22:00 这样的形式。</translation>
    </message>
    <message>
        <source>The time zone is missing. Add a “zone” such as Europe/Berlin, or append Z or +01:00.</source>
        <translation>缺少时区。请添加“zone”（例如 Europe/Berlin），或在其后加上 Z 或 +01:00。</translation>
    </message>
    <message>
        <source>Use either “to” or “for”, not both.</source>
        <translation>请使用“to”或“for”，不要同时使用。</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>Maintenance can last at most ten years.</source>
        <translation>维护最长可持续十年。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid time of day. Use a form like 02:00 or 23:30.</source>
        <translation>“%1”不是有效的时刻。请使用 02:00 或 23:30 这样的形式。</translation>
    </message>
    <message>
        <source>Recurring maintenance can last at most 31 days.</source>
        <translation>重复的维护最长可持续 31 天。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid day. Use one of: mon, tue, wed, thu, fri, sat, sun.</source>
        <translation>“%1”不是有效的星期。请使用以下之一：mon、tue、wed、thu、fri、sat、sun。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid day of the month. Use 1 to 31, or last.</source>
        <translation>“%1”不是有效的日期。请使用 1 到 31，或 last。</translation>
    </message>
    <message>
        <source>Choose either all targets or specific ones, not both.</source>
        <translation>请选择所有目标或特定目标，不要同时选择。</translation>
    </message>
    <message>
        <source>No targets specified. Add “targets”, “tags”, a “filter”, or “all”: true.</source>
        <translation>未指定目标。请添加“targets”、“tags”、“filter”，或“all”: true。</translation>
    </message>
    <message>
        <source>Maintenance “%1” already exists.</source>
        <translation>维护“%1”已存在。</translation>
    </message>
    <message>
        <source>Maintenance “%1”: %2</source>
        <translation>维护“%1”：%2</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>%1 used, %2 of this container&apos;s %3 available</source>
        <translation>已用 %1，此容器的 %3 中可用 %2</translation>
    </message>
    <message>
        <source>%1 used, %2 available</source>
        <translation>已用 %1，可用 %2</translation>
    </message>
    <message>
        <source>%1 used, %2 available, swap %3 used</source>
        <translation>已用 %1，可用 %2，交换空间已用 %3</translation>
    </message>
    <message>
        <source>Check which programs use the most memory, and stop or limit those that shouldn&apos;t.</source>
        <translation>检查哪些程序占用的内存最多，停止或限制不应占用这么多的程序。</translation>
    </message>
    <message>
        <source>%1 of memory is used</source>
        <translation>内存已用 %1</translation>
    </message>
    <message>
        <source>%1 of memory is available</source>
        <translation>内存可用 %1</translation>
    </message>
    <message>
        <source>%1 of swap is used</source>
        <translation>交换空间已用 %1</translation>
    </message>
    <message>
        <source>the memory usage</source>
        <translation>内存使用率</translation>
    </message>
    <message>
        <source>Used memory</source>
        <translation>已用内存</translation>
    </message>
    <message>
        <source>Share of memory that programs use, excluding file caches.</source>
        <translation>程序使用的内存所占比例，不含文件缓存。</translation>
    </message>
    <message>
        <source>Available memory</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source>Memory still available to programs, such as 512MiB.</source>
        <translation>程序仍可使用的内存，例如 512MiB。</translation>
    </message>
    <message>
        <source>Used swap</source>
        <translation>已用交换空间</translation>
    </message>
    <message>
        <source>Share of swap space in use. On many healthy computers it fills up over time.</source>
        <translation>已用交换空间所占比例。在许多正常的计算机上，它会随时间逐渐占满。</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Checks how much memory and swap this computer uses.</source>
        <translation>检查本机使用了多少内存和交换空间。</translation>
    </message>
</context>
<context>
    <name>MissingRules</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否应为“%1”？</translation>
    </message>
    <message>
        <source>Alert rule “%1” doesn&apos;t exist in alerts.json, so it sends no alerts.</source>
        <translation>alerts.json 中不存在告警规则“%1”，因此它不发送告警。</translation>
    </message>
    <message>
        <source>Target “%1” uses the alert rule “%2”, but this rule doesn&apos;t exist in alerts.json, so it sends no alerts.</source>
        <translation>目标“%1”使用告警规则“%2”，但 alerts.json 中不存在该规则，因此它不发送告警。</translation>
    </message>
</context>
<context>
    <name>MonikaImport</name>
    <message>
        <source>The assertion “%1” wasn&apos;t imported. Add a condition.</source>
        <translation>断言“%1”未导入。请添加条件。</translation>
    </message>
</context>
<context>
    <name>NetworkPool</name>
    <message>
        <source>The certificate files were still being read.</source>
        <translation>仍在读取证书文件。</translation>
    </message>
</context>
<context>
    <name>Ntp</name>
    <message>
        <source>The server refused to provide the time to this computer (%1). Ask its operator for access, or use another server.</source>
        <translation>服务器拒绝向本机提供时间（%1）。请向其运营方申请访问，或使用其他服务器。</translation>
    </message>
    <message>
        <source>The server reports that it is being queried too often (RATE) and returned no time. Check the server less often.</source>
        <translation>服务器表示查询过于频繁 (RATE)，未返回时间。请降低检查此服务器的频率。</translation>
    </message>
    <message>
        <source>The server returned the code %1 instead of a time. It may have just started.</source>
        <translation>服务器返回代码 %1，而不是时间。它可能刚刚启动。</translation>
    </message>
    <message>
        <source>The server&apos;s reply contains no time.</source>
        <translation>服务器的响应中没有时间。</translation>
    </message>
    <message>
        <source>The server&apos;s reply is invalid: by its own clock, it was sent before the query arrived. Was the server&apos;s clock just set back?</source>
        <translation>服务器的响应无效：按其自身的时钟，响应在查询到达之前就已发送。服务器的时钟是否刚被调慢？</translation>
    </message>
    <message>
        <source>The server&apos;s reply is invalid: it was sent before the last update of the server&apos;s clock. Was the server&apos;s clock just set back?</source>
        <translation>服务器的响应无效：响应早于服务器时钟的上次更新。服务器的时钟是否刚被调慢？</translation>
    </message>
    <message>
        <source>The server&apos;s own clock isn&apos;t synchronised. Can it reach its own time servers?</source>
        <translation>服务器自身的时钟未同步。它能否访问其时间服务器？</translation>
    </message>
    <message>
        <source>The server&apos;s time may be off by up to %1. NTP clients reject servers with an error of %2 or more. The server may have lost contact with its upstream time servers.</source>
        <translation>服务器的时间误差可能达 %1。NTP 客户端会拒绝误差达到 %2 的服务器。该服务器可能已与上级时间服务器失去联系。</translation>
    </message>
    <message>
        <source>The server is at stratum %1. The limit is %2. The server may have lost contact with its upstream time servers.</source>
        <translation>服务器位于第 %1 层。上限为第 %2 层。该服务器可能已与上级时间服务器失去联系。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead of this computer&apos;s. The limit is %2. Compare with another server to find out which of the two is wrong.</source>
        <translation>服务器的时钟比本机快 %1。上限为 %2。请与另一台服务器比较，以查明两者中哪个有误。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind this computer&apos;s. The limit is %2. Compare with another server to find out which of the two is wrong.</source>
        <translation>服务器的时钟比本机慢 %1。上限为 %2。请与另一台服务器比较，以查明两者中哪个有误。</translation>
    </message>
    <message>
        <source>%1 is reachable, but nothing is listening on its UDP port %2. Is a time server running there, and does it accept queries from other hosts?</source>
        <translation>%1 可达，但没有程序在监听其 UDP 端口 %2。那里是否运行着时间服务器，它是否接受其他主机的查询？</translation>
    </message>
    <message>
        <source>The packet from %1 port %2 isn&apos;t a reply to the query. Is a time server running there?</source>
        <translation>来自 %1 端口 %2 的数据包不是对查询的响应。那里是否运行着时间服务器？</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached. Is this computer&apos;s network up, and is there a route to the host?</source>
        <translation>无法连接 %1。本机网络是否正常，是否有到该主机的路由？</translation>
    </message>
    <message>
        <source>%1, stratum %2</source>
        <translation>%1，第 %2 层</translation>
    </message>
    <message>
        <source>stratum %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>仍在解析 %1 的地址</translation>
    </message>
    <message>
        <source>no reply from %1 port %2 (queries sent: %3)</source>
        <translation>%1 端口 %2 没有响应（已发送查询：%3）</translation>
    </message>
    <message>
        <source>The offset for degraded must be less than the offset for down.</source>
        <translation>降级的偏差必须小于故障的偏差。</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>时间服务器</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>主机名或 IP 地址。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>UDP port of the time server.</source>
        <translation>时间服务器的 UDP 端口。</translation>
    </message>
    <message>
        <source>Degraded at</source>
        <translation>降级行数</translation>
    </message>
    <message>
        <source>The target is degraded if the clocks of the server and this computer differ by more than this limit.</source>
        <translation>服务器与本机的时钟相差超过此值时，目标为降级。</translation>
    </message>
    <message>
        <source>Down at</source>
        <translation>故障行数</translation>
    </message>
    <message>
        <source>The target is down if the clocks differ by more than this limit. Network delay adds an error of up to half the delay.</source>
        <translation>时钟相差超过此值时，目标为故障。网络延迟带来的误差最多为延迟的一半。</translation>
    </message>
    <message>
        <source>Maximum stratum</source>
        <translation>最大层级</translation>
    </message>
    <message>
        <source>Maximum distance of the server from a reference clock. 1: the server has its own reference clock. 15: the highest stratum of a synchronised server.</source>
        <translation>服务器与参考时钟之间的最大层数 (stratum)。1：服务器自身带有参考时钟。15：已同步服务器的最高层级。</translation>
    </message>
    <message>
        <source>The server returns a time</source>
        <translation>服务器返回时间</translation>
    </message>
    <message>
        <source>The server&apos;s clock is synchronised</source>
        <translation>服务器的时钟已同步</translation>
    </message>
    <message>
        <source>Maximum error of the server&apos;s time: less than %1</source>
        <translation>服务器时间的最大误差：小于 %1</translation>
    </message>
    <message>
        <source>Stratum: at most %1</source>
        <translation>层级：最多 %1</translation>
    </message>
    <message>
        <source>Clock difference: at most %1</source>
        <translation>时钟偏差：最多 %1</translation>
    </message>
    <message>
        <source>Clock difference: at most %1, else degraded</source>
        <translation>时钟偏差：最多 %1，否则为降级</translation>
    </message>
    <message>
        <source>Time server (NTP)</source>
        <translation>时间服务器 (NTP)</translation>
    </message>
    <message>
        <source>Queries a time server and compares its clock with this computer&apos;s clock, so it monitors both.</source>
        <translation>查询时间服务器，并将其时钟与本机时钟比较，因此同时监控两者。</translation>
    </message>
</context>
<context>
    <name>NumberSet</name>
    <message>
        <source>A number is missing before or after a comma.</source>
        <translation>逗号之前或之后缺少数字。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number or a range such as 200-299. Separate entries with commas.</source>
        <translation>“%1”不是数字，也不是 200-299 之类的范围。请用逗号分隔各项。</translation>
    </message>
    <message>
        <source>The start of the range “%1” is greater than its end.</source>
        <translation>范围“%1”的起点大于终点。</translation>
    </message>
    <message>
        <source>“%1” is outside the range %2 to %3.</source>
        <translation>“%1”超出 %2 到 %3 的范围。</translation>
    </message>
</context>
<context>
    <name>OAuth</name>
    <message>
        <source>The token server %1 refused to issue a token (%2). Check the client&apos;s ID, secret and scope.</source>
        <translation>令牌服务器 %1 拒绝颁发令牌（%2）。请检查客户端的 ID、机密和权限范围。</translation>
    </message>
    <message>
        <source>The token server %1 refused to issue a token and returned %2. Check the client&apos;s ID and secret.</source>
        <translation>令牌服务器 %1 拒绝颁发令牌，返回 %2。请检查客户端的 ID 和机密。</translation>
    </message>
    <message>
        <source>The token server %1 returned %2 instead of a token.</source>
        <translation>令牌服务器 %1 返回 %2，而不是令牌。</translation>
    </message>
    <message>
        <source>The token server %1 issued a token of type “%2”. Only bearer tokens are supported.</source>
        <translation>令牌服务器 %1 颁发了“%2”类型的令牌。仅支持 Bearer 令牌。</translation>
    </message>
    <message>
        <source>The response from the token server %1 contains no access token. Is “oauthTokenUrl” correct?</source>
        <translation>令牌服务器 %1 的响应中没有访问令牌。“oauthTokenUrl”是否正确？</translation>
    </message>
    <message>
        <source>Couldn&apos;t fetch a token from %1: %2</source>
        <translation>无法从 %1 获取令牌：%2</translation>
    </message>
    <message>
        <source>the access token was still being fetched</source>
        <translation>仍在获取访问令牌</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%1
Try --help.</source>
        <translation>%1
请参阅 --help。</translation>
    </message>
    <message>
        <source>Keep all data (targets, settings and history) in this folder.</source>
        <translation>将所有数据（目标、设置和历史记录）保存在此文件夹中。</translation>
    </message>
    <message>
        <source>Keep all data in the folder “profile” next to the program, which is created if it doesn&apos;t exist.</source>
        <translation>将所有数据保存在程序旁边的文件夹“profile”中，该文件夹不存在时会创建。</translation>
    </message>
    <message>
        <source>Print whether Watchkeeper starts with this profile when you sign in (status), or change it (on, off). With --minimized, “on” starts it in the background.</source>
        <translation>显示登录时是否用此配置方案启动 Watchkeeper (status)，或更改此设置 (on, off)。与 --minimized 一起使用时，“on”会在后台启动。</translation>
    </message>
    <message>
        <source>Open the window, or the one that is already open, to add each TEXT to the profile&apos;s targets.</source>
        <translation>打开窗口（或已打开的窗口），将每个 TEXT 添加到配置方案的目标中。</translation>
    </message>
    <message>
        <source>Monitor the sample targets without changing the profile.</source>
        <translation>监控示例目标，不更改配置方案。</translation>
    </message>
    <message>
        <source>Add the sample targets if the profile has no targets yet.</source>
        <translation>如果配置方案中还没有目标，则添加示例目标。</translation>
    </message>
    <message>
        <source>Look around with simulated services and 90 days of history, without changing the profile.</source>
        <translation>用模拟服务和 90 天的历史记录体验程序，不更改配置方案。</translation>
    </message>
    <message>
        <source>Start in the background: with the tray icon only or, without a tray, with a minimised window.</source>
        <translation>在后台启动：只显示托盘图标；没有系统托盘时，窗口最小化。</translation>
    </message>
    <message>
        <source>Show stand-ins instead of hosts, IP addresses and user names, for this run.</source>
        <translation>本次运行以替代文本显示主机、IP 地址和用户名。</translation>
    </message>
    <message>
        <source>Language for this run: %1.</source>
        <translation>本次运行的语言：%1。</translation>
    </message>
    <message>
        <source>Theme for this run: system, light, dark or high-contrast.</source>
        <translation>本次运行的主题：system、light、dark 或 high-contrast。</translation>
    </message>
    <message>
        <source>Window size in pixels, for example 1280x800.</source>
        <translation>以像素为单位的窗口大小，例如 1280x800。</translation>
    </message>
    <message>
        <source>Save a screenshot of the window after the first checks, then quit.</source>
        <translation>首批检查完成后保存窗口截图，然后退出。</translation>
    </message>
    <message>
        <source>Open this view or dialog before the screenshot: %1. Can be repeated.</source>
        <translation>截图前打开此视图或对话框：%1。可重复使用。</translation>
    </message>
    <message>
        <source>Check each target this many times (1 to 100) before the screenshot.</source>
        <translation>截图前将每个目标检查这么多次（1 到 100）。</translation>
    </message>
    <message>
        <source>Monitors web pages, servers, certificates and commands, and shows their state live in a window.</source>
        <translation>监控网页、服务器、证书和命令，并在窗口中实时显示其状态。</translation>
    </message>
    <message>
        <source>Monitor this instead of the profile&apos;s targets, or add it with --add: a URL, host:port or a command in quotes.</source>
        <translation>监控它而不是配置方案中的目标，或与 --add 一起使用以添加它：URL、host:port 或带引号的命令。</translation>
    </message>
    <message>
        <source>--profile requires a folder.</source>
        <translation>--profile 需要文件夹。</translation>
    </message>
    <message>
        <source>--portable can&apos;t be combined with --profile.</source>
        <translation>--portable 不能与 --profile 一起使用。</translation>
    </message>
    <message>
        <source>--start-at-login must be on, off or status.</source>
        <translation>--start-at-login 必须为 on、off 或 status。</translation>
    </message>
    <message>
        <source>--language must be one of: %1.</source>
        <translation>--language 必须为以下之一：%1。</translation>
    </message>
    <message>
        <source>--theme must be system, light, dark or high-contrast.</source>
        <translation>--theme 必须为 system、light、dark 或 high-contrast。</translation>
    </message>
    <message>
        <source>--size must be width and height in pixels, for example 1280x800.</source>
        <translation>--size 必须为以像素为单位的宽和高，例如 1280x800。</translation>
    </message>
    <message>
        <source>--rounds must be a number from 1 to 100.</source>
        <translation>--rounds 必须为 1 到 100 的数字。</translation>
    </message>
    <message>
        <source>--show must be one of: %1.</source>
        <translation>--show 必须为以下之一：%1。</translation>
    </message>
    <message>
        <source>Use only one of these: targets, --add, --sample, --sample-first, --demo.</source>
        <translation>只能使用其中之一：目标、--add、--sample、--sample-first、--demo。</translation>
    </message>
    <message>
        <source>--add can&apos;t be combined with --minimized or --screenshot.</source>
        <translation>--add 不能与 --minimized 或 --screenshot 一起使用。</translation>
    </message>
    <message>
        <source>Start at login: off</source>
        <translation>登录时启动：关</translation>
    </message>
    <message>
        <source>Start at login: on, in the background</source>
        <translation>登录时启动：开，在后台</translation>
    </message>
    <message>
        <source>Start at login: on</source>
        <translation>登录时启动：开</translation>
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
        <translation>降级</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a target</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>state of a target</comment>
        <translation>故障</translation>
    </message>
</context>
<context>
    <name>OwnCommand</name>
    <message>
        <source>Enter the program to run and its arguments.</source>
        <translation>输入要运行的程序及其参数。</translation>
    </message>
    <message>
        <source>The program can&apos;t be a placeholder.</source>
        <translation>程序不能是占位符。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>输入名称。</translation>
    </message>
    <message>
        <source>A name can&apos;t contain “=” or “(”.</source>
        <translation>名称不能包含“=”或“(”。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a type of targets.</source>
        <translation>“%1”不是目标的类型。</translation>
    </message>
    <message>
        <source>Log in with ssh</source>
        <translation>用 ssh 登录</translation>
    </message>
    <message>
        <source>Route in a terminal</source>
        <translation>在终端中跟踪路由</translation>
    </message>
    <message>
        <source>Ping three times</source>
        <translation>ping 三次</translation>
    </message>
    <message>
        <source>The target contacts no host.</source>
        <translation>该目标不连接任何主机。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a host name or an address.</source>
        <translation>“%1”不是主机名或地址。</translation>
    </message>
    <message>
        <source>The target contacts no port.</source>
        <translation>该目标不连接任何端口。</translation>
    </message>
    <message>
        <source>“%1” begins with “-”, so the program would take it as an option.</source>
        <translation>“%1”以“-”开头，因此程序会将其当作选项。</translation>
    </message>
    <message>
        <source>“%1” has characters that a shell could interpret. In a script, use the variables of the environment, such as &quot;$WATCHKEEPER_TARGET&quot;.</source>
        <translation>“%1”含有 shell 可能会解释的字符。在脚本中，请使用环境变量，例如 &quot;$WATCHKEEPER_TARGET&quot;。</translation>
    </message>
</context>
<context>
    <name>Parents</name>
    <message>
        <source>A target can&apos;t depend on itself.</source>
        <translation>目标不能依赖自身。</translation>
    </message>
    <message>
        <source>Circular dependency: %1. A target can&apos;t depend on itself, even through other targets.</source>
        <translation>循环依赖：%1。目标不能依赖自身，经由其他目标也不行。</translation>
    </message>
</context>
<context>
    <name>PastedText</name>
    <message>
        <source>Will be stored in targets.json as plain text: %1. Use ${env:NAME} instead.</source>
        <translation>将以明文存入 targets.json：%1。请改用 ${env:NAME}。</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests. Ask an administrator to allow them (sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;), or choose udp as the packet type.</source>
        <translation>当前用户无权发送 ICMP 回显请求。请让管理员允许（sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;），或将数据包类型选为 udp。</translation>
    </message>
    <message>
        <source>the route to %1 was still being traced, last reply from hop %2</source>
        <translation>仍在跟踪到 %1 的路由，最后的响应来自第 %2 跳</translation>
    </message>
    <message>
        <source>The system&apos;s program %1 failed: %2</source>
        <translation>系统程序 %1 失败：%2</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>仍在解析 %1 的地址</translation>
    </message>
    <message>
        <source>Route (traceroute)</source>
        <translation>路由 (traceroute)</translation>
    </message>
    <message>
        <source>Shows the routers on the route to a host, with packet loss and response times. Checks whether the route reaches the host, how many hops it has and which routers it passes through.</source>
        <translation>显示到主机的路由上的路由器，以及丢包和响应时间。检查路由是否到达主机、有多少跳、经过哪些路由器。</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>跳</translation>
    </message>
    <message>
        <source>Host must reply</source>
        <translation>主机必须响应</translation>
    </message>
    <message>
        <source>Turn this off if the host at the end of the route doesn&apos;t reply, for example because of a firewall.</source>
        <translation>如果路由终点的主机不响应，例如因为有防火墙，请关闭此项。</translation>
    </message>
    <message>
        <source>Hops: degraded above</source>
        <translation>跳数：高于此值为降级</translation>
    </message>
    <message>
        <source>The target is degraded if the route has more than this number of hops. Leave empty for no limit.</source>
        <translation>路由的跳数超过此值时，目标为降级。留空则无限制。</translation>
    </message>
    <message>
        <source>Hops: down above</source>
        <translation>跳数：高于此值为故障</translation>
    </message>
    <message>
        <source>The target is down if the route has more than this number of hops. Leave empty for no limit.</source>
        <translation>路由的跳数超过此值时，目标为故障。留空则无限制。</translation>
    </message>
    <message>
        <source>Required hops</source>
        <translation>必经节点</translation>
    </message>
    <message>
        <source>Addresses, or networks such as 192.0.2.0/24. The target is down if the route doesn&apos;t pass through all of them.</source>
        <translation>地址，或 192.0.2.0/24 之类的网络。路由没有全部经过它们时，目标为故障。</translation>
    </message>
    <message>
        <source>Detect route changes</source>
        <translation>检测路由变化</translation>
    </message>
    <message>
        <source>The target is degraded when the route to an address changes. The new route becomes the expected one after as many checks as the target&apos;s number of attempts.</source>
        <translation>到某个地址的路由变化时，目标为降级。经过与目标的尝试次数相同的检查次数后，新路由成为预期路由。</translation>
    </message>
    <message>
        <source>Maximum hops</source>
        <translation>最大跳数</translation>
    </message>
    <message>
        <source>Maximum number of hops to trace.</source>
        <translation>跟踪的最大跳数。</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>How many packets to send to each hop.</source>
        <translation>向每一跳发送多少个数据包。</translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation>数据包类型</translation>
    </message>
    <message>
        <source>udp: UDP packets, as used by traceroute, which require no privileges. icmp: echo requests, which more hosts answer, but which require the same privileges as ping. Windows always uses echo requests.</source>
        <translation>udp：UDP 数据包，与 traceroute 相同，不需要特权。icmp：回显请求，响应的主机更多，但需要与 ping 相同的特权。Windows 始终使用回显请求。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Destination UDP port on the host, preferably a closed one.</source>
        <translation>主机上的目的 UDP 端口，最好是关闭的端口。</translation>
    </message>
    <message>
        <source>Reply timeout</source>
        <translation>响应等待时间</translation>
    </message>
    <message>
        <source>How long to wait for replies after the last packet.</source>
        <translation>最后一个数据包之后等待响应的时间。</translation>
    </message>
    <message>
        <source>Resolve hop names</source>
        <translation>解析各跳的名称</translation>
    </message>
    <message>
        <source>Resolves the addresses on the route to host names.</source>
        <translation>将路由上的地址解析为主机名。</translation>
    </message>
    <message>
        <source>The route passes through %1</source>
        <translation>路由经过 %1</translation>
    </message>
    <message>
        <source>The host replies</source>
        <translation>主机有响应</translation>
    </message>
    <message>
        <source>At least one hop replies</source>
        <translation>至少一跳有响应</translation>
    </message>
    <message>
        <source>Hops: at most %1</source>
        <translation>跳数：最多 %1</translation>
    </message>
    <message>
        <source>Hops: at most %1, else degraded</source>
        <translation>跳数：最多 %1，否则为降级</translation>
    </message>
    <message>
        <source>The route hasn&apos;t changed, else degraded</source>
        <translation>路由没有变化，否则为降级</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Host name or IP address of the destination.</source>
        <translation>目的主机的名称或 IP 地址。</translation>
    </message>
    <message>
        <source>The limit for degraded must be lower than the limit for down.</source>
        <translation>降级阈值必须小于故障阈值。</translation>
    </message>
    <message>
        <source>Only %1 hops are traced (“depth”), so this limit can&apos;t be higher.</source>
        <translation>只跟踪 %1 跳（“depth”），因此此上限不能更高。</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a network such as 192.0.2.0/24.</source>
        <translation>“%1”既不是地址，也不是 192.0.2.0/24 之类的网络。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The check timed out before the route was complete. Hop %1 was the last to reply. Increase the target&apos;s timeout.</source>
        <translation>路由跟踪完成之前检查超时。最后响应的是第 %1 跳。请增大目标的超时时间。</translation>
    </message>
    <message>
        <source>No hop on the route to %1 replied. Is this computer&apos;s network up, and does a firewall allow such packets?</source>
        <translation>到 %1 的路由上没有任何一跳响应。本机网络是否正常，防火墙是否允许此类数据包？</translation>
    </message>
    <message>
        <source>%1 didn&apos;t reply. The last hop that replied is hop %2, %3. The packets are lost after that hop, or the host doesn&apos;t reply to them. Try the other packet type (“method”).</source>
        <translation>%1 没有响应。最后响应的是第 %2 跳 %3。数据包在该跳之后丢失，或主机不响应此类数据包。请尝试其他数据包类型（“method”）。</translation>
    </message>
    <message>
        <source>The route has %1 hops. The limit is %2.</source>
        <translation>路由有 %1 跳。上限为 %2 跳。</translation>
    </message>
    <message>
        <source>The route has at least %1 hops. The limit is %2.</source>
        <translation>路由至少有 %1 跳。上限为 %2 跳。</translation>
    </message>
    <message>
        <source>The route doesn&apos;t pass through %1.</source>
        <translation>路由未经过 %1。</translation>
    </message>
    <message>
        <source>The route changed at hop %1, which is now %2.</source>
        <translation>路由在第 %1 跳发生变化，现为 %2。</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>not reached, last reply from hop %1</source>
        <translation>未到达，最后的响应来自第 %1 跳</translation>
    </message>
    <message>
        <source>reached at hop %1</source>
        <translation>在第 %1 跳到达</translation>
    </message>
    <message>
        <source>hop</source>
        <translation>跳</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>The check timed out here.</source>
        <translation>检查到此超时。</translation>
    </message>
    <message>
        <source>No further replies, up to hop %1.</source>
        <translation>直到第 %1 跳，没有更多响应。</translation>
    </message>
    <message>
        <source>Route to %1</source>
        <translation>到 %1 的路由</translation>
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
        <translation>只读取了前 %1 项性能数据。</translation>
    </message>
    <message>
        <source>“%1” is ignored: it isn&apos;t in the form label=value.</source>
        <translation>“%1”被忽略：它不是 label=value 的形式。</translation>
    </message>
    <message>
        <source>“%1” is ignored: it has no label.</source>
        <translation>“%1”被忽略：它没有名称。</translation>
    </message>
    <message>
        <source>“%1” is ignored: its label is too long.</source>
        <translation>“%1”被忽略：其名称过长。</translation>
    </message>
    <message>
        <source>“%1” is ignored: numbers require a decimal point, not a comma. Does the plugin use a locale other than C?</source>
        <translation>“%1”被忽略：数字须使用小数点而不是逗号。插件是否使用了 C 以外的区域设置？</translation>
    </message>
    <message>
        <source>“%1” is ignored: its value isn&apos;t a valid number.</source>
        <translation>“%1”被忽略：其值不是有效的数字。</translation>
    </message>
    <message>
        <source>“%2” in “%1” is ignored: it isn&apos;t valid.</source>
        <translation>“%1”中的“%2”被忽略：它无效。</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>queue</source>
        <comment>phase of a check</comment>
        <translation>排队</translation>
    </message>
    <message>
        <source>DNS</source>
        <comment>phase of a check</comment>
        <translation>DNS</translation>
    </message>
    <message>
        <source>connect</source>
        <comment>phase of a check</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>phase of a check</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>send</source>
        <comment>phase of a check</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>phase of a check</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>receive</source>
        <comment>phase of a check</comment>
        <translation>接收</translation>
    </message>
</context>
<context>
    <name>Ping</name>
    <message>
        <source>%1 of %2 pings to %3 sent, %4 answered</source>
        <translation>发往 %3 的 %2 次 ping 已发送 %1 次，%4 次有响应</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests, and the system&apos;s ping program doesn&apos;t work either: %1</source>
        <translation>当前用户无权发送 ICMP 回显请求，系统的 ping 程序也无法工作：%1</translation>
    </message>
    <message>
        <source>it printed no output.</source>
        <translation>它没有任何输出。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to send ICMP echo requests, and the ping program isn&apos;t installed. Install it, or ask an administrator to allow echo requests: sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;.</source>
        <translation>当前用户无权发送 ICMP 回显请求，且未安装 ping 程序。请安装该程序，或让管理员允许回显请求：sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;。</translation>
    </message>
    <message>
        <source>The ping program was stopped when the check timed out. The result is based on its output up to then.</source>
        <translation>检查超时时 ping 程序被停止。结果依据其此前的输出。</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>仍在解析 %1 的地址</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Sends ICMP echo requests to a host and checks packet loss and response time.</source>
        <translation>向主机发送 ICMP 回显请求，检查丢包和响应时间。</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>How many packets to send. More packets measure the loss more precisely.</source>
        <translation>发送多少个数据包。数据包越多，丢包率测得越准确。</translation>
    </message>
    <message>
        <source>Packet interval</source>
        <translation>数据包间隔</translation>
    </message>
    <message>
        <source>Time between packets.</source>
        <translation>数据包之间的间隔时间。</translation>
    </message>
    <message>
        <source>Reply timeout</source>
        <translation>响应等待时间</translation>
    </message>
    <message>
        <source>How long to wait for replies after the last packet. The wait ends early if the check times out.</source>
        <translation>最后一个数据包之后等待响应的时间。如果检查超时，则提前结束等待。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Payload of each packet in bytes, without headers.</source>
        <translation>每个数据包的载荷字节数，不含包头。</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Maximum hops</source>
        <translation>最大跳数</translation>
    </message>
    <message>
        <source>Maximum number of routers that a packet can pass through (time to live, hop limit).</source>
        <translation>数据包最多可经过的路由器数量（TTL，跳数限制）。</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>跳</translation>
    </message>
    <message>
        <source>Don&apos;t fragment packets</source>
        <translation>数据包不分片</translation>
    </message>
    <message>
        <source>Packets too large for a link on the route are dropped instead of fragmented. Set the size to 1472 to test whether full-size Ethernet packets get through.</source>
        <translation>超出路由上某条链路限制的数据包会被丢弃，而不分片。将大小设为 1472，可测试完整大小的以太网数据包能否通过。</translation>
    </message>
    <message>
        <source>Loss: degraded above</source>
        <translation>丢包：高于此值为降级</translation>
    </message>
    <message>
        <source>The target is degraded if packet loss is higher than this limit.</source>
        <translation>丢包率高于此值时，目标为降级。</translation>
    </message>
    <message>
        <source>Loss: down above</source>
        <translation>丢包：高于此值为故障</translation>
    </message>
    <message>
        <source>The target is down if packet loss is higher than this limit. If all packets are lost, the target is always down.</source>
        <translation>丢包率高于此值时，目标为故障。如果所有数据包都丢失，则目标始终为故障。</translation>
    </message>
    <message>
        <source>Response time: degraded above</source>
        <translation>响应时间：高于此值为降级</translation>
    </message>
    <message>
        <source>The target is degraded if the average response time is longer than this limit. Leave empty for no limit.</source>
        <translation>平均响应时间超过此值时，目标为降级。留空则无限制。</translation>
    </message>
    <message>
        <source>Response time: down above</source>
        <translation>响应时间：高于此值为故障</translation>
    </message>
    <message>
        <source>The target is down if the average response time is longer than this limit. Leave empty for no limit.</source>
        <translation>平均响应时间超过此值时，目标为故障。留空则无限制。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>主机名或 IP 地址。</translation>
    </message>
    <message>
        <source>The host replies</source>
        <translation>主机有响应</translation>
    </message>
    <message>
        <source>Packet loss: at most %1</source>
        <translation>丢包：最多 %1</translation>
    </message>
    <message>
        <source>Packet loss: at most %1, else degraded</source>
        <translation>丢包：最多 %1，否则为降级</translation>
    </message>
    <message>
        <source>Average response time: at most %1</source>
        <translation>平均响应时间：最多 %1</translation>
    </message>
    <message>
        <source>Average response time: at most %1, else degraded</source>
        <translation>平均响应时间：最多 %1，否则为降级</translation>
    </message>
    <message>
        <source>The limit for degraded must be lower than the limit for down.</source>
        <translation>降级阈值必须小于故障阈值。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sent by Watchkeeper itself, through a datagram socket.</source>
        <translation>由 Watchkeeper 自身通过数据报套接字发送。</translation>
    </message>
    <message>
        <source>Sent by Watchkeeper itself, through a raw socket.</source>
        <translation>由 Watchkeeper 自身通过原始套接字发送。</translation>
    </message>
    <message>
        <source>Sent by the system&apos;s ping program because the current user isn&apos;t allowed to send ICMP echo requests. Each check starts a process and sends at most five packets a second. A short check therefore sends fewer packets than requested. An administrator can allow echo requests for all users with “sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;”, or for this program with “setcap cap_net_raw+ep %1”.</source>
        <translation>由系统的 ping 程序发送，因为当前用户无权发送 ICMP 回显请求。每次检查会启动一个进程，每秒最多发送五个数据包。因此，用时短的检查发送的数据包会少于要求的数量。管理员可以用“sysctl -w net.ipv4.ping_group_range=&apos;0 2147483647&apos;”允许所有用户发送回显请求，或用“setcap cap_net_raw+ep %1”只允许此程序发送。</translation>
    </message>
    <message>
        <source>Sent by the system&apos;s ping program.</source>
        <translation>由系统的 ping 程序发送。</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>min %1, average %2, max %3, jitter %4</source>
        <translation>最短 %1，平均 %2，最长 %3，抖动 %4</translation>
    </message>
    <message>
        <source>Ping to %1</source>
        <translation>ping %1</translation>
    </message>
    <message>
        <source>%1 sent, %2 answered, %3 lost</source>
        <translation>发送 %1，响应 %2，丢失 %3</translation>
    </message>
    <message>
        <source>No reply from %1 (pings sent: %2, the last one %3 ago). Is the host up, or is a firewall blocking pings?</source>
        <translation>%1 没有响应（已发送 ping：%2，最后一次在 %3前）。主机是否正常，或者是防火墙拦截了 ping？</translation>
    </message>
    <message>
        <source>%1 of %2 pings got no reply. The limit is %3.</source>
        <translation>%2 次 ping 中有 %1 次没有响应。上限为 %3。</translation>
    </message>
    <message>
        <source>The average response time was %1. The limit is %2.</source>
        <translation>平均响应时间为 %1。上限为 %2。</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <translation>%1，丢包 %2</translation>
    </message>
    <message>
        <source>%1 has no route to %2 (network unreachable).</source>
        <translation>%1 没有到 %2 的路由（网络不可达）。</translation>
    </message>
    <message>
        <source>%1 reports that %2 wasn&apos;t found on its network (host unreachable). Is that host switched on?</source>
        <translation>%1 报告在其网络上未找到 %2（主机不可达）。该主机是否已开机？</translation>
    </message>
    <message>
        <source>%1 reports that %2 doesn&apos;t support this protocol (protocol unreachable).</source>
        <translation>%1 报告 %2 不支持此协议（协议不可达）。</translation>
    </message>
    <message>
        <source>%1 reports that %2 doesn&apos;t accept such packets (port unreachable).</source>
        <translation>%1 报告 %2 不接受此类数据包（端口不可达）。</translation>
    </message>
    <message>
        <source>%1 reports that the packets to %2 are too large for the next link.</source>
        <translation>%1 报告发往 %2 的数据包超出下一条链路的限制。</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t let packets to %2 through: a firewall blocks them.</source>
        <translation>%1 不放行发往 %2 的数据包：被防火墙拦截。</translation>
    </message>
    <message>
        <source>The packets to %2 got no further than %1. They looped or passed through too many routers (time to live exceeded).</source>
        <translation>发往 %2 的数据包只到达 %1。数据包形成环路，或经过的路由器过多（TTL 超限）。</translation>
    </message>
    <message>
        <source>%1 reports that %2 can&apos;t be reached.</source>
        <translation>%1 报告无法到达 %2。</translation>
    </message>
    <message>
        <source>A router</source>
        <translation>某台路由器</translation>
    </message>
    <message>
        <source>No route to %1. Is this computer&apos;s network up, and can it reach the host&apos;s network?</source>
        <translation>没有到 %1 的路由。本机网络是否正常，能否到达该主机所在的网络？</translation>
    </message>
    <message>
        <source>This computer blocks pings to %1. Does its firewall reject them, or is that a broadcast address?</source>
        <translation>本机阻止了到 %1 的 ping。是被本机防火墙拒绝，还是该地址为广播地址？</translation>
    </message>
    <message>
        <source>Packets of %1 bytes are too large for the route to %2, and this target doesn&apos;t allow fragmentation.</source>
        <translation>%1 字节的数据包超出到 %2 的路由的限制，而此目标不允许分片。</translation>
    </message>
    <message>
        <source>Too many pings are in progress. Run fewer checks at the same time.</source>
        <translation>正在进行的 ping 过多。请减少同时运行的检查。</translation>
    </message>
    <message>
        <source>Pings to %1 couldn&apos;t be sent: %2.</source>
        <translation>无法向 %1 发送 ping：%2。</translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>%1 can&apos;t be expanded: the environment variable doesn&apos;t exist. Set it before Watchkeeper starts.</source>
        <translation>无法展开 %1：该环境变量不存在。请在 Watchkeeper 启动之前设置。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the file doesn&apos;t exist.</source>
        <translation>无法展开 %1：该文件不存在。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: it isn&apos;t a regular file.</source>
        <translation>无法展开 %1：它不是普通文件。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the current user isn&apos;t allowed to read the file.</source>
        <translation>无法展开 %1：当前用户无权读取该文件。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the file is larger than 64 KiB.</source>
        <translation>无法展开 %1：该文件大于 64 KiB。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: the keychain hasn&apos;t provided this secret. The Watchkeeper window reads the secret once the keychain is unlocked. Without the window, use ${env:NAME} or ${file:PATH}.</source>
        <translation>无法展开 %1：密钥环尚未提供此机密。密钥环解锁后，Watchkeeper 窗口会读取该机密。没有窗口时，请使用 ${env:NAME} 或 ${file:PATH}。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be expanded: targets have no property of that name.</source>
        <translation>无法展开 %1：目标没有该名称的属性。</translation>
    </message>
    <message>
        <source>Field %1: the expanded value isn&apos;t allowed. Check the variable or file.</source>
        <translation>字段 %1：展开后的值不被允许。请检查变量或文件。</translation>
    </message>
    <message>
        <source>Field %1: %2</source>
        <translation>字段 %1：%2</translation>
    </message>
    <message>
        <source>Files used by placeholders weren&apos;t read because too many other file checks are still running. A disk or network share may not be responding.</source>
        <translation>未读取占位符所用的文件，因为仍有过多的其他文件检查在进行。可能是磁盘或网络共享没有响应。</translation>
    </message>
    <message>
        <source>Files used by placeholders couldn&apos;t be read in time.</source>
        <translation>未能及时读取占位符所用的文件。</translation>
    </message>
    <message>
        <source>Cancelled while expanding placeholders.</source>
        <translation>展开占位符时被取消。</translation>
    </message>
</context>
<context>
    <name>Plugin</name>
    <message>
        <source>no output, but errors: %1</source>
        <translation>没有输出，但有错误：%1</translation>
    </message>
    <message>
        <source>no output, exit code %1</source>
        <translation>没有输出，退出码 %1</translation>
    </message>
    <message>
        <source>The plugin</source>
        <translation>该插件</translation>
    </message>
    <message>
        <source>%1 reports a warning: %2</source>
        <translation>%1 报告警告：%2</translation>
    </message>
    <message>
        <source>%1 reports a warning without a reason.</source>
        <translation>%1 报告警告，未说明原因。</translation>
    </message>
    <message>
        <source>%1 reports a critical state: %2</source>
        <translation>%1 报告严重状态：%2</translation>
    </message>
    <message>
        <source>%1 reports a critical state without a reason.</source>
        <translation>%1 报告严重状态，未说明原因。</translation>
    </message>
    <message>
        <source>%1 reports an unknown state: %2</source>
        <translation>%1 报告未知状态：%2</translation>
    </message>
    <message>
        <source>%1 reports an unknown state without a reason.</source>
        <translation>%1 报告未知状态，未说明原因。</translation>
    </message>
    <message>
        <source>%1 exited with code 126: a program that it tried to run can&apos;t be executed. Is that program executable?</source>
        <translation>%1 以退出码 126 退出：它试图运行的程序无法执行。该程序是否可执行？</translation>
    </message>
    <message>
        <source>%1 exited with code 127: a program that it starts was not found. Is it installed, and is it in PATH?</source>
        <translation>%1 以退出码 127 退出：未找到它启动的程序。该程序是否已安装，是否在 PATH 中？</translation>
    </message>
    <message>
        <source>%1 exited with code %2, which isn&apos;t a plugin exit code (0 to 3).</source>
        <translation>%1 以退出码 %2 退出，这不是插件的退出码（0 到 3）。</translation>
    </message>
    <message>
        <source>%1 was killed by %2.</source>
        <translation>%1 被 %2 终止。</translation>
    </message>
</context>
<context>
    <name>PluginImport</name>
    <message>
        <source>The files define no checks that can be imported.</source>
        <translation>文件中没有定义可导入的检查。</translation>
    </message>
    <message>
        <source>%1 wasn&apos;t read. Also choose this file.</source>
        <translation>%1 未读取。请同时选择此文件。</translation>
    </message>
    <message>
        <source>The files don&apos;t define “%1”.</source>
        <translation>文件中没有定义“%1”。</translation>
    </message>
    <message>
        <source>%1: This isn&apos;t a configuration of %2.</source>
        <translation>%1：这不是 %2 的配置。</translation>
    </message>
    <message>
        <source>%1: The configuration is too large.</source>
        <translation>%1：配置过大。</translation>
    </message>
    <message>
        <source>A dependency was left out, because it leads back to this target.</source>
        <translation>一项依赖已略去，因为它又回到此目标。</translation>
    </message>
    <message>
        <source>This was imported as a paused command. Read it before you resume the target, because Watchkeeper runs it on this computer.</source>
        <translation>已导入为暂停的命令。Watchkeeper 会在本机运行该命令，因此恢复目标前请先查看其内容。</translation>
    </message>
    <message>
        <source>This checks the computer that Watchkeeper runs on.</source>
        <translation>此目标检查运行 Watchkeeper 的计算机。</translation>
    </message>
    <message>
        <source>Watchkeeper also verifies the server&apos;s certificate.</source>
        <translation>Watchkeeper 还会验证服务器的证书。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t constant, so it wasn&apos;t imported.</source>
        <translation>“%1”不是常量，因此未导入。</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Set the format version: &quot;preset&quot;: 1.</source>
        <translation>请设置格式版本：&quot;preset&quot;: 1。</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>键只能包含 a-z、0-9 和连字符，且必须以字母开头。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段为必填。</translation>
    </message>
    <message>
        <source>A path must begin with / and can&apos;t contain spaces or #.</source>
        <translation>路径必须以 / 开头，且不能包含空格或 #。</translation>
    </message>
    <message>
        <source>Choose “%1”.</source>
        <translation>请选择“%1”。</translation>
    </message>
    <message>
        <source>Remove this key. The address is built from “scheme”, “port” and “path”.</source>
        <translation>请移除此键。地址由“scheme”、“port”和“path”组成。</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB. Is it a preset?</source>
        <translation>文件大于 64 KiB。它是预设吗？</translation>
    </message>
    <message>
        <source>The preset or kind “%1” already exists. Choose another key.</source>
        <translation>预设或类型“%1”已存在。请另选一个键。</translation>
    </message>
    <message>
        <source>Enter the server: host, host:port, or an address that begins with http:// or https://.</source>
        <translation>输入服务器：主机、host:port，或以 http:// 或 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>Presets support http and https, not %1.</source>
        <translation>预设支持 http 和 https，不支持 %1。</translation>
    </message>
    <message>
        <source>Leave out “?” and everything after it, because “%1” is appended to this path. Or enter the full address.</source>
        <translation>请去掉“?”及其后的全部内容，因为此路径后会附加“%1”。或者输入完整地址。</translation>
    </message>
    <message>
        <source>The service may require credentials. %1</source>
        <translation>该服务可能需要凭据。%1</translation>
    </message>
</context>
<context>
    <name>Pressure</name>
    <message>
        <source>waiting: CPU %1, memory %2, disks %3</source>
        <translation>等待：CPU %1，内存 %2，磁盘 %3</translation>
    </message>
    <message>
        <source>For %1 of the last %2, at least one task waited for the CPU</source>
        <translation>最近 %2 中有 %1 的时间，至少有一个任务在等待 CPU</translation>
    </message>
    <message>
        <source>Check which programs use the most CPU time.</source>
        <translation>检查哪些程序占用的 CPU 时间最多。</translation>
    </message>
    <message>
        <source>For %1 of the last %2, all non-idle tasks were stalled waiting for memory</source>
        <translation>最近 %2 中有 %1 的时间，所有非空闲任务都因等待内存而停滞</translation>
    </message>
    <message>
        <source>Check which programs use the most memory, and stop or limit those that shouldn&apos;t.</source>
        <translation>检查哪些程序占用的内存最多，停止或限制不应占用这么多的程序。</translation>
    </message>
    <message>
        <source>For %1 of the last %2, all non-idle tasks were stalled waiting for a disk</source>
        <translation>最近 %2 中有 %1 的时间，所有非空闲任务都因等待磁盘而停滞</translation>
    </message>
    <message>
        <source>Check which programs cause heavy disk I/O, and whether a disk is failing.</source>
        <translation>检查哪些程序的磁盘读写量大，以及是否有磁盘即将损坏。</translation>
    </message>
    <message>
        <source>the pressure stall information</source>
        <translation>资源压力信息 (PSI)</translation>
    </message>
    <message>
        <source>Average over</source>
        <translation>平均时长</translation>
    </message>
    <message>
        <source>Which of the three averages to compare with the limits.</source>
        <translation>将三个平均值中的哪一个与阈值比较。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Share of time in which all non-idle tasks were stalled waiting for memory.</source>
        <translation>所有非空闲任务都因等待内存而停滞的时间所占比例。</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Share of time in which all non-idle tasks were stalled waiting for a disk.</source>
        <translation>所有非空闲任务都因等待磁盘而停滞的时间所占比例。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of time in which at least one task waited for the CPU. This is normal under heavy CPU load.</source>
        <translation>至少有一个任务在等待 CPU 的时间所占比例。CPU 负载高时属于正常。</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>资源压力</translation>
    </message>
    <message>
        <source>Time waiting for memory</source>
        <translation>等待内存的时间</translation>
    </message>
    <message>
        <source>Time waiting for disks</source>
        <translation>等待磁盘的时间</translation>
    </message>
    <message>
        <source>Time waiting for the CPU</source>
        <translation>等待 CPU 的时间</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>资源压力</translation>
    </message>
    <message>
        <source>Checks how much time is lost waiting for CPU, memory and disks, using Linux pressure stall information (PSI).</source>
        <translation>利用 Linux 的资源压力信息 (PSI)，检查因等待 CPU、内存和磁盘而损失的时间。</translation>
    </message>
</context>
<context>
    <name>ProbeGuess</name>
    <message>
        <source>This isn&apos;t a valid DNS query. Use a form like dns:example.org or dns://192.0.2.53/example.org?type=MX.</source>
        <translation>这不是有效的 DNS 查询。请使用 dns:example.org 或 dns://192.0.2.53/example.org?type=MX 这样的形式。</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>No %1 found, but the current user can&apos;t see other users&apos; processes (/proc is mounted with hidepid).</source>
        <translation>未找到%1，但当前用户看不到其他用户的进程（/proc 以 hidepid 挂载）。</translation>
    </message>
    <message>
        <source>No %1 found. This system shows only the program path of a command line, not its arguments. Match by program or PID file instead.</source>
        <translation>未找到%1。此系统的命令行只显示程序路径，不显示参数。请改为按程序或 PID 文件匹配。</translation>
    </message>
    <message>
        <source>No %1 is running. Start it, or check its log to see why it exited.</source>
        <translation>%1没有运行。请启动它，或查看其日志以了解退出的原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n zombie process(es) has (have) not yet been reaped by the parent process.</source>
        <translation>
            <numerusform>有 %n 个僵尸进程尚未被父进程回收。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few instances of %2: expected at least %1, found %3.</source>
        <translation>%2的实例过少：预期至少 %1 个，只有 %3 个。</translation>
    </message>
    <message>
        <source>Too many instances of %2: expected at most %1, found %3.</source>
        <translation>%2的实例过多：预期最多 %1 个，却有 %3 个。</translation>
    </message>
    <message>
        <source>Check what the process is doing. A restart may help.</source>
        <translation>检查该进程在做什么。重新启动可能有帮助。</translation>
    </message>
    <message>
        <source>Memory usage of %1 is %2</source>
        <translation>%1的内存使用量为 %2</translation>
    </message>
    <message>
        <source>CPU usage of %1 is %2 of a core</source>
        <translation>%1的 CPU 使用率为单个核心的 %2</translation>
    </message>
    <message>
        <source>The youngest %1 started %2 ago</source>
        <translation>最新的%1启动于 %2前</translation>
    </message>
    <message>
        <source>Was the process restarted, or did it crash?</source>
        <translation>进程是被重新启动了，还是崩溃过？</translation>
    </message>
    <message>
        <source>The oldest %1 started %2 ago</source>
        <translation>最旧的%1启动于 %2前</translation>
    </message>
    <message>
        <source>Is the process stuck?</source>
        <translation>进程是否卡住了？</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to see memory, age and CPU time of %1. Run Watchkeeper as the owner of the process, or remove these limits.</source>
        <translation>当前用户无权查看%1的内存、运行时长和 CPU 时间。请以该进程的所有者运行 Watchkeeper，或移除这些限制。</translation>
    </message>
    <message numerus="yes">
        <source>%n running, %1, %2 of a core</source>
        <translation>
            <numerusform>%n 个在运行，%1，单个核心的 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个在运行</translation>
    </message>
    <message>
        <source>A %1 is running (PID %2), but shouldn&apos;t be.</source>
        <translation>%1正在运行（PID %2），但不应运行。</translation>
    </message>
    <message>
        <source>the process list</source>
        <translation>进程列表</translation>
    </message>
    <message>
        <source>the PID file</source>
        <translation>PID 文件</translation>
    </message>
    <message>
        <source>This is less than the minimum.</source>
        <translation>小于最小值。</translation>
    </message>
    <message>
        <source>This field isn&apos;t used when the process must not be running. Remove it.</source>
        <translation>要求进程未运行时，不使用此字段。请移除。</translation>
    </message>
    <message>
        <source>Specify the process: its name, part of its command line, or a PID file.</source>
        <translation>请指定进程：其名称、命令行的一部分，或 PID 文件。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>这不是有效的正则表达式：%1。</translation>
    </message>
    <message>
        <source>Enter the full path, such as /run/nginx.pid.</source>
        <translation>输入完整路径，例如 /run/nginx.pid。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Program name without its folder, such as nginx. For a script this is its interpreter, so use the command line instead.</source>
        <translation>程序名，不含文件夹，例如 nginx。对脚本而言，这是其解释器的名称，因此请改用命令行。</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>A regular expression that must match some part of the command line, such as backup\.py. If you also set a program, both must match. Windows and macOS show only the program path of a command line, not its arguments.</source>
        <translation>必须与命令行某一部分匹配的正则表达式，例如 backup\.py。如果还设置了程序，则两者都必须匹配。Windows 和 macOS 的命令行只显示程序路径，不显示参数。</translation>
    </message>
    <message>
        <source>PID file</source>
        <translation>PID 文件</translation>
    </message>
    <message>
        <source>Full path of a file in which the program writes its PID, such as /run/nginx.pid. To guard against a stale file, also set the program.</source>
        <translation>程序写入其 PID 的文件的完整路径，例如 /run/nginx.pid。为防止文件已过时，请同时设置程序。</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>预期状态</translation>
    </message>
    <message>
        <source>running: the process must be running. stopped: the process must not be running.</source>
        <translation>running：进程必须在运行。stopped：进程必须未运行。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Minimum processes</source>
        <translation>最少进程数</translation>
    </message>
    <message>
        <source>The target is down when fewer than this number of processes are running.</source>
        <translation>运行的进程少于此数量时，目标为故障。</translation>
    </message>
    <message>
        <source>Maximum processes</source>
        <translation>最多进程数</translation>
    </message>
    <message>
        <source>The target is down when more than this number of processes are running. Leave empty for no limit.</source>
        <translation>运行的进程多于此数量时，目标为故障。留空则无限制。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Resident memory of all processes together, such as 2GiB. Shared memory is counted for each process.</source>
        <translation>所有进程合计的常驻内存，例如 2GiB。共享内存在每个进程中都计入。</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>CPU usage of all processes together since the last check. A value of 100 means one full core.</source>
        <translation>自上次检查以来所有进程合计的 CPU 使用率。值为 100 表示占满一个核心。</translation>
    </message>
    <message>
        <source>Age of youngest process</source>
        <translation>最新进程的运行时长</translation>
    </message>
    <message>
        <source>Time since the youngest process started, such as 5m, to detect a restart.</source>
        <translation>距最新进程启动的时间，例如 5m，用于发现重新启动。</translation>
    </message>
    <message>
        <source>Age of oldest process</source>
        <translation>最旧进程的运行时长</translation>
    </message>
    <message>
        <source>Time since the oldest process started, such as 2h, to detect a stuck job.</source>
        <translation>距最旧进程启动的时间，例如 2h，用于发现卡住的任务。</translation>
    </message>
    <message>
        <source>The process isn&apos;t running</source>
        <translation>进程未运行</translation>
    </message>
    <message>
        <source>Running processes: at least %1</source>
        <translation>运行的进程：至少 %1</translation>
    </message>
    <message>
        <source>Running processes: at most %1</source>
        <translation>运行的进程：最多 %1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Checks whether a program is running on this computer, and the number, age, memory and CPU usage of its processes.</source>
        <translation>检查程序是否在本机运行，以及其进程的数量、运行时长、内存和 CPU 使用率。</translation>
    </message>
    <message>
        <source>process “%1” with “%2” in its command line</source>
        <translation>命令行中含有“%2”的进程“%1”</translation>
    </message>
    <message>
        <source>process “%1”</source>
        <translation>进程“%1”</translation>
    </message>
    <message>
        <source>process with “%1” in its command line</source>
        <translation>命令行中含有“%1”的进程</translation>
    </message>
    <message>
        <source>process with the PID in %1</source>
        <translation>PID 记录在 %1 中的进程</translation>
    </message>
    <message>
        <source>File %1 not found. The program isn&apos;t running, or it writes the file elsewhere.</source>
        <translation>未找到文件 %1。程序没有运行，或将该文件写在其他位置。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to read the file %1.</source>
        <translation>当前用户无权读取文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 contains no PID.</source>
        <translation>文件 %1 中没有 PID。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile folder %1 couldn&apos;t be created. %2</source>
        <translation>无法创建配置方案文件夹 %1。%2</translation>
    </message>
    <message>
        <source>A file with that name already exists.</source>
        <translation>已存在同名文件。</translation>
    </message>
    <message>
        <source>Do you have permission to write to %1?</source>
        <translation>是否有 %1 的写入权限？</translation>
    </message>
    <message>
        <source>The portable profile %1 isn&apos;t writable. Make that folder writable, or choose another profile with --profile.</source>
        <translation>便携式配置方案 %1 不可写。请使该文件夹可写，或用 --profile 选择其他配置方案。</translation>
    </message>
    <message>
        <source>To use your standard profile, start without --portable.</source>
        <translation>要使用标准配置方案，请在启动时去掉 --portable。</translation>
    </message>
    <message>
        <source>To use your standard profile, remove %1.</source>
        <translation>要使用标准配置方案，请移除 %1。</translation>
    </message>
</context>
<context>
    <name>ProfileBackup</name>
    <message>
        <source>%1 The file isn&apos;t included in the backup.</source>
        <translation>%1 该文件未包含在备份中。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t included because its name isn&apos;t allowed in a backup.</source>
        <translation>%1 未包含在备份中，因为备份中不允许其名称。</translation>
    </message>
    <message>
        <source>%1 is damaged. The backup includes it unchanged.</source>
        <translation>%1 已损坏。备份中原样包含该文件。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached: %2. Choose another folder.</source>
        <translation>无法访问 %1：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 doesn&apos;t exist. Create it first, or choose another one.</source>
        <translation>文件夹 %1 不存在。请先创建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t writable: %2. Choose another folder.</source>
        <translation>%1 不可写：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 contains no profile.</source>
        <translation>%1 中没有配置方案。</translation>
    </message>
    <message>
        <source>%1 contains neither targets nor history.</source>
        <translation>%1 中既没有目标，也没有历史记录。</translation>
    </message>
    <message>
        <source>1 result file</source>
        <translation>1 个结果文件</translation>
    </message>
    <message>
        <source>%1 result files</source>
        <translation>%1 个结果文件</translation>
    </message>
    <message>
        <source>1 dialogue, preset or provider</source>
        <translation>1 个对话、预设或提供商</translation>
    </message>
    <message>
        <source>%1 dialogues, presets and providers</source>
        <translation>%1 个对话、预设和提供商</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ProfileLock</name>
    <message>
        <source>The profile %1 couldn&apos;t be locked. Do you have permission to write to that folder?</source>
        <translation>无法锁定配置方案 %1。是否有该文件夹的写入权限？</translation>
    </message>
    <message>
        <source>The profile %1 couldn&apos;t be locked: %2 is a folder. Remove that folder.</source>
        <translation>无法锁定配置方案 %1：%2 是文件夹。请移除该文件夹。</translation>
    </message>
    <message>
        <source>The profile %1 couldn&apos;t be locked: %2.</source>
        <translation>无法锁定配置方案 %1：%2。</translation>
    </message>
    <message>
        <source>Another program already monitors the profile %1.</source>
        <translation>另一个程序已在监控配置方案 %1。</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is changing the profile %4. Try again when it has finished.</source>
        <translation>%1（%3 上的进程 %2）正在更改配置方案 %4。请等它完成后重试。</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is using another profile with the same history, %4. Close it, or choose another profile with --profile.</source>
        <translation>%1（%3 上的进程 %2）正在使用历史记录同为 %4 的另一个配置方案。请关闭它，或用 --profile 选择其他配置方案。</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) already monitors the profile %4. Use its window, close it, or choose another profile with --profile.</source>
        <translation>%1（%3 上的进程 %2）已在监控配置方案 %4。请使用其窗口，将其关闭，或用 --profile 选择其他配置方案。</translation>
    </message>
    <message>
        <source>%1 That process isn&apos;t responding.</source>
        <translation>%1 该进程没有响应。</translation>
    </message>
</context>
<context>
    <name>ProfileMove</name>
    <message>
        <source>History exists in %1 and in %2. Watchkeeper uses %2 and left the other unchanged. To view the other history, use --profile %1. If you don&apos;t need it, delete %3.</source>
        <translation>%1 和 %2 中都有历史记录。Watchkeeper 使用 %2，另一份未作改动。要查看另一份历史记录，请使用 --profile %1。如果不需要，请删除 %3。</translation>
    </message>
    <message>
        <source>History stays in %1 because %2 is on another disk. To move it, close Watchkeeper, then move history.sqlite and the folder history to %2.</source>
        <translation>历史记录仍在 %1 中，因为 %2 在另一块磁盘上。要移动历史记录，请关闭 Watchkeeper，然后将 history.sqlite 和文件夹 history 移到 %2。</translation>
    </message>
    <message>
        <source>History stays in %1 because it can&apos;t be moved to %2: %3. Watchkeeper will try again each time it starts.</source>
        <translation>历史记录仍在 %1 中，因为无法移到 %2：%3。Watchkeeper 每次启动时会重试。</translation>
    </message>
    <message>
        <source>History moved from %1 to %2.</source>
        <translation>历史记录已从 %1 移到 %2。</translation>
    </message>
    <message>
        <source>Window layout and log moved from %1 to %2.</source>
        <translation>窗口布局和日志已从 %1 移到 %2。</translation>
    </message>
</context>
<context>
    <name>ProfileRestore</name>
    <message>
        <source>%1 isn&apos;t a backup: it has no %2.</source>
        <translation>%1 不是备份：其中没有 %2。</translation>
    </message>
    <message>
        <source>%1 is a link or a special file. Backups can contain only regular files.</source>
        <translation>%1 是链接或特殊文件。备份只能包含普通文件。</translation>
    </message>
    <message>
        <source>An earlier restore is incomplete. It will continue the next time Watchkeeper starts with the profile %1.</source>
        <translation>先前的还原尚未完成。Watchkeeper 下次用配置方案 %1 启动时会继续还原。</translation>
    </message>
    <message>
        <source>The restore isn&apos;t complete: %1 It will continue the next time Watchkeeper starts with the profile %2.</source>
        <translation>还原尚未完成：%1 Watchkeeper 下次用配置方案 %2 启动时会继续还原。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, so no backup was restored.</source>
        <translation>无法读取 %1，因此未还原任何备份。</translation>
    </message>
    <message>
        <source>The backup was restored. The previous data is in %1.</source>
        <translation>备份已还原。之前的数据在 %1 中。</translation>
    </message>
</context>
<context>
    <name>ProgramRun</name>
    <message>
        <source>The program %1 isn&apos;t installed.</source>
        <translation>未安装程序 %1。</translation>
    </message>
    <message>
        <source>%1 printed too much output and was stopped.</source>
        <translation>%1 输出过多，已被停止。</translation>
    </message>
    <message>
        <source>%1 was still running</source>
        <translation>%1 仍在运行</translation>
    </message>
    <message>
        <source>still searching for %1</source>
        <translation>仍在查找 %1</translation>
    </message>
</context>
<context>
    <name>PrometheusExport</name>
    <message>
        <source>Prometheus has no pause, so the target will be checked.</source>
        <translation>Prometheus 没有暂停功能，因此该目标会被检查。</translation>
    </message>
    <message>
        <source>blackbox_exporter can&apos;t evaluate the condition “%1”.</source>
        <translation>blackbox_exporter 无法判断条件“%1”。</translation>
    </message>
    <message>
        <source>Replace the placeholders such as ${env:NAME}, which Prometheus doesn&apos;t fill.</source>
        <translation>请替换 ${env:NAME} 这样的占位符，Prometheus 不会填写它们。</translation>
    </message>
    <message>
        <source>blackbox_exporter asks 1.1.1.1, because the target names no DNS server.</source>
        <translation>目标未指定 DNS 服务器，因此 blackbox_exporter 会查询 1.1.1.1。</translation>
    </message>
    <message>
        <source>Maintenance wasn&apos;t exported.</source>
        <translation>维护未导出。</translation>
    </message>
</context>
<context>
    <name>PrometheusImport</name>
    <message>
        <source>The files contain no modules. Also choose the configuration of blackbox_exporter.</source>
        <translation>文件中没有模块。请同时选择 blackbox_exporter 的配置。</translation>
    </message>
    <message>
        <source>The targets weren&apos;t imported, because no job uses this file. Also choose prometheus.yml.</source>
        <translation>目标未导入，因为没有任务使用此文件。请同时选择 prometheus.yml。</translation>
    </message>
    <message>
        <source>The files contain no targets. Also choose prometheus.yml and the files with targets.</source>
        <translation>文件中没有目标。请同时选择 prometheus.yml 和含有目标的文件。</translation>
    </message>
    <message>
        <source>The job “%1” has no module of blackbox_exporter. Watchkeeper doesn&apos;t collect metrics.</source>
        <translation>任务“%1”没有 blackbox_exporter 的模块。Watchkeeper 不收集指标。</translation>
    </message>
    <message>
        <source>The rules that change labels weren&apos;t applied.</source>
        <translation>更改标签的规则未应用。</translation>
    </message>
    <message>
        <source>The targets in %1 weren&apos;t imported. Also choose this file.</source>
        <translation>%1 中的目标未导入。请同时选择此文件。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t discover targets with “%1”.</source>
        <translation>Watchkeeper 无法用“%1”发现目标。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because the files have no module “%2”.</source>
        <translation>“%1”未导入，因为文件中没有模块“%2”。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no prober “%2”, or the address isn&apos;t valid.</source>
        <translation>“%1”未导入，因为 Watchkeeper 没有探测器“%2”，或地址无效。</translation>
    </message>
    <message>
        <source>A database isn&apos;t a configuration of Prometheus.</source>
        <translation>数据库不是 Prometheus 的配置。</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>“%1” isn&apos;t a valid method. Use one of: %2.</source>
        <translation>“%1”不是有效的方法。请使用以下之一：%2。</translation>
    </message>
    <message>
        <source>This isn&apos;t a web address. It must begin with https:// or http://.</source>
        <translation>这不是网址。网址必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid header name.</source>
        <translation>“%1”不是有效的标头名。</translation>
    </message>
    <message>
        <source>A skipped request isn&apos;t sent. Remove everything except “on”.</source>
        <translation>被跳过的请求不会发送。请移除“on”以外的全部内容。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段为必填。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid alert state. Use a form like recovery or problem:down.</source>
        <translation>“%1”不是有效的告警状态。请使用 recovery 或 problem:down 这样的形式。</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>此处必须是带引号的字符串。</translation>
    </message>
    <message>
        <source>Use “json”, “form” or “text”.</source>
        <translation>请使用“json”、“form”或“text”。</translation>
    </message>
    <message>
        <source>“text” and “contentType” must be used together: one is missing.</source>
        <translation>“text”和“contentType”必须一起使用：现缺少其一。</translation>
    </message>
    <message>
        <source>This must be an object in { } or a list in [ ].</source>
        <translation>此处必须是 { } 中的对象或 [ ] 中的列表。</translation>
    </message>
    <message>
        <source>Use either “request” or “requests”.</source>
        <translation>请使用“request”或“requests”。</translation>
    </message>
    <message>
        <source>One request must have no “on”, so that it applies to all other states.</source>
        <translation>必须有一个请求不带“on”，以适用于所有其他状态。</translation>
    </message>
    <message>
        <source>Only |raw, |template or |later:7d can follow the name, not |%1.</source>
        <translation>名称之后只能是 |raw、|template 或 |later:7d，不能是 |%1。</translation>
    </message>
    <message>
        <source>“{{%1}}” isn&apos;t a valid placeholder. Use {{name}}, or {{name?}} for an optional value.</source>
        <translation>“{{%1}}”不是有效的占位符。请使用 {{name}}，可选值请用 {{name?}}。</translation>
    </message>
    <message>
        <source>A placeholder that begins with {{ must end with }}.</source>
        <translation>以 {{ 开头的占位符必须以 }} 结尾。</translation>
    </message>
    <message>
        <source>one line of readable text</source>
        <translation>一行可读的文本</translation>
    </message>
    <message>
        <source>readable text, one or more lines</source>
        <translation>可读的文本，一行或多行</translation>
    </message>
    <message>
        <source>unique ID of this alert, unchanged when it is resent</source>
        <translation>此告警的唯一 ID，重新发送时不变</translation>
    </message>
    <message>
        <source>ID shared by a problem, its reminders and its recovery</source>
        <translation>问题及其提醒和恢复共用的 ID</translation>
    </message>
    <message>
        <source>event: problem, recovery, reminder, flapping-start, flapping-end, acknowledged, link-lost, link-back, digest or test</source>
        <translation>触发事件：problem、recovery、reminder、flapping-start、flapping-end、acknowledged、link-lost、link-back、digest 或 test</translation>
    </message>
    <message>
        <source>current state: up, degraded, down or unknown</source>
        <translation>当前状态：up、degraded、down 或 unknown</translation>
    </message>
    <message>
        <source>state in the previous alert (same values), may be empty</source>
        <translation>上一次告警中的状态（取值相同），可能为空</translation>
    </message>
    <message>
        <source>name of the rule that sent the alert, empty for a test</source>
        <translation>发送告警的规则的名称，测试时为空</translation>
    </message>
    <message>
        <source>name of the target</source>
        <translation>目标的名称</translation>
    </message>
    <message>
        <source>name of the target, or of the monitoring computer if the alert covers several targets</source>
        <translation>目标的名称；如果告警涉及多个目标，则为监控计算机的名称</translation>
    </message>
    <message>
        <source>target ID, may be empty</source>
        <translation>目标 ID，可能为空</translation>
    </message>
    <message>
        <source>type of the target, such as http</source>
        <translation>目标的类型，例如 http</translation>
    </message>
    <message>
        <source>host or URL being checked, may be empty</source>
        <translation>所检查的主机或 URL，可能为空</translation>
    </message>
    <message>
        <source>list of the target&apos;s tags</source>
        <translation>目标的标签列表</translation>
    </message>
    <message>
        <source>list of the other targets in this alert</source>
        <translation>此告警中其他目标的列表</translation>
    </message>
    <message>
        <source>summary of the result that triggered the alert</source>
        <translation>触发告警的结果的摘要</translation>
    </message>
    <message>
        <source>reason for the failure, empty if nothing failed</source>
        <translation>失败原因，没有失败时为空</translation>
    </message>
    <message>
        <source>time of the event, such as 2026-11-21T08:00:00.000Z</source>
        <translation>触发事件的时间，例如 2026-11-21T08:00:00.000Z</translation>
    </message>
    <message>
        <source>start time of the problem</source>
        <translation>问题的开始时间</translation>
    </message>
    <message>
        <source>`at` in seconds since 1970</source>
        <translation>自 1970 年起以秒计的 `at`</translation>
    </message>
    <message>
        <source>`at` in milliseconds since 1970</source>
        <translation>自 1970 年起以毫秒计的 `at`</translation>
    </message>
    <message>
        <source>time from `since` to `at`, in seconds</source>
        <translation>从 `since` 到 `at` 的时间，以秒计</translation>
    </message>
    <message>
        <source>duration from `since` to `at` as readable text, such as 12 min 3 s</source>
        <translation>从 `since` 到 `at` 的时长，为可读文本，例如 12 min 3 s</translation>
    </message>
    <message>
        <source>number of consecutive failed results</source>
        <translation>连续失败结果的次数</translation>
    </message>
    <message>
        <source>name of the monitoring computer</source>
        <translation>监控计算机的名称</translation>
    </message>
    <message>
        <source>Watchkeeper</source>
        <translation>Watchkeeper</translation>
    </message>
    <message>
        <source>Provider “%1” already exists. Choose another key.</source>
        <translation>提供商“%1”已存在。请另选一个键。</translation>
    </message>
    <message>
        <source>Specify what the response must contain, such as {&quot;ok&quot;: true}.</source>
        <translation>请指定响应必须包含的内容，例如 {&quot;ok&quot;: true}。</translation>
    </message>
    <message>
        <source>This must be a string, a number, true or false.</source>
        <translation>此处必须是字符串、数字、true 或 false。</translation>
    </message>
    <message>
        <source>Specify the format version: &quot;provider&quot;: 1.</source>
        <translation>请指定格式版本：&quot;provider&quot;: 1。</translation>
    </message>
    <message>
        <source>A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.</source>
        <translation>键只能包含 a-z、0-9 和连字符，且必须以字母开头。</translation>
    </message>
    <message>
        <source>At most %1 fields are allowed.</source>
        <translation>最多允许 %1 个字段。</translation>
    </message>
    <message>
        <source>A name can contain only letters and digits, and must begin with a lowercase letter.</source>
        <translation>名称只能包含字母和数字，且必须以小写字母开头。</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>“%1”已存在。请另选名称。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid alert state. Use a form like problem:down, recovery, down, or * for all others.</source>
        <translation>“%1”不是有效的告警状态。请使用 problem:down、recovery、down 这样的形式，或用 * 表示所有其他状态。</translation>
    </message>
    <message>
        <source>The entry “*”, for all other states, is missing.</source>
        <translation>缺少表示所有其他状态的条目“*”。</translation>
    </message>
    <message>
        <source>Use either “characters” or “bytes”.</source>
        <translation>请使用“characters”或“bytes”。</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB. Is it a provider file?</source>
        <translation>文件大于 64 KiB。它是提供商文件吗？</translation>
    </message>
    <message>
        <source>Use a form like 10/1m (at most 10 per minute).</source>
        <translation>请使用 10/1m（每分钟最多 10 条）这样的形式。</translation>
    </message>
</context>
<context>
    <name>ProxyChoice</name>
    <message>
        <source>The network settings require a proxy, but don&apos;t specify one. Enter its address in the settings, or choose no proxy.</source>
        <translation>网络设置要求使用代理，但未指定代理。请在设置中输入其地址，或选择不使用代理。</translation>
    </message>
    <message>
        <source>Proxy password: %1</source>
        <translation>代理密码：%1</translation>
    </message>
    <message>
        <source>The system proxy was still being looked up.</source>
        <translation>仍在查询系统代理。</translation>
    </message>
</context>
<context>
    <name>QSslSocket</name>
    <message>
        <source>The TLS/SSL connection has been closed</source>
        <translation>TLS/SSL 连接已关闭</translation>
    </message>
</context>
<context>
    <name>RangeText</name>
    <message>
        <source>“%1” isn&apos;t a valid range. Use 10, 10:, ~:10, 10:20 or, to alert inside the range, @10:20.</source>
        <translation>“%1”不是有效的范围。请使用 10、10:、~:10、10:20；要在范围内触发告警，请使用 @10:20。</translation>
    </message>
    <message>
        <source>The range “%1” goes from 0 to a negative number. To allow everything up to that number, put ~: before the number.</source>
        <translation>范围“%1”从 0 到负数。要允许该数字以下的所有值，请在数字前加上 ~:。</translation>
    </message>
    <message>
        <source>The start of the range “%1” is greater than its end.</source>
        <translation>范围“%1”的起点大于终点。</translation>
    </message>
</context>
<context>
    <name>ReadingPair</name>
    <message>
        <source>Measurement interval</source>
        <translation>测量间隔</translation>
    </message>
    <message>
        <source>Values are averages since the last check. For the first check, or if the last check was less than this interval ago, Watchkeeper measures for this long.</source>
        <translation>各值为自上次检查以来的平均值。首次检查时，或距上次检查不足此间隔时，Watchkeeper 会测量这么久。</translation>
    </message>
    <message>
        <source>the check was waiting for the second sample needed to calculate a rate</source>
        <translation>检查正在等待计算速率所需的第二次采样</translation>
    </message>
    <message>
        <source>Increase the timeout, or shorten the interval.</source>
        <translation>请增大超时时间，或缩短间隔。</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>TCP connection</source>
        <translation>TCP 连接</translation>
    </message>
    <message>
        <source>TCP over IPv4</source>
        <translation>IPv4 上的 TCP</translation>
    </message>
    <message>
        <source>TCP over IPv6</source>
        <translation>IPv6 上的 TCP</translation>
    </message>
    <message>
        <source>Last known address %1</source>
        <translation>最后已知的地址 %1</translation>
    </message>
    <message>
        <source>TLS and certificate</source>
        <translation>TLS 和证书</translation>
    </message>
    <message>
        <source>DNS server %1</source>
        <translation>DNS 服务器 %1</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>本机网络连接</translation>
    </message>
    <message>
        <source>Default gateway %1</source>
        <translation>默认网关 %1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>No failure diagnostics were collected for the failure on %1: too many targets failed at the same time.</source>
        <translation>没有为 %1 的故障收集故障诊断：同时出现故障的目标过多。</translation>
    </message>
    <message>
        <source>Collected within %1 of the first failed result, on %2.</source>
        <translation>在 %2 首个失败结果之后 %1 内收集。</translation>
    </message>
    <message>
        <source>Nothing is reachable from this computer: it has no default route.</source>
        <translation>从本机无法访问任何地址：本机没有默认路由。</translation>
    </message>
    <message>
        <source>Nothing is reachable from this computer, not even the gateway %1. The problem is this computer&apos;s own connection.</source>
        <translation>从本机无法访问任何地址，连网关 %1 也不行。问题出在本机自身的网络连接。</translation>
    </message>
    <message>
        <source>The check found no address for the name, but the DNS server %1 has one: %2.</source>
        <translation>检查没有为该名称找到地址，但 DNS 服务器 %1 有：%2。</translation>
    </message>
    <message>
        <source>The name doesn&apos;t resolve to an address, but the server responds at its last known address, %1.</source>
        <translation>该名称无法解析为地址，但服务器在其最后已知的地址 %1 有响应。</translation>
    </message>
    <message>
        <source>No DNS server responded.</source>
        <translation>没有 DNS 服务器响应。</translation>
    </message>
    <message>
        <source>The name doesn&apos;t exist, according to all DNS servers queried.</source>
        <translation>所有查询过的 DNS 服务器都表示该名称不存在。</translation>
    </message>
    <message>
        <source>TCP works, but TLS fails: the certificate expired on %1.</source>
        <translation>TCP 正常，但 TLS 失败：证书已于 %1 过期。</translation>
    </message>
    <message>
        <source>TCP works, but TLS fails. %1</source>
        <translation>TCP 正常，但 TLS 失败。%1</translation>
    </message>
    <message>
        <source>Port %1 is only reachable over IPv6.</source>
        <translation>端口 %1 只能通过 IPv6 访问。</translation>
    </message>
    <message>
        <source>Port %1 is only reachable over IPv4.</source>
        <translation>端口 %1 只能通过 IPv4 访问。</translation>
    </message>
    <message>
        <source>The host answers pings, but port %1 is closed.</source>
        <translation>主机响应 ping，但端口 %1 已关闭。</translation>
    </message>
    <message>
        <source>The host is reachable, but port %1 is closed.</source>
        <translation>主机可达，但端口 %1 已关闭。</translation>
    </message>
    <message>
        <source>The host answers pings, but port %1 doesn&apos;t respond.</source>
        <translation>主机响应 ping，但端口 %1 没有响应。</translation>
    </message>
    <message>
        <source>The host doesn&apos;t respond at all. The last responding hop on the route is %1.</source>
        <translation>主机完全没有响应。路由上最后有响应的一跳为 %1。</translation>
    </message>
    <message>
        <source>A moment later, port %1 was open again.</source>
        <translation>片刻之后，端口 %1 重新打开。</translation>
    </message>
    <message>
        <source>Port %1 is open, but the service doesn&apos;t respond.</source>
        <translation>端口 %1 已打开，但服务没有响应。</translation>
    </message>
    <message>
        <source>Port %1 is open and the service responds, but not as expected.</source>
        <translation>端口 %1 已打开，服务有响应，但不符合预期。</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Target “%1” doesn&apos;t exist.</source>
        <translation>目标“%1”不存在。</translation>
    </message>
    <message>
        <source>Target “%1” doesn&apos;t exist. Did you mean “%2”?</source>
        <translation>目标“%1”不存在。是否应为“%2”？</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>Not available in a Flatpak, which can&apos;t reach the files and programs of this computer. Another package of Watchkeeper can check them.</source>
        <translation>Flatpak 中不可用，因为无法访问本机的文件和程序。其他软件包形式的 Watchkeeper 可以检查它们。</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>The answer about new versions is damaged or incomplete. Try again tomorrow.</source>
        <translation>关于新版本的响应已损坏或不完整。请明天再试。</translation>
    </message>
    <message>
        <source>The answer about new versions is from the future (%1). Is this computer&apos;s clock right?</source>
        <translation>关于新版本的响应来自未来（%1）。本机的时钟是否准确？</translation>
    </message>
    <message>
        <source>The answer about new versions expired on %1. Someone may be hiding a newer one. Look at the website of Watchkeeper.</source>
        <translation>关于新版本的响应已于 %1 过期。可能有人在隐瞒更新的版本。请查看 Watchkeeper 的网站。</translation>
    </message>
    <message>
        <source>The answer about new versions is older than an earlier one, which named version %1. Someone may be hiding a newer one. Look at the website of Watchkeeper.</source>
        <translation>关于新版本的响应比先前给出版本 %1 的响应更旧。可能有人在隐瞒更新的版本。请查看 Watchkeeper 的网站。</translation>
    </message>
    <message>
        <source>The answer about new versions has a wrong signature and was ignored. It isn&apos;t from the makers of Watchkeeper. Look at the website of Watchkeeper.</source>
        <translation>关于新版本的响应签名有误，已忽略。它不是来自 Watchkeeper 的开发者。请查看 Watchkeeper 的网站。</translation>
    </message>
    <message>
        <source>The last check (%1) failed. %2</source>
        <translation>上次检查（%1）失败。%2</translation>
    </message>
    <message>
        <source>Version %1 is available. Last check: %2.</source>
        <translation>版本 %1 可用。上次检查：%2。</translation>
    </message>
    <message>
        <source>This is the newest version. Last check: %1.</source>
        <translation>当前已是最新版本。上次检查：%1。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t answer in time.</source>
        <translation>%1 未及时响应。</translation>
    </message>
    <message>
        <source>%1 answered with status %2 instead of 200. Redirects aren&apos;t followed.</source>
        <translation>%1 返回状态 %2，而不是 200。不跟随重定向。</translation>
    </message>
</context>
<context>
    <name>RemovedTargets</name>
    <message>
        <source>“%1” can&apos;t be restored: %2: %3</source>
        <translation>无法还原“%1”：%2：%3</translation>
    </message>
    <message>
        <source>Another target is called “%1”, so the restored one is called “%2”.</source>
        <translation>已有名为“%1”的目标，因此还原的目标命名为“%2”。</translation>
    </message>
    <message>
        <source>Some targets that “%1” depended on no longer exist.</source>
        <translation>“%1”所依赖的某些目标已不存在。</translation>
    </message>
    <message>
        <source>Some alert rules of “%1” no longer exist.</source>
        <translation>“%1”的某些告警规则已不存在。</translation>
    </message>
    <message>
        <source>“%1” no longer depends on “%2”, because its dependencies were edited.</source>
        <translation>“%1”不再依赖“%2”，因为其依赖已被编辑。</translation>
    </message>
    <message>
        <source>Dependencies weren&apos;t restored, because they would be circular.</source>
        <translation>依赖未还原，因为会形成循环。</translation>
    </message>
    <message>
        <source>The maintenance “%1” no longer exists.</source>
        <translation>维护“%1”已不存在。</translation>
    </message>
    <message>
        <source>%1 has errors: %2 Fix or delete the file to use it again. It wasn&apos;t changed.</source>
        <translation>%1 有错误：%2 要再次使用该文件，请修复或删除它。文件未作改动。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Version %1 isn&apos;t supported.</source>
        <translation>不支持版本 %1。</translation>
    </message>
    <message>
        <source>Entry %1 isn&apos;t valid.</source>
        <translation>条目 %1 无效。</translation>
    </message>
</context>
<context>
    <name>RepeatableVerdict</name>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1（%2前）</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, span</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Creating a PDF requires a font, but none is installed on this computer. Install one, such as the package fonts-dejavu-core.</source>
        <translation>创建 PDF 需要字体，但本机未安装任何字体。请安装字体，例如软件包 fonts-dejavu-core。</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>第 95 百分位数</translation>
    </message>
    <message>
        <source>The target was up for %1 of the monitored time, with %2.</source>
        <translation>目标在受监控的时间中有 %1 正常，%2。</translation>
    </message>
    <message>
        <source>Median response time %1, 95th percentile %2.</source>
        <translation>响应时间中位数 %1，第 95 百分位数 %2。</translation>
    </message>
    <message>
        <source>%1: state and response time</source>
        <translation>%1：状态和响应时间</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>维护中</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>all targets combined</source>
        <translation>所有目标合计</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1 without an outage</source>
        <translation>%1，没有中断</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>down for %1 in total</source>
        <translation>总计故障 %1</translation>
    </message>
    <message>
        <source>Objectives met</source>
        <translation>达标的 SLO 目标</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中 %1 个</translation>
    </message>
    <message>
        <source>of the total time of all targets, not counted as up or down</source>
        <translation>占所有目标总时间的比例，不计为正常或故障</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>of an outage</comment>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Longest outages</source>
        <translation>最长的中断</translation>
    </message>
    <message>
        <source>Showing the %1 longest of %2 outages.</source>
        <translation>显示 %2 次中断中最长的 %1 次。</translation>
    </message>
    <message>
        <source>Objective %1 over %2</source>
        <translation>%2 的 SLO 目标 %1</translation>
    </message>
    <message>
        <source>, burn rate %1</source>
        <translation>，消耗率 %1</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>相差 %1</translation>
    </message>
    <message>
        <source>of the error budget left (%1)</source>
        <translation>错误预算剩余（%1）</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>可用率</translation>
    </message>
    <message>
        <source>of %1 monitored</source>
        <translation>监控时长 %1</translation>
    </message>
    <message>
        <source>down for %1, longest %2</source>
        <translation>故障 %1，最长 %2</translation>
    </message>
    <message>
        <source>median, p95 %1, p99 %2, slowest %3</source>
        <translation>中位数，p95 %1，p99 %2，最慢 %3</translation>
    </message>
    <message>
        <source>no longer monitored</source>
        <translation>不再监控</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>可用性报告</translation>
    </message>
    <message>
        <source>Created by Watchkeeper on %1 from its own check results.</source>
        <translation>由 Watchkeeper 于 %1 根据自身的检查结果生成。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Lowest availability</source>
        <translation>可用性最低</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>所有目标</translation>
    </message>
    <message>
        <source>No data for this period.</source>
        <translation>此时段没有数据。</translation>
    </message>
    <message>
        <source>Not monitored in this period.</source>
        <translation>此时段未监控。</translation>
    </message>
    <message>
        <source>Each result applies until the next one. Gaps and unknown results count neither as up nor as down.</source>
        <translation>每个结果在下一个结果之前有效。空缺和未知的结果既不计为正常，也不计为故障。</translation>
    </message>
    <message>
        <source>Time in maintenance is included like any other time.</source>
        <translation>维护时间与其他时间一样计入。</translation>
    </message>
    <message>
        <source>Time in maintenance counts neither as up nor as down.</source>
        <translation>维护时间既不计为正常，也不计为故障。</translation>
    </message>
    <message>
        <source>Response times include failed checks that got a response. Checks that were refused or timed out have no response time. Percentiles are accurate to within 1 %.</source>
        <translation>响应时间包括收到响应但失败的检查。被拒绝或超时的检查没有响应时间。百分位数的误差在 1 % 以内。</translation>
    </message>
    <message>
        <source>The error budget is the downtime an objective allows over its own period, which ends with this report. The burn rate is how fast the budget was used during the period of this report. At a burn rate of 1, the budget lasts exactly as long as the objective&apos;s period.</source>
        <translation>错误预算是 SLO 目标在其自身时段内允许的故障时间，该时段与本报告同时结束。消耗率是本报告时段内预算消耗的快慢。消耗率为 1 时，预算正好够用整个 SLO 时段。</translation>
    </message>
    <message>
        <source>This report was created in privacy mode. Stand-ins such as host-3 replace hosts, IP addresses and user names.</source>
        <translation>本报告在隐私模式下生成。主机、IP 地址和用户名以 host-3 之类的替代文本表示。</translation>
    </message>
    <message>
        <source>Longest</source>
        <comment>outage</comment>
        <translation>最长</translation>
    </message>
    <message>
        <source>Median</source>
        <comment>response time</comment>
        <translation>中位数</translation>
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
        <translation>最慢</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>剩余预算</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>仍在持续</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>someone</source>
        <comment>who acknowledged it</comment>
        <translation>某人</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>最长 %1</translation>
    </message>
    <message>
        <source>%1, %2 ongoing</source>
        <comment>the longest; how many</comment>
        <translation>%1，%2 个仍在持续</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>故障事件</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>认领人</translation>
    </message>
    <message>
        <source>An incident is a confirmed problem, from its first failed result until it closes. Durations include gaps and time outside this period.</source>
        <translation>故障事件是已确认的问题，从首个失败结果持续到其结束。持续时间包括空缺和此时段以外的时间。</translation>
    </message>
    <message>
        <source>Showing the %1 longest of %2 incidents.</source>
        <translation>显示 %2 个故障事件中最长的 %1 个。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 到 %2（%3）</translation>
    </message>
    <message>
        <source>1 outage</source>
        <translation>1 次中断</translation>
    </message>
    <message>
        <source>%1 outages</source>
        <translation>%1 次中断</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>“targets” must be a list of target IDs.</source>
        <translation>“targets”必须是目标 ID 的列表。</translation>
    </message>
    <message>
        <source>“targets” must contain at least one target ID.</source>
        <translation>“targets”必须至少包含一个目标 ID。</translation>
    </message>
    <message>
        <source>“until” must be a time such as 2026-11-20T08:00:00Z.</source>
        <translation>“until”必须是时间，例如 2026-11-20T08:00:00Z。</translation>
    </message>
    <message>
        <source>“%1” must be a string.</source>
        <translation>“%1”必须是字符串。</translation>
    </message>
    <message>
        <source>“%1” must not be longer than %2 characters.</source>
        <translation>“%1”不得超过 %2 个字符。</translation>
    </message>
    <message>
        <source>“note” and “id” must be UUIDs.</source>
        <translation>“note”和“id”必须是 UUID。</translation>
    </message>
    <message>
        <source>“at” must be a time, and “until” a later time or null.</source>
        <translation>“at”必须是时间，“until”必须是更晚的时间或 null。</translation>
    </message>
    <message>
        <source>A note requires a text of at most %1 characters, and an author of at most %2.</source>
        <translation>备注需要最多 %1 个字符的文本，以及最多 %2 个字符的作者。</translation>
    </message>
    <message>
        <source>The change is in effect, but can&apos;t currently be stored. It is kept in memory until it can be stored.</source>
        <translation>更改已生效，但目前无法存储。它保留在内存中，直到能够存储。</translation>
    </message>
    <message>
        <source>The program that monitors the profile is shutting down. Nothing was changed. Try again in a moment.</source>
        <translation>监控该配置方案的程序正在关闭。未作任何改动。请稍后重试。</translation>
    </message>
    <message>
        <source>“incident” must be an incident number.</source>
        <translation>“incident”必须是故障事件编号。</translation>
    </message>
    <message>
        <source>“text” must be a string of at most %1 characters, and “author” a string of at most %2.</source>
        <translation>“text”必须是最多 %1 个字符的字符串，“author”必须是最多 %2 个字符的字符串。</translation>
    </message>
    <message>
        <source>The program that monitors the profile can test only notification and sound channels.</source>
        <translation>监控该配置方案的程序只能测试通知和声音渠道。</translation>
    </message>
    <message>
        <source>The request isn&apos;t a JSON object.</source>
        <translation>请求不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Unsupported request version. This program supports version %1.</source>
        <translation>不支持的请求版本。此程序支持版本 %1。</translation>
    </message>
    <message>
        <source>The program that monitors the profile doesn&apos;t support this request.</source>
        <translation>监控该配置方案的程序不支持此请求。</translation>
    </message>
</context>
<context>
    <name>RequestImport</name>
    <message>
        <source>The variables of “%1” weren&apos;t used, but those of “%2”.</source>
        <translation>未使用“%1”的变量，而是使用了“%2”的变量。</translation>
    </message>
    <message>
        <source>The target is paused, because each check would send a %1 request, which can change data.</source>
        <translation>目标已暂停，因为每次检查都会发送可能更改数据的 %1 请求。</translation>
    </message>
    <message>
        <source>The target is paused, because it sends environment variables of this computer: %1.</source>
        <translation>目标已暂停，因为它会发送本机的环境变量：%1。</translation>
    </message>
    <message>
        <source>The target is paused, because these variables have no value in the files: %1.</source>
        <translation>目标已暂停，因为文件中没有以下变量的值：%1。</translation>
    </message>
    <message>
        <source>The target is paused, because Watchkeeper has no login of the type “%1”.</source>
        <translation>目标已暂停，因为 Watchkeeper 没有“%1”类型的登录方式。</translation>
    </message>
    <message>
        <source>The file has another format, so it wasn&apos;t imported.</source>
        <translation>文件格式不同，因此未导入。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because Watchkeeper has no checks for “%2”.</source>
        <translation>“%1”未导入，因为 Watchkeeper 没有针对“%2”的检查。</translation>
    </message>
    <message>
        <source>“%1” wasn&apos;t imported, because its address isn&apos;t complete: %2</source>
        <translation>“%1”未导入，因为其地址不完整：%2</translation>
    </message>
    <message>
        <source>“%1” was left out, because an import mustn&apos;t choose files of this computer.</source>
        <translation>“%1”已略去，因为导入不得选择本机的文件。</translation>
    </message>
    <message>
        <source>The files contain no requests.</source>
        <translation>文件中没有请求。</translation>
    </message>
    <message>
        <source>This line can&apos;t be read.</source>
        <translation>无法读取此行。</translation>
    </message>
</context>
<context>
    <name>Resolver</name>
    <message>
        <source>Host %1 not found in DNS. Is the name spelled correctly?</source>
        <translation>DNS 中未找到主机 %1。名称拼写是否正确？</translation>
    </message>
    <message>
        <source>%1 has no %2 address, but this target requires one.</source>
        <translation>%1 没有 %2 地址，但此目标要求有。</translation>
    </message>
    <message>
        <source>The name %1 exists, but has no address.</source>
        <translation>名称 %1 存在，但没有地址。</translation>
    </message>
    <message>
        <source>No DNS server responded to the query for %1. Check the network, or the DNS servers in the settings.</source>
        <translation>没有 DNS 服务器响应对 %1 的查询。请检查网络，或设置中的 DNS 服务器。</translation>
    </message>
    <message>
        <source>No DNS server could be reached to resolve %1, or all of them failed. Check the network, or the DNS servers in the settings.</source>
        <translation>无法连接任何 DNS 服务器来解析 %1，或所有服务器都失败了。请检查网络，或设置中的 DNS 服务器。</translation>
    </message>
    <message>
        <source>The DNS server couldn&apos;t resolve %1 (SERVFAIL). The DNS servers of that domain may be down.</source>
        <translation>DNS 服务器无法解析 %1 (SERVFAIL)。可能是该域的 DNS 服务器出了故障。</translation>
    </message>
    <message>
        <source>The DNS server refused the query for %1.</source>
        <translation>DNS 服务器拒绝了对 %1 的查询。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid host name.</source>
        <translation>“%1”不是有效的主机名。</translation>
    </message>
    <message>
        <source>The name %1 couldn&apos;t be resolved: %2.</source>
        <translation>无法解析名称 %1：%2。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t an %2 address, but this target requires one.</source>
        <translation>%1 不是 %2 地址，但此目标要求使用。</translation>
    </message>
    <message>
        <source>The host %1 doesn&apos;t exist: names ending in “.invalid” never do. Replace it with the real name.</source>
        <translation>主机 %1 不存在：以“.invalid”结尾的名称永远不存在。请换成真实的名称。</translation>
    </message>
    <message>
        <source>The name %1 was still being resolved.</source>
        <translation>仍在解析名称 %1。</translation>
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
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Type of check</source>
        <translation>检查的类型</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address or command being checked</source>
        <translation>所检查的地址或命令</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>column</comment>
        <translation>主机</translation>
    </message>
    <message>
        <source>Host being checked</source>
        <translation>所检查的主机</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>column</comment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>column</comment>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Time from the start of one check to the start of the next</source>
        <translation>从一次检查开始到下一次检查开始的时间</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>State. Sorts by urgency.</source>
        <translation>状态。按紧急程度排序。</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column</comment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result of the last check</source>
        <translation>上次检查的结果</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Duration of the last check up to the last byte, excluding the time in the queue</source>
        <translation>上次检查直到最后一个字节的用时，不含排队时间</translation>
    </message>
    <message>
        <source>Trend</source>
        <comment>column</comment>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Duration of the last 30 checks, oldest first. A full bar represents the 95th percentile. Sorts by the number of failures.</source>
        <translation>最近 30 次检查的用时，最早的在前。满格表示第 95 百分位数。按失败次数排序。</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>column</comment>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Share of the last 24 hours in which the target was up or degraded. Time without data is excluded.</source>
        <translation>最近 24 小时内目标为正常或降级的时间所占比例。不含无数据的时间。</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>column: uptime of 7 days</comment>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Share of the last 7 days in which the target was up or degraded. Time without data is excluded.</source>
        <translation>最近 7 天内目标为正常或降级的时间所占比例。不含无数据的时间。</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>column: uptime of 30 days</comment>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Share of the last 30 days in which the target was up or degraded. Time without data is excluded.</source>
        <translation>最近 30 天内目标为正常或降级的时间所占比例。不含无数据的时间。</translation>
    </message>
    <message>
        <source>Custom period</source>
        <comment>column: uptime</comment>
        <translation>自定义时段</translation>
    </message>
    <message>
        <source>Share of time in which the target was up or degraded, over the period set in the column menu. Time without data is excluded.</source>
        <translation>在列菜单中设置的时段内，目标为正常或降级的时间所占比例。不含无数据的时间。</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>column</comment>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Start of the last check</source>
        <translation>上次检查的开始时间</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <comment>column</comment>
        <translation>心跳</translation>
    </message>
    <message>
        <source>State and duration of the last 30 checks, newest on the right. Sorts by the number of failures.</source>
        <translation>最近 30 次检查的状态和用时，最新的在右侧。按失败次数排序。</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column</comment>
        <translation>已持续</translation>
    </message>
    <message>
        <source>Time in the current state</source>
        <translation>处于当前状态的时间</translation>
    </message>
    <message>
        <source>Attempt</source>
        <comment>column</comment>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Consecutive failed attempts, out of the number needed to confirm a problem</source>
        <translation>连续失败的尝试次数，以及确认问题所需的次数</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>column</comment>
        <translation>下次</translation>
    </message>
    <message>
        <source>Time until the next scheduled check</source>
        <translation>距下次定时检查的时间</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>column</comment>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Status code of the response, or exit code of the command</source>
        <translation>响应的状态码，或命令的退出码</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>column</comment>
        <translation>证书</translation>
    </message>
    <message>
        <source>Days until the server&apos;s certificate expires</source>
        <translation>距服务器证书到期的天数</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>column</comment>
        <translation>排队</translation>
    </message>
    <message>
        <source>Time the last check waited in the queue</source>
        <translation>上次检查的排队时间</translation>
    </message>
    <message>
        <source>DNS</source>
        <comment>column</comment>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Time to resolve the host name</source>
        <translation>解析主机名的用时</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>column</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>建立连接的用时</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>column</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Duration of the TLS handshake</source>
        <translation>TLS 握手的用时</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>column</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>Time to send the request</source>
        <translation>发送请求的用时</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>column</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Time to the first byte of the reply</source>
        <translation>直到响应首个字节的用时</translation>
    </message>
    <message>
        <source>Receive</source>
        <comment>column</comment>
        <translation>接收</translation>
    </message>
    <message>
        <source>Time from the first to the last byte of the reply</source>
        <translation>从响应的首个字节到最后一个字节的用时</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Based on the last %1.</source>
        <translation>依据最近 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) not up</source>
        <comment>trend</comment>
        <translation>
            <numerusform>最近 %n 个结果中有 %1 个不正常</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>column: uptime of so many days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1, acknowledged</source>
        <comment>state of a target</comment>
        <translation>%1，已认领</translation>
    </message>
    <message>
        <source>%1, %2, marked</source>
        <comment>name and state of a target</comment>
        <translation>%1，%2，有标记</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and state of a target</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A value in the result of the last check:
%1</source>
        <translation>上次检查结果中的值：
%1</translation>
    </message>
    <message>
        <source>A value in the performance data of the last check:
%1</source>
        <translation>上次检查性能数据中的值：
%1</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>%1: %2 is down</source>
        <comment>Unreachable: Office router is down</comment>
        <translation>%1：%2 故障</translation>
    </message>
    <message>
        <source>%1: this computer has been offline since %2</source>
        <comment>Not observed: …</comment>
        <translation>%1：本机自 %2 起离线</translation>
    </message>
    <message>
        <source>%1: this computer was suspended at %2</source>
        <comment>Not observed: …</comment>
        <translation>%1：本机于 %2 进入睡眠</translation>
    </message>
    <message>
        <source>%1 until %2: %3</source>
        <comment>Maintenance until 13:00: New disk</comment>
        <translation>%1，到 %2：%3</translation>
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
        <translation>检查中…</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>the last check</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The state changes too often (%1 % state changes). Flapping ends at %2 % or below.</source>
        <translation>状态变化过于频繁（%1 % 的状态变化）。降到 %2 % 或以下时，频繁波动结束。</translation>
    </message>
    <message>
        <source>%1, flapping (%2 %)</source>
        <comment>state of a target</comment>
        <translation>%1，频繁波动（%2 %）</translation>
    </message>
    <message>
        <source>%1, successful result %2 of %3</source>
        <comment>state of a target</comment>
        <translation>%1，第 %2 次成功，需 %3 次</translation>
    </message>
    <message>
        <source>%1, attempt %2 of %3</source>
        <comment>state of a target</comment>
        <translation>%1，第 %2 次尝试，共 %3 次</translation>
    </message>
</context>
<context>
    <name>ResultTexts</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分后</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1 天后</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄色</translation>
    </message>
    <message>
        <source>%1 by the colour rule “%2”</source>
        <comment>%1: a colour</comment>
        <translation>%1，依据颜色规则“%2”</translation>
    </message>
</context>
<context>
    <name>ResultsOrder</name>
    <message>
        <source>Problems</source>
        <comment>heading of the table</comment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>heading of the table: problems</comment>
        <translation>未确认</translation>
    </message>
    <message>
        <source>No tag</source>
        <comment>heading of the table: targets without a tag</comment>
        <translation>无标签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a problem</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>%Ln 个有问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>heading of the table</comment>
        <translation>
            <numerusform>%Ln 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <comment>heading of the table</comment>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Sorted ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sorted descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>%1, column %2 of %3 in the sort order</source>
        <translation>%1，排序中第 %2 列，共 %3 列</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Recovery</source>
        <comment>what an alert rule tells of</comment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Flapping</source>
        <comment>what an alert rule tells of</comment>
        <translation>频繁波动</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <comment>what an alert rule tells of</comment>
        <translation>认领</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <comment>what an alert rule tells of</comment>
        <translation>本机网络连接</translation>
    </message>
    <message>
        <source>Events that send alerts. “Connectivity”: this computer goes offline or comes back online.</source>
        <translation>会发送告警的触发事件。“本机网络连接”：本机离线或重新联网。</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <comment>a channel</comment>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>告警升级</translation>
    </message>
    <message>
        <source>Additional channels for a problem that continues and isn&apos;t acknowledged. The delay of each step is counted from the first alert.</source>
        <translation>问题持续且未被认领时另外使用的渠道。每个步骤的延迟都从首次告警算起。</translation>
    </message>
    <message>
        <source>Quiet hours, with a digest at the end</source>
        <translation>静默时段，结束时发送汇总</translation>
    </message>
    <message>
        <source>Days on which quiet hours begin. Default: every day.</source>
        <translation>静默时段在哪些日子开始。默认：每天。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>is told in quiet hours</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>of an escalation</comment>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>Targets and events</source>
        <translation>目标和触发事件</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>时间安排</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>targets of an alert rule → its channels</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>所有目标</translation>
    </message>
    <message>
        <source>no channel</source>
        <translation>无渠道</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <comment>an alert rule</comment>
        <translation>%1 · 已暂停</translation>
    </message>
    <message>
        <source>No alerts are sent, because no channel is selected.</source>
        <translation>未选择渠道，因此不发送告警。</translation>
    </message>
    <message>
        <source>Alerts for %2 go to %1: %3.</source>
        <comment>channels, targets, events</comment>
        <translation>%2 的告警发往 %1：%3。</translation>
    </message>
    <message>
        <source>Alerts for %2 go to %1 after %4: %3.</source>
        <comment>channels, targets, events, duration</comment>
        <translation>%2 的告警在 %4 后发往 %1：%3。</translation>
    </message>
    <message>
        <source>every day from %1 to %2</source>
        <comment>quiet hours</comment>
        <translation>每天 %1 到 %2</translation>
    </message>
    <message>
        <source>on %3 from %1 to %2</source>
        <comment>quiet hours</comment>
        <translation>%3 %1 到 %2</translation>
    </message>
    <message>
        <source>Quiet %1, except for problems of the severity %2 or worse.</source>
        <translation>静默时段为%1，严重程度为%2或更严重的问题除外。</translation>
    </message>
    <message>
        <source>Quiet %1. A digest follows.</source>
        <translation>静默时段为%1。之后发送汇总。</translation>
    </message>
</context>
<context>
    <name>RuleHelp</name>
    <message>
        <source>A rule decides which alerts are sent, when, where and with what text. Rules are independent, and each uses its own channels. A recovery is sent only if the rule sent an alert for the problem.</source>
        <translation>规则决定发送哪些告警、何时发送、发往何处以及使用什么文本。各规则相互独立，使用各自的渠道。只有规则就问题发送过告警，才会发送恢复告警。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Targets with this tag.</source>
        <translation>带有此标签的目标。</translation>
    </message>
    <message>
        <source>Web pages without the tag “test”.</source>
        <translation>不带标签“test”的网页。</translation>
    </message>
    <message>
        <source>Targets with either tag, or with this name.</source>
        <translation>带有任一标签或名称为此的目标。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>a filter</comment>
        <translation>（空）</translation>
    </message>
    <message>
        <source>All targets.</source>
        <translation>所有目标。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seconds, minutes, hours, days.</source>
        <translation>秒、分钟、小时、天。</translation>
    </message>
    <message>
        <source>A time of day for quiet hours, which may extend past midnight.</source>
        <translation>静默时段的时刻，可以跨越午夜。</translation>
    </message>
    <message>
        <source>Placeholders in title and text</source>
        <translation>标题和文本中的占位符</translation>
    </message>
    <message>
        <source>A literal “{{”.</source>
        <translation>“{{”本身。</translation>
    </message>
    <message>
        <source>For the filters that suppress alerts, and their order, see docs/alerts.md in the source code.</source>
        <translation>抑制告警的各项筛选及其顺序，见源代码中的 docs/alerts.md。</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>%1 couldn&apos;t be saved: %2. The file on disk is unchanged.</source>
        <translation>无法保存 %1：%2。磁盘上的文件未作改动。</translation>
    </message>
    <message>
        <source>the data read back differs from the data written</source>
        <translation>读回的数据与写入的数据不同</translation>
    </message>
    <message>
        <source>it is a pipe or a device</source>
        <translation>它是管道或设备</translation>
    </message>
    <message>
        <source>The folder %1 couldn&apos;t be created: %2.</source>
        <translation>无法创建文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>the new content can&apos;t be read back</source>
        <translation>无法读回新内容</translation>
    </message>
    <message>
        <source>the current file can&apos;t be read</source>
        <translation>无法读取当前文件</translation>
    </message>
    <message>
        <source>%1 was saved, but the disk didn&apos;t confirm it: %2. A power cut may restore the previous version.</source>
        <translation>%1 已保存，但磁盘未确认：%2。断电后可能会回到先前的版本。</translation>
    </message>
</context>
<context>
    <name>SampleAlert</name>
    <message>
        <source>Sample target: %1 (Watchkeeper test)</source>
        <translation>示例目标：%1（Watchkeeper 测试）</translation>
    </message>
    <message>
        <source>Sample target is up again (Watchkeeper test)</source>
        <translation>示例目标已恢复正常（Watchkeeper 测试）</translation>
    </message>
    <message>
        <source>Watchkeeper test</source>
        <translation>Watchkeeper 测试</translation>
    </message>
    <message>
        <source>Sample target</source>
        <translation>示例目标</translation>
    </message>
    <message>
        <source>This is a test alert sent from %1. No action is required.</source>
        <translation>这是从 %1 发送的测试告警。无需采取任何措施。</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>File not saved</source>
        <translation>文件未保存</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>SearchMark</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>“%1” isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>“%1”不是有效的端口。端口范围为 1 到 65535。</translation>
    </message>
</context>
<context>
    <name>ServerFetch</name>
    <message>
        <source>The history “%1” already exists. A history can only be fetched into a profile without one. Use another profile, or move the existing history to another location.</source>
        <translation>历史记录“%1”已存在。只能将历史记录获取到没有历史记录的配置方案中。请使用其他配置方案，或将现有的历史记录移到其他位置。</translation>
    </message>
</context>
<context>
    <name>ServerTrial</name>
    <message>
        <source>Connected to PostgreSQL %1, but the history can&apos;t be stored there: %2</source>
        <translation>已连接到 PostgreSQL %1，但无法在其中存储历史记录：%2</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1. The current user can&apos;t create schemas, but can store history in the existing schema %2.</source>
        <translation>已连接到 PostgreSQL %1。当前用户无法创建架构，但可以将历史记录存储在现有的架构 %2 中。</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1. The history can be stored there.</source>
        <translation>已连接到 PostgreSQL %1。可以在其中存储历史记录。</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source> (its last run ended with “%1”)</source>
        <translation> （上次运行以“%1”结束）</translation>
    </message>
    <message>
        <source> (its last run ended with “%1”, exit code %2)</source>
        <translation> （上次运行以“%1”结束，退出码 %2）</translation>
    </message>
    <message>
        <source>Check its log for the reason.</source>
        <translation>请查看其日志了解原因。</translation>
    </message>
    <message>
        <source>%1 is changing state: %2.</source>
        <translation>%1正在改变状态：%2。</translation>
    </message>
    <message>
        <source>%1 has failed%2. %3</source>
        <translation>%1已失败%2。%3</translation>
    </message>
    <message>
        <source>%1 isn&apos;t running: %2%3. Start it if it should be.</source>
        <translation>%1没有运行：%2%3。如果应该运行，请启动它。</translation>
    </message>
    <message>
        <source>Service %1 not found on this computer. Is it installed, and is the name correct?</source>
        <translation>本机上未找到服务 %1。它是否已安装，名称是否正确？</translation>
    </message>
    <message>
        <source>%1 is running (%2), but shouldn&apos;t be.</source>
        <translation>%1正在运行（%2），但不应运行。</translation>
    </message>
    <message>
        <source>%1 failed%2. Check its log for the reason.</source>
        <translation>%1失败%2。请查看其日志了解原因。</translation>
    </message>
    <message numerus="yes">
        <source>%1 ended and was restarted %n time(s) since the last check. Check its log for the reason.</source>
        <translation>
            <numerusform>%1自上次检查以来退出并重新启动了 %n 次。请查看其日志了解原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The service can&apos;t be checked: %1 couldn&apos;t be started. Does this system use it to manage services?</source>
        <translation>无法检查服务：无法启动 %1。此系统是否用它管理服务？</translation>
    </message>
    <message>
        <source>the service %1</source>
        <translation>服务 %1</translation>
    </message>
    <message>
        <source>Enter the name of one service, such as nginx.</source>
        <translation>输入一个服务的名称，例如 nginx。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Name of the service: on Linux a systemd unit such as nginx or backup.timer, on Windows the service name, on macOS the job label.</source>
        <translation>服务的名称：Linux 上为 systemd 单元，例如 nginx 或 backup.timer；Windows 上为服务名；macOS 上为任务标签 (label)。</translation>
    </message>
    <message>
        <source>Expected state</source>
        <translation>预期状态</translation>
    </message>
    <message>
        <source>running: the service must be running. stopped: the service must not be running. succeeded: its last run must have succeeded, for jobs that start and exit.</source>
        <translation>running：服务必须在运行。stopped：服务必须未运行。succeeded：服务的上次运行必须成功，适用于启动后会退出的任务。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Last run succeeded</source>
        <translation>上次运行成功</translation>
    </message>
    <message>
        <source>Restarts: degraded at</source>
        <translation>重启：达到此值为降级</translation>
    </message>
    <message>
        <source>The target is degraded when the service manager has restarted the service at least this many times since the last check. The target stays degraded for as many checks as its number of attempts, so that the state can be confirmed. Enter 0 to ignore restarts.</source>
        <translation>自上次检查以来服务管理器重新启动该服务至少达到此次数时，目标为降级。降级保持的检查次数与目标的尝试次数相同，以便确认状态。输入 0 可忽略重启。</translation>
    </message>
    <message>
        <source>User service</source>
        <translation>用户服务</translation>
    </message>
    <message>
        <source>Checks one of your own services (systemctl --user) instead of a system service.</source>
        <translation>检查当前用户自己的服务（systemctl --user），而不是系统服务。</translation>
    </message>
    <message>
        <source>The service isn&apos;t running</source>
        <translation>服务未运行</translation>
    </message>
    <message>
        <source>The last run of the service succeeded</source>
        <translation>服务的上次运行成功</translation>
    </message>
    <message>
        <source>The service is running</source>
        <translation>服务在运行</translation>
    </message>
    <message>
        <source>Restarts since the last check: fewer than %1, else degraded</source>
        <translation>自上次检查以来的重启：少于 %1，否则为降级</translation>
    </message>
    <message>
        <source>System service</source>
        <translation>系统服务</translation>
    </message>
    <message>
        <source>Checks whether a service of this computer is running, as reported by its service manager: systemd, Windows services or launchd.</source>
        <translation>根据服务管理器（systemd、Windows 服务或 launchd）的报告，检查本机的服务是否在运行。</translation>
    </message>
    <message>
        <source>Enter the socket: a path that begins with “/”.</source>
        <translation>输入套接字：以“/”开头的路径。</translation>
    </message>
    <message>
        <source>Enter the service: host, host:port, or the path of its socket, which begins with “/”.</source>
        <translation>输入服务：主机、host:port，或以“/”开头的套接字路径。</translation>
    </message>
    <message>
        <source>Enter the service: host or host:port.</source>
        <translation>输入服务：主机或 host:port。</translation>
    </message>
</context>
<context>
    <name>ServiceDialog</name>
    <message>
        <source>host, host:port, or an address that starts with https://</source>
        <translation>主机、host:port，或以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>host, host:port, socket path, or empty for the default</source>
        <translation>主机、host:port、套接字路径，留空为默认值</translation>
    </message>
    <message>
        <source>host, host:port, or socket path</source>
        <translation>主机、host:port 或套接字路径</translation>
    </message>
    <message>
        <source>host or host:port</source>
        <translation>主机或 host:port</translation>
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
        <translation>%1 大于 1 MiB。选对文件了吗？</translation>
    </message>
</context>
<context>
    <name>ServiceFetch</name>
    <message>
        <source>The token was rejected by %1. Is it complete and still valid?</source>
        <translation>令牌被 %1 拒绝。它是否完整且仍然有效？</translation>
    </message>
    <message>
        <source>%1 sent a damaged or incomplete answer.</source>
        <translation>%1 发送的响应已损坏或不完整。</translation>
    </message>
    <message>
        <source>%1 sent more than 16 MiB or 1,000 pages, or the same page again.</source>
        <translation>%1 发送的数据超过 16 MiB 或 1,000 页，或者重复发送了同一页。</translation>
    </message>
    <message>
        <source>%1 accepts no more requests at the moment. Try again later.</source>
        <translation>%1 目前不再接受请求。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 rejected the request: %2</source>
        <translation>%1 拒绝了请求：%2</translation>
    </message>
    <message>
        <source>The address must begin with https:// and contain only host, port and path.</source>
        <translation>地址必须以 https:// 开头，且只能包含主机、端口和路径。</translation>
    </message>
    <message>
        <source>The token is missing, or contains spaces or other invalid characters.</source>
        <translation>缺少令牌，或令牌中含有空格或其他无效字符。</translation>
    </message>
</context>
<context>
    <name>SessionProfile</name>
    <message>
        <source>A temporary file couldn&apos;t be written: %1.</source>
        <translation>无法写入临时文件：%1。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1: %2: %3 Watchkeeper uses %4.</source>
        <translation>%1：%2：%3 Watchkeeper 使用 %4。</translation>
    </message>
    <message>
        <source>%1 was edited by another program and is now damaged. It wasn&apos;t overwritten. Fix it first.</source>
        <translation>%1 被另一个程序编辑过，现已损坏。它未被覆盖。请先修复。</translation>
    </message>
    <message>
        <source>The settings in %1 couldn&apos;t be read: %2. Watchkeeper is using the defaults.</source>
        <translation>无法读取 %1 中的设置：%2。Watchkeeper 正在使用默认值。</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged and couldn&apos;t be moved. The defaults are used, and nothing is saved until you move that file away.</source>
        <translation>%1 中的设置已损坏，且文件无法移动。现使用默认值；在移走该文件之前，不会保存任何内容。</translation>
    </message>
    <message>
        <source>The settings file %1 was damaged and has been moved to %2. Watchkeeper is using the last valid copy.</source>
        <translation>设置文件 %1 已损坏，已移到 %2。Watchkeeper 正在使用最后一份有效的副本。</translation>
    </message>
    <message>
        <source>The settings in %1 were damaged. The file was moved to %2. The defaults are used.</source>
        <translation>%1 中的设置已损坏。文件已移到 %2。现使用默认值。</translation>
    </message>
    <message>
        <source>%1 contains no settings because an earlier file was damaged and moved to %2. The last valid copy is used. To use the defaults, close all Watchkeeper programs and delete %1 and %3.</source>
        <translation>%1 中没有设置，因为先前的文件已损坏并移到 %2。现使用最后一份有效的副本。要使用默认值，请关闭所有 Watchkeeper 程序，并删除 %1 和 %3。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read and wasn&apos;t replaced. Move it to another folder first.</source>
        <translation>无法读取 %1，因此未替换。请先将其移到其他文件夹。</translation>
    </message>
    <message>
        <source>Setting “%1” doesn&apos;t exist.</source>
        <translation>设置“%1”不存在。</translation>
    </message>
    <message>
        <source>Failure diagnostics</source>
        <translation>故障诊断</translation>
    </message>
    <message>
        <source>Runs additional checks when a target starts to fail: the other IP version, DNS servers, plain connection, certificate, ping, route and connectivity. No credentials are sent.</source>
        <translation>目标开始失败时运行额外的检查：另一 IP 版本、DNS 服务器、普通连接、证书、ping、路由和本机网络连接。不发送凭据。</translation>
    </message>
    <message>
        <source>Comparison DNS server</source>
        <translation>对照用 DNS 服务器</translation>
    </message>
    <message>
        <source>Queried for the name of a failing target, in addition to this computer&apos;s own DNS servers. Enter an address or address:port, or leave empty for none.</source>
        <translation>除本机自身的 DNS 服务器外，还向其查询失败目标的名称。请输入地址或 address:port，留空则不使用。</translation>
    </message>
    <message>
        <source>Failure diagnostics per minute</source>
        <translation>每分钟故障诊断数</translation>
    </message>
    <message>
        <source>Maximum for all targets together. No failure diagnostics are collected for failures beyond this limit.</source>
        <translation>所有目标合计的最大值。超出此限制的故障不收集故障诊断。</translation>
    </message>
    <message>
        <source>Concurrent checks</source>
        <translation>并发检查数</translation>
    </message>
    <message>
        <source>Maximum number of checks of all types that run at the same time. Automatic (0) allows twice the number of targets, from 100 to 2,000.</source>
        <translation>所有类型的检查同时运行的最大数量。自动 (0) 允许目标数的两倍，范围为 100 到 2,000。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of checks at once</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Concurrent commands</source>
        <translation>并发命令数</translation>
    </message>
    <message>
        <source>Maximum number of commands that run at the same time. Each is a separate process.</source>
        <translation>同时运行的命令的最大数量。每个命令是一个单独的进程。</translation>
    </message>
    <message>
        <source>Concurrent checks per host</source>
        <translation>每台主机的并发检查数</translation>
    </message>
    <message>
        <source>Maximum number of checks that contact the same host at the same time.</source>
        <translation>同时连接同一主机的检查的最大数量。</translation>
    </message>
    <message>
        <source>Starts per second</source>
        <translation>每秒启动数</translation>
    </message>
    <message>
        <source>Maximum number of checks that start per second, evenly spread. 0 means no limit.</source>
        <translation>每秒启动的检查的最大数量，均匀分布。0 表示无限制。</translation>
    </message>
    <message>
        <source>No limit</source>
        <comment>checks a second</comment>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Pause checks on battery</source>
        <translation>电池供电时暂停检查</translation>
    </message>
    <message>
        <source>Scheduled checks pause while this computer runs on battery. The history has a gap for this time.</source>
        <translation>本机使用电池供电时，定时检查暂停。历史记录中这段时间为空缺。</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNS 服务器</translation>
    </message>
    <message>
        <source>DNS servers to query, as address or address:port. Leave empty for the system&apos;s servers.</source>
        <translation>要查询的 DNS 服务器，写作地址或 address:port。留空则使用系统的服务器。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Keep results for</source>
        <translation>结果保留时间</translation>
    </message>
    <message>
        <source>Individual results with their times and values. Older results are removed, one hour at a time.</source>
        <translation>单个结果及其用时和值。较旧的结果会被移除，每次一小时。</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Maximum size of results</source>
        <translation>结果最大大小</translation>
    </message>
    <message>
        <source>When the results exceed this size, the oldest are removed first. Checking a hundred pages every minute uses about half a gigabyte per year.</source>
        <translation>结果超过此大小时，先移除最旧的结果。每分钟检查一百个页面，每年约占用半 GB。</translation>
    </message>
    <message>
        <source>Keep daily statistics for</source>
        <translation>每日统计保留时间</translation>
    </message>
    <message>
        <source>Daily summaries of each target: uptime, counts and percentiles. They use one hundredth of the space of individual results, so you can keep them for years.</source>
        <translation>每个目标的每日摘要：可用率、次数和百分位数。占用的空间为单个结果的百分之一，因此可以保留多年。</translation>
    </message>
    <message>
        <source>Keep changes for</source>
        <translation>变化保留时间</translation>
    </message>
    <message>
        <source>State changes of targets and gaps in the data. Several years use only a few megabytes.</source>
        <translation>目标的状态变化和数据空缺。数年也只占用几 MB。</translation>
    </message>
    <message>
        <source>Keep evidence for</source>
        <translation>留存响应保留时间</translation>
    </message>
    <message>
        <source>Responses of failing targets, and the last successful response before each failure.</source>
        <translation>失败目标的响应，以及每次失败前最后一次成功的响应。</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Maximum size of evidence</source>
        <translation>留存响应最大大小</translation>
    </message>
    <message>
        <source>When evidence exceeds this size, the oldest is removed first. Failure diagnostics can use up to one tenth of this size in addition.</source>
        <translation>留存的响应超过此大小时，先移除最旧的响应。故障诊断最多可另外占用此大小的十分之一。</translation>
    </message>
    <message>
        <source>Maintenance in uptime</source>
        <translation>可用率中的维护时间</translation>
    </message>
    <message>
        <source>Whether time in maintenance is excluded from uptime or counted with its recorded state. Applies to the table, reports and objectives.</source>
        <translation>维护时间是不计入可用率，还是按记录的状态计入。适用于表格、报告和 SLO 目标。</translation>
    </message>
    <message>
        <source>Excluded</source>
        <comment>time in maintenance</comment>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Included, with its recorded state</source>
        <comment>time in maintenance</comment>
        <translation>按记录的状态计入</translation>
    </message>
    <message>
        <source>History server</source>
        <translation>历史记录服务器</translation>
    </message>
    <message>
        <source>A PostgreSQL server that receives a copy of all history and of all crawls, as postgresql://user@host/database. The password is in %1. Leave empty for none.</source>
        <translation>接收全部历史记录和爬取记录副本的 PostgreSQL 服务器，写作 postgresql://user@host/database。密码在 %1 中。留空则不使用。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy for web checks, unless a target specifies its own.</source>
        <translation>网页检查所用的代理，目标自行指定代理时除外。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>System proxy</source>
        <comment>proxy</comment>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>Custom proxy</source>
        <comment>proxy</comment>
        <translation>自定义代理</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>The URL of the proxy, such as http://host:port or socks5://host:port.</source>
        <translation>代理的 URL，例如 http://host:port 或 socks5://host:port。</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户</translation>
    </message>
    <message>
        <source>Leave empty if the proxy requires no credentials.</source>
        <translation>如果代理不需要凭据，请留空。</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Stored in the keychain, or read from an environment variable or a file.</source>
        <translation>存储在密钥环中，或从环境变量或文件读取。</translation>
    </message>
    <message>
        <source>Connectivity check</source>
        <translation>网络连接检查</translation>
    </message>
    <message>
        <source>When this computer is offline, targets that can&apos;t be reached have no data and aren&apos;t treated as down. No alerts are sent for them.</source>
        <translation>本机离线时，无法访问的目标没有数据，不视为故障，也不为其发送告警。</translation>
    </message>
    <message>
        <source>Check the default gateway</source>
        <translation>检查默认网关</translation>
    </message>
    <message>
        <source>The router that connects this computer to other networks.</source>
        <translation>将本机连接到其他网络的路由器。</translation>
    </message>
    <message>
        <source>This system doesn&apos;t report its gateway, so only disconnected interfaces are detected. Add reference targets below.</source>
        <translation>此系统不报告其网关，因此只能检测断开的接口。请在下面添加参照目标。</translation>
    </message>
    <message>
        <source>Reference targets</source>
        <translation>参照目标</translation>
    </message>
    <message>
        <source>Target names, hosts, host:port or URLs that always respond. This computer is considered offline when neither the reference targets nor the gateway respond. Without reference targets or a gateway, connectivity isn&apos;t checked.</source>
        <translation>始终有响应的目标名称、主机、host:port 或 URL。参照目标和网关都没有响应时，视为本机离线。既没有参照目标也没有网关时，不检查网络连接。</translation>
    </message>
    <message>
        <source>Verify certificates</source>
        <translation>验证证书</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, for all targets that don&apos;t override this setting.</source>
        <translation>关闭时，对所有未另行设置的目标接受任何证书。</translation>
    </message>
    <message>
        <source>Additional CA certificates</source>
        <translation>附加 CA 证书</translation>
    </message>
    <message>
        <source>A PEM file with CA certificates to trust in addition to the system&apos;s, such as that of your own CA.</source>
        <translation>PEM 文件，其中的 CA 证书与系统的一同受信任，例如自有 CA 的证书。</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IP 版本</translation>
    </message>
    <message>
        <source>Which IP addresses of a host name to use, unless a target overrides this setting.</source>
        <translation>使用主机名的哪些 IP 地址，目标另行设置时除外。</translation>
    </message>
    <message>
        <source>Whichever answers first</source>
        <translation>先响应者</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>仅 IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>仅 IPv6</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>The User-Agent header that web checks send. Leave empty to send Watchkeeper and its version.</source>
        <translation>网页检查发送的 User-Agent 标头。留空则发送 Watchkeeper 及其版本。</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <source>Shows how many targets are down or degraded, and lets you acknowledge and snooze them.</source>
        <translation>显示有多少目标故障或降级，并可认领和暂缓。</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>关闭到系统托盘</translation>
    </message>
    <message>
        <source>Closing the window hides it, and Watchkeeper keeps running. To show the window again, use the tray icon or start Watchkeeper again. Without a tray, Watchkeeper quits.</source>
        <translation>关闭窗口时将其隐藏，Watchkeeper 继续运行。要重新显示窗口，请使用托盘图标，或再次启动 Watchkeeper。没有系统托盘时，Watchkeeper 退出。</translation>
    </message>
    <message>
        <source>Keep removed targets for</source>
        <translation>已移除目标保留时间</translation>
    </message>
    <message>
        <source>You can restore them in “Edit, Removed targets”. With 0, none are kept.</source>
        <translation>可以在“编辑”&gt;“已移除的目标”中还原。设为 0 则不保留。</translation>
    </message>
    <message>
        <source>Privacy mode</source>
        <translation>隐私模式</translation>
    </message>
    <message>
        <source>Shows stand-ins such as host-3 instead of hosts, IP addresses and user names, so that you can share your screen.</source>
        <translation>以 host-3 之类的替代文本显示主机、IP 地址和用户名，便于共享屏幕。</translation>
    </message>
    <message>
        <source>Hide the names of targets too</source>
        <translation>同时隐藏目标的名称</translation>
    </message>
    <message>
        <source>In privacy mode, targets are called target-1, target-2 and so on.</source>
        <translation>在隐私模式下，目标显示为 target-1、target-2 等。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window and of its reports. When it changes, the window opens again.</source>
        <translation>窗口及其报告的语言。更改后，窗口会重新打开。</translation>
    </message>
    <message>
        <source>Same as system</source>
        <comment>language</comment>
        <translation>与系统相同</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>锁定等待时间</translation>
    </message>
    <message>
        <source>Locks the window after this time without input. Needs a password, see “Tools, Lock password”. With 0, the window never locks automatically.</source>
        <translation>这么久没有输入后锁定窗口。需要密码，见“工具”&gt;“锁定密码”。设为 0 时，窗口从不自动锁定。</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>lock the window</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>Hide from screen captures</source>
        <translation>不出现在截屏中</translation>
    </message>
    <message>
        <source>Keeps the windows out of screenshots and shared screens.</source>
        <translation>使窗口不出现在屏幕截图和共享的屏幕中。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Colours of the window. Changes to the desktop&apos;s colours are applied automatically.</source>
        <translation>窗口的颜色。桌面颜色的更改会自动应用。</translation>
    </message>
    <message>
        <source>Same as desktop</source>
        <translation>与桌面相同</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Height of the table rows.</source>
        <translation>表格行的高度。</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How the table shows the time of a check: “3 s ago”, the local time, or UTC.</source>
        <translation>表格如何显示检查时间：“3 秒前”、当地时间或 UTC。</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>相对时间</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>当地时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Keep a log file</source>
        <translation>写日志文件</translation>
    </message>
    <message>
        <source>Writes watchkeeper.log, at most 1 MiB, and keeps one previous log file. The folder is shown below.</source>
        <translation>写入 watchkeeper.log，最大 1 MiB，并保留一个先前的日志文件。文件夹如下所示。</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>How much detail is written to the log.</source>
        <translation>日志的详细程度。</translation>
    </message>
    <message>
        <source>Warnings and actions</source>
        <translation>警告和操作</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>仅警告</translation>
    </message>
    <message>
        <source>Everything, for troubleshooting</source>
        <translation>全部，用于排查问题</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>The program that renders pages of a crawl, if a crawl asks for it: Chromium, Chrome, Edge or Brave. Leave empty to search for it.</source>
        <translation>在爬取要求渲染时，用于渲染页面的程序：Chromium、Chrome、Edge 或 Brave。留空则自动查找。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Shortcuts that differ from the defaults, such as &quot;checkNow&quot;: &quot;F6&quot;.</source>
        <translation>与默认值不同的快捷键，例如 &quot;checkNow&quot;: &quot;F6&quot;。</translation>
    </message>
    <message>
        <source>Column layouts</source>
        <translation>列布局</translation>
    </message>
    <message>
        <source>The saved layouts of the table, by name.</source>
        <translation>已保存的表格布局，按名称。</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>颜色规则</translation>
    </message>
    <message>
        <source>Colours of table rows that match a filter, such as &quot;row blue tag:prod&quot;.</source>
        <translation>符合筛选器的表格行的颜色，例如 &quot;row blue tag:prod&quot;。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Your own commands for targets, such as &quot;Ping (http, tcp) = ping -c 3 {{host}}&quot;.</source>
        <translation>用于目标的自定义命令，例如 &quot;Ping (http, tcp) = ping -c 3 {{host}}&quot;。</translation>
    </message>
    <message>
        <source>Ask for new versions once a day</source>
        <translation>每天查询一次新版本</translation>
    </message>
    <message>
        <source>Nothing about you, this computer or your targets is sent, and nothing is installed.</source>
        <translation>不发送有关用户、本机或目标的任何信息，也不安装任何内容。</translation>
    </message>
    <message>
        <source>Lock password</source>
        <translation>锁定密码</translation>
    </message>
    <message>
        <source>A salted hash of the password that unlocks the window.</source>
        <translation>解锁窗口所用密码的加盐散列值。</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>系统托盘</translation>
    </message>
    <message>
        <source>Removed targets</source>
        <translation>已移除的目标</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>When a check fails</source>
        <translation>检查失败时</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>This computer&apos;s connection</source>
        <translation>本机网络连接</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>留存的响应</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>可用率</translation>
    </message>
    <message>
        <source>Copy on a server</source>
        <translation>服务器上的副本</translation>
    </message>
    <message>
        <source>Colours and rows</source>
        <translation>颜色和行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Crawls</source>
        <translation>爬取</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid DNS server. Use an address such as 192.0.2.1 or 192.0.2.1:5353.</source>
        <translation>“%1”不是有效的 DNS 服务器。请使用 192.0.2.1 或 192.0.2.1:5353 之类的地址。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n reference target(s) are allowed.</source>
        <translation>
            <numerusform>最多允许 %n 个参照目标。</numerusform>
        </translation>
    </message>
    <message>
        <source>A line is empty. Enter the name of a target, a host, host:port or a URL.</source>
        <translation>有一行为空。请输入目标名称、主机、host:port 或 URL。</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>请选择其一：%1。</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>此处必须是整数。</translation>
    </message>
    <message>
        <source>Use a form like http://host:port or socks5://host:port.</source>
        <translation>请使用 http://host:port 或 socks5://host:port 这样的形式。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid colour rule.</source>
        <translation>“%1”不是有效的颜色规则。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid command. Use a form like “Ping = ping -c 3 {{host}}”.</source>
        <translation>“%1”不是有效的命令。请使用“Ping = ping -c 3 {{host}}”这样的形式。</translation>
    </message>
    <message>
        <source>Enter the address of the proxy to use.</source>
        <translation>输入要使用的代理的地址。</translation>
    </message>
</context>
<context>
    <name>SettingsCopy</name>
    <message>
        <source>This isn&apos;t a valid settings file: %1.</source>
        <translation>这不是有效的设置文件：%1。</translation>
    </message>
    <message>
        <source>The setting “%1” doesn&apos;t exist. Is this file from another version?</source>
        <translation>设置“%1”不存在。此文件是否来自其他版本？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
</context>
<context>
    <name>SetupText</name>
    <message>
        <source>%1: %2</source>
        <comment>a name, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <comment>a value</comment>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <comment>a condition</comment>
        <translation>%1，否则为降级</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>heading of settings</comment>
        <translation>检查</translation>
    </message>
    <message>
        <source>All must pass</source>
        <translation>必须全部满足</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>alternatives</comment>
        <translation>%1 或 %2</translation>
    </message>
</context>
<context>
    <name>ShellWords</name>
    <message>
        <source>Enter a program to start.</source>
        <translation>输入要启动的程序。</translation>
    </message>
    <message>
        <source>A single quote (&apos;) isn&apos;t closed.</source>
        <translation>单引号 (&apos;) 没有闭合。</translation>
    </message>
    <message>
        <source>A double quote (&quot;) isn&apos;t closed.</source>
        <translation>双引号 (&quot;) 没有闭合。</translation>
    </message>
    <message>
        <source>The line ends with a backslash that doesn&apos;t escape anything.</source>
        <translation>该行以反斜杠结尾，但没有转义任何内容。</translation>
    </message>
    <message>
        <source>%1 requires a shell: set shell to true, or put it in quotes.</source>
        <translation>%1 需要 shell：请将 shell 设为 true，或将其放在引号中。</translation>
    </message>
</context>
<context>
    <name>ShutdownTimeout</name>
    <message>
        <source>Some checks didn&apos;t finish in time. They will be stopped when this process exits.</source>
        <translation>有些检查未及时结束。此进程退出时会停止它们。</translation>
    </message>
    <message>
        <source>The last changes couldn&apos;t be saved in time: the disk or network drive of the profile isn&apos;t responding.</source>
        <translation>未能及时保存最后的更改：配置方案所在的磁盘或网络驱动器没有响应。</translation>
    </message>
    <message>
        <source>Watchkeeper can&apos;t start a thread. Raise the process limit (ulimit -u) or the memory limit (ulimit -v), or close other programs.</source>
        <translation>Watchkeeper 无法启动线程。请提高进程限制（ulimit -u）或内存限制（ulimit -v），或关闭其他程序。</translation>
    </message>
</context>
<context>
    <name>Simulated</name>
    <message>
        <source>The simulated service reports a failure.</source>
        <translation>模拟服务报告失败。</translation>
    </message>
    <message>
        <source>The simulated service is degraded.</source>
        <translation>模拟服务为降级。</translation>
    </message>
    <message>
        <source>simulated reply</source>
        <translation>模拟的响应</translation>
    </message>
    <message>
        <source>the simulated service didn&apos;t reply</source>
        <translation>模拟服务没有响应</translation>
    </message>
    <message>
        <source>the simulated reply hadn&apos;t arrived yet</source>
        <translation>模拟的响应尚未到达</translation>
    </message>
    <message>
        <source>The rates of failures, degraded replies and timeouts add up to more than 100 %.</source>
        <translation>失败、降级响应和超时的比例合计超过 100 %。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>How long a reply takes. Depending on the distribution, this is the exact, average or minimum time.</source>
        <translation>响应的用时。依分布而定，为精确、平均或最短时间。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>constant: always exactly the latency. uniform: evenly distributed within the latency ± the jitter. normal: normally distributed around the latency, with the jitter as standard deviation. exponential: the latency plus an exponential tail with the jitter as its mean, as on busy servers.</source>
        <translation>constant：始终正好等于延迟。uniform：在延迟 ± 抖动范围内均匀分布。normal：以延迟为均值、抖动为标准差的正态分布。exponential：延迟加上以抖动为均值的指数尾部，类似繁忙的服务器。</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>How much the latency varies, unless the distribution is constant.</source>
        <translation>延迟的波动幅度，分布为 constant 时除外。</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Share of checks that fail.</source>
        <translation>失败的检查所占比例。</translation>
    </message>
    <message>
        <source>Degraded replies</source>
        <translation>降级响应</translation>
    </message>
    <message>
        <source>Share of checks that are degraded.</source>
        <translation>降级的检查所占比例。</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Share of checks that get no reply.</source>
        <translation>没有收到响应的检查所占比例。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed produces the same series of replies each time. Leave empty for a random seed.</source>
        <translation>相同的种子每次产生相同的响应序列。留空则使用随机种子。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Text of a successful reply, such as 200 OK.</source>
        <translation>成功响应的文本，例如 200 OK。</translation>
    </message>
    <message>
        <source>Outage after</source>
        <translation>中断开始于</translation>
    </message>
    <message>
        <source>Begin an outage this long after the first check. Leave empty for no planned outage.</source>
        <translation>首次检查之后多久开始中断。留空则没有计划的中断。</translation>
    </message>
    <message>
        <source>Outage length</source>
        <translation>中断时长</translation>
    </message>
    <message>
        <source>How long the planned outage lasts. All checks fail during it.</source>
        <translation>计划的中断持续多久。其间所有检查都失败。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Message for a failed or degraded check.</source>
        <translation>失败或降级检查的消息。</translation>
    </message>
    <message>
        <source>The simulated service reports no failure</source>
        <translation>模拟服务没有报告失败</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Simulated service</source>
        <translation>模拟服务</translation>
    </message>
    <message>
        <source>Replies, fails or times out at random, without checking anything. For experiments, drills and load tests.</source>
        <translation>随机响应、失败或超时，不检查任何对象。用于试验、演练和负载测试。</translation>
    </message>
    <message>
        <source>Nothing to fix: this service is simulated. It stays up if you set its failure rate to 0.</source>
        <translation>无需修复：此服务是模拟的。将失败比例设为 0，它就会保持正常。</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 个页面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pages and findings of a site</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; stopped because most requests failed</source>
        <translation>%1；因多数请求失败而停止</translation>
    </message>
    <message>
        <source>%1; stopped at the limit of pages</source>
        <translation>%1；达到页面上限而停止</translation>
    </message>
    <message>
        <source>%1 The first: %2</source>
        <translation>%1 第一个：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) on the site.</source>
        <translation>
            <numerusform>站点上有 %Ln 个错误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) on the site.</source>
        <translation>
            <numerusform>站点上有 %Ln 个警告。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites can only be crawled with a profile.</source>
        <translation>只有使用配置方案时才能爬取站点。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) read so far. Set a longer timeout or a lower limit of pages</source>
        <translation>
            <numerusform>目前已读取 %Ln 个页面。请增大超时时间，或降低页面上限</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The page to start from, such as https://example.org.</source>
        <translation>起始页面，例如 https://example.org。</translation>
    </message>
    <message>
        <source>Maximum pages</source>
        <translation>最多页面数</translation>
    </message>
    <message>
        <source>Stops after this many requests to the site. The timeout of the target must be long enough for them.</source>
        <translation>向站点发出这么多请求后停止。目标的超时时间必须足够长。</translation>
    </message>
    <message>
        <source>Maximum depth</source>
        <translation>最大深度</translation>
    </message>
    <message>
        <source>Follows links at most this many clicks from the start.</source>
        <translation>最多跟随距起始页面这么多次点击的链接。</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>次点击</translation>
    </message>
    <message>
        <source>Check links to other sites</source>
        <translation>检查指向其他站点的链接</translation>
    </message>
    <message>
        <source>Requests the addresses of other sites too, without following their links.</source>
        <translation>也请求其他站点的地址，但不跟随其中的链接。</translation>
    </message>
    <message>
        <source>Only paths</source>
        <translation>仅限路径</translation>
    </message>
    <message>
        <source>Crawls only paths that begin like one of these, such as /docs/. As in robots.txt, * is any text and $ the end.</source>
        <translation>只爬取以任一所列项开头的路径，例如 /docs/。与 robots.txt 一样，* 表示任意文本，$ 表示结尾。</translation>
    </message>
    <message>
        <source>Except paths</source>
        <translation>排除路径</translation>
    </message>
    <message>
        <source>Doesn&apos;t request paths that begin like one of these.</source>
        <translation>不请求以任一所列项开头的路径。</translation>
    </message>
    <message>
        <source>Render paths</source>
        <translation>渲染路径</translation>
    </message>
    <message>
        <source>Renders pages whose paths begin like one of these with an installed Chromium, Chrome, Edge or Brave before they are read. / is all pages.</source>
        <translation>对于路径以任一所列项开头的页面，先用已安装的 Chromium、Chrome、Edge 或 Brave 渲染再读取。/ 表示所有页面。</translation>
    </message>
    <message>
        <source>Obey robots.txt</source>
        <translation>遵守 robots.txt</translation>
    </message>
    <message>
        <source>Turn it off only for a site of your own.</source>
        <translation>只有自己的站点才应关闭此项。</translation>
    </message>
    <message>
        <source>Maximum errors</source>
        <translation>最多错误数</translation>
    </message>
    <message>
        <source>Down if there are more errors, such as broken links and missing anchors.</source>
        <translation>错误（例如失效链接和缺少锚点）超过此数时为故障。</translation>
    </message>
    <message>
        <source>Maximum warnings</source>
        <translation>最多警告数</translation>
    </message>
    <message>
        <source>Degraded if there are more warnings, such as redirect chains and duplicate titles.</source>
        <translation>警告（例如连续重定向和重复的标题）超过此数时为降级。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Number of a stored run of this site. What it found doesn&apos;t count, so only new findings do. Without a number, the run that you accepted as the baseline of the site. “watchkeeper-cli crawls list” shows the numbers.</source>
        <translation>此站点某次已存储的运行的编号。其中的发现不计入，因此只计入新的发现。没有编号时，采用已接受为该站点基线的运行。“watchkeeper-cli crawls list”会显示编号。</translation>
    </message>
    <message>
        <source>Errors: at most %1</source>
        <translation>错误：最多 %1</translation>
    </message>
    <message>
        <source>Warnings: at most %1</source>
        <translation>警告：最多 %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Crawls a site and checks all its links. The runs are stored; see “watchkeeper-cli crawls”.</source>
        <translation>爬取站点并检查其中的所有链接。运行会存储，见“watchkeeper-cli crawls”。</translation>
    </message>
    <message>
        <source>Pages of the site that were read.</source>
        <translation>已读取的站点页面。</translation>
    </message>
    <message>
        <source>Requested addresses.</source>
        <translation>已请求的地址。</translation>
    </message>
    <message>
        <source>Findings that are errors, such as broken links.</source>
        <translation>属于错误的发现，例如失效链接。</translation>
    </message>
    <message>
        <source>Findings that are warnings, such as redirect chains.</source>
        <translation>属于警告的发现，例如连续重定向。</translation>
    </message>
    <message>
        <source>Findings that are notes, such as missing descriptions.</source>
        <translation>属于提示的发现，例如缺少描述。</translation>
    </message>
    <message>
        <source>Number of the stored run.</source>
        <translation>已存储的运行的编号。</translation>
    </message>
    <message>
        <source>crawl</source>
        <translation>爬取</translation>
    </message>
    <message>
        <source>broken links</source>
        <translation>失效链接</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
</context>
<context>
    <name>SiteCrawls</name>
    <message>
        <source>%1 Linked from %2</source>
        <comment>a finding and a page</comment>
        <translation>%1 链接自 %2</translation>
    </message>
    <message>
        <source>The findings of run %1 aren&apos;t computed yet. Show the run to compute them.</source>
        <translation>尚未计算运行 %1 的发现。显示该运行即可计算。</translation>
    </message>
</context>
<context>
    <name>Sitemap</name>
    <message>
        <source>The file has more than %L1 entries. The others are ignored.</source>
        <translation>文件中的条目超过 %L1 个。其余已忽略。</translation>
    </message>
    <message>
        <source>The file isn&apos;t valid XML: %1</source>
        <translation>文件不是有效的 XML：%1</translation>
    </message>
    <message>
        <source>The file is neither a sitemap nor a feed.</source>
        <translation>文件既不是站点地图，也不是订阅源。</translation>
    </message>
    <message>
        <source>The line isn&apos;t an absolute address.</source>
        <translation>该行不是绝对地址。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
</context>
<context>
    <name>SnapshotReader</name>
    <message>
        <source>The incidents can&apos;t be read. %1</source>
        <translation>无法读取故障事件。%1</translation>
    </message>
</context>
<context>
    <name>SoundPlayer</name>
    <message>
        <source>%1 wasn&apos;t found.</source>
        <translation>未找到 %1。</translation>
    </message>
    <message>
        <source>No audio player could play “%1”.</source>
        <translation>没有音频播放器能够播放“%1”。</translation>
    </message>
</context>
<context>
    <name>SpanReason</name>
    <message>
        <source>Watchkeeper wasn&apos;t running</source>
        <translation>Watchkeeper 未运行</translation>
    </message>
    <message>
        <source>Watchkeeper wasn&apos;t running after a crash</source>
        <translation>Watchkeeper 崩溃后未运行</translation>
    </message>
    <message>
        <source>the computer was asleep</source>
        <translation>计算机处于睡眠状态</translation>
    </message>
    <message>
        <source>Watchkeeper was suspended</source>
        <translation>Watchkeeper 被挂起</translation>
    </message>
    <message>
        <source>this computer was offline</source>
        <translation>本机离线</translation>
    </message>
    <message>
        <source>all checks were paused</source>
        <translation>所有检查已暂停</translation>
    </message>
    <message>
        <source>this computer was on battery</source>
        <translation>本机使用电池供电</translation>
    </message>
    <message>
        <source>the target was paused</source>
        <translation>目标已暂停</translation>
    </message>
</context>
<context>
    <name>SshConfigImport</name>
    <message>
        <source>The target is paused. ssh reaches it through “%1”, but Watchkeeper connects directly.</source>
        <translation>目标已暂停。ssh 通过“%1”连接它，而 Watchkeeper 会直接连接。</translation>
    </message>
    <message>
        <source>%1 contains null characters. It is damaged, or isn&apos;t a text file.</source>
        <translation>%1 中含有空字符。它已损坏，或者不是文本文件。</translation>
    </message>
</context>
<context>
    <name>StateCount</name>
    <message numerus="yes">
        <source>%Ln up</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个降级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without data</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个无数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个维护中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个已暂停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being confirmed</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln 个确认中</numerusform>
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
        <translation>降级</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The file system at %1 isn&apos;t ready. Is a disk in the drive?</source>
        <translation>%1 的文件系统尚未就绪。驱动器中有磁盘吗？</translation>
    </message>
    <message>
        <source>The space at %1</source>
        <translation>%1 的空间</translation>
    </message>
    <message>
        <source>its file system reports no size</source>
        <translation>其文件系统未报告大小</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist on this computer.</source>
        <translation>本机上不存在 %1。</translation>
    </message>
    <message>
        <source>Nothing is mounted at %1. %2</source>
        <translation>%1 处没有挂载任何内容。%2</translation>
    </message>
</context>
<context>
    <name>StoredSecrets</name>
    <message>
        <source>the password in the address</source>
        <translation>地址中的密码</translation>
    </message>
    <message>
        <source>“%1” in the address</source>
        <translation>地址中的“%1”</translation>
    </message>
    <message>
        <source>“%1” in “%2”</source>
        <translation>“%2”中的“%1”</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>My gateway %1</source>
        <translation>我的网关 %1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>DNS resolver</source>
        <translation>DNS 解析器</translation>
    </message>
    <message>
        <source>This disk</source>
        <translation>本机磁盘</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
</context>
<context>
    <name>SystemReader</name>
    <message>
        <source>The memory usage</source>
        <translation>内存使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>The load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>The pressure stall information</source>
        <translation>资源压力信息 (PSI)</translation>
    </message>
    <message>
        <source>The uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>磁盘 I/O</translation>
    </message>
    <message>
        <source>The temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>进程列表</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>The file system</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>%1 can&apos;t be checked on this system: %2.</source>
        <translation>此系统上无法检查 %1：%2。</translation>
    </message>
    <message>
        <source>None are available.</source>
        <translation>没有可用的。</translation>
    </message>
    <message>
        <source>Available: %1, and more.</source>
        <translation>可用的有：%1 等。</translation>
    </message>
    <message>
        <source>Available: %1.</source>
        <translation>可用的有：%1。</translation>
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
        <translation>检查安排</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>SLO 目标</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>频繁波动</translation>
    </message>
    <message>
        <source>Contains text</source>
        <translation>包含文本</translation>
    </message>
    <message>
        <source>Down if the response doesn&apos;t contain this text.</source>
        <translation>响应不包含此文本时为故障。</translation>
    </message>
    <message>
        <source>Slower than</source>
        <translation>慢于</translation>
    </message>
    <message>
        <source>Degraded if the response takes this long or longer.</source>
        <translation>响应用时达到或超过此值时为降级。</translation>
    </message>
    <message>
        <source>Conditions that must all pass, such as [STATUS] == 200. Press the down arrow or “[” for suggestions.</source>
        <translation>必须全部满足的条件，例如 [STATUS] == 200。按向下键或“[”显示建议。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
</context>
<context>
    <name>TargetFromJson</name>
    <message>
        <source>Unknown kind “%1”.</source>
        <translation>未知的类型“%1”。</translation>
    </message>
</context>
<context>
    <name>TargetGuess</name>
    <message>
        <source>“%1” isn&apos;t a valid port. Ports range from 1 to 65535.</source>
        <translation>“%1”不是有效的端口。端口范围为 1 到 65535。</translation>
    </message>
    <message>
        <source>The port is missing. Use tcp://host:port.</source>
        <translation>缺少端口。请使用 tcp://host:port。</translation>
    </message>
    <message>
        <source>Addresses that begin with %1:// aren&apos;t supported. Use http, https, ws, wss, tcp, ping, path, ntp or dns.</source>
        <translation>不支持以 %1:// 开头的地址。请使用 http、https、ws、wss、tcp、ping、path、ntp 或 dns。</translation>
    </message>
    <message>
        <source>Enter a web address, host:port, or a command, such as https://example.org or df -h /.</source>
        <translation>输入网址、host:port 或命令，例如 https://example.org 或 df -h /。</translation>
    </message>
    <message>
        <source>Line breaks and null characters aren&apos;t allowed here.</source>
        <translation>此处不允许换行符和空字符。</translation>
    </message>
    <message>
        <source>A host or a command can&apos;t begin with a hyphen.</source>
        <translation>主机或命令不能以连字符开头。</translation>
    </message>
</context>
<context>
    <name>TargetKeys</name>
    <message>
        <source>Flapping</source>
        <translation>频繁波动</translation>
    </message>
    <message>
        <source>How to detect flapping: from all results, as Icinga does, or from confirmed results, as Nagios does.</source>
        <translation>如何检测频繁波动：像 Icinga 那样依据所有结果，或像 Nagios 那样依据已确认的结果。</translation>
    </message>
    <message>
        <source>By all results (Icinga)</source>
        <translation>依据所有结果 (Icinga)</translation>
    </message>
    <message>
        <source>By confirmed results (Nagios)</source>
        <translation>依据已确认的结果 (Nagios)</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>不检测</translation>
    </message>
    <message>
        <source>Flapping starts above</source>
        <translation>频繁波动开始阈值</translation>
    </message>
    <message>
        <source>Percentage of state changes among the last 20 results. Recent changes are weighted more heavily.</source>
        <translation>最近 20 个结果中状态变化的百分比。越近的变化权重越大。</translation>
    </message>
    <message>
        <source>Flapping stops at or below</source>
        <translation>频繁波动结束阈值</translation>
    </message>
    <message>
        <source>Flapping stops when the percentage of state changes among the last 20 results is at or below this value.</source>
        <translation>最近 20 个结果中状态变化的百分比等于或低于此值时，频繁波动结束。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>How many failed results in a row confirm a problem.</source>
        <translation>连续多少个失败结果可确认问题。</translation>
    </message>
    <message>
        <source>Recovery threshold</source>
        <translation>恢复阈值</translation>
    </message>
    <message>
        <source>How many successful results in a row end a confirmed problem.</source>
        <translation>连续多少个成功结果可结束已确认的问题。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Time from the start of one check to the start of the next.</source>
        <translation>从一次检查开始到下一次检查开始的时间。</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时时间</translation>
    </message>
    <message>
        <source>The maximum time for the entire check.</source>
        <translation>整个检查的最长时间。</translation>
    </message>
    <message>
        <source>Retry interval</source>
        <translation>重试间隔</translation>
    </message>
    <message>
        <source>The delay before the first retry after a failed check, or before the next check during recovery. It doubles each time, up to the check interval.</source>
        <translation>检查失败后首次重试之前，或恢复期间下次检查之前的延迟。每次加倍，最多增至检查间隔。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The name displayed for the target. Each name must be unique.</source>
        <translation>目标的显示名称。名称不能重复。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The type of check.</source>
        <translation>检查的类型。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The target isn&apos;t checked until it is resumed.</source>
        <translation>恢复监控之前不检查该目标。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>A UUID that stays the same when the name changes. Assigned on the first save.</source>
        <translation>名称更改后仍保持不变的 UUID。首次保存时分配。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words for grouping and filtering targets.</source>
        <translation>用于分组和筛选目标的词语。</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依赖于</translation>
    </message>
    <message>
        <source>Targets that must be up for this target to be reachable, such as a router. If you list alternatives (A | B), one of them is enough. While these targets are down, this target is unreachable.</source>
        <translation>必须正常才能访问此目标的目标，例如路由器。如果列出备选项 (A | B)，其中一个正常即可。这些目标故障期间，此目标为不可达。</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Names of rules in alerts.json that apply to this target, in addition to rules whose filter matches it.</source>
        <translation>除筛选器与此目标相符的规则外，alerts.json 中还适用于此目标的规则的名称。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>SLO 目标</translation>
    </message>
    <message>
        <source>The uptime goal, such as 99.9 %. The remaining error budget is shown in the window and in reports.</source>
        <translation>可用率目标，例如 99.9 %。剩余的错误预算显示在窗口和报告中。</translation>
    </message>
    <message>
        <source>Objective period</source>
        <translation>SLO 时段</translation>
    </message>
    <message>
        <source>The length of the period, ending now, over which the objective is measured.</source>
        <translation>衡量 SLO 目标的时段长度，截至现在。</translation>
    </message>
    <message>
        <source>Degraded counts as</source>
        <translation>降级计为</translation>
    </message>
    <message>
        <source>How time in the degraded state counts toward the objective.</source>
        <translation>处于降级状态的时间如何计入 SLO 目标。</translation>
    </message>
</context>
<context>
    <name>TargetParts</name>
    <message>
        <source>The threshold for the end of flapping can&apos;t be higher than the threshold for its start (%1 %).</source>
        <translation>频繁波动的结束阈值不能高于开始阈值（%1 %）。</translation>
    </message>
    <message>
        <source>The threshold for the start of flapping can&apos;t be lower than the threshold for its end (%1 %).</source>
        <translation>频繁波动的开始阈值不能低于结束阈值（%1 %）。</translation>
    </message>
    <message>
        <source>Placeholders aren&apos;t allowed here.</source>
        <translation>此处不允许使用占位符。</translation>
    </message>
    <message>
        <source>This key requires “objective”, which is missing.</source>
        <translation>此键需要“objective”，但缺少该键。</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>此处不能为空。</translation>
    </message>
    <message>
        <source>A name can&apos;t begin or end with a space.</source>
        <translation>名称首尾不能有空格。</translation>
    </message>
    <message>
        <source>A tag can&apos;t be empty.</source>
        <translation>标签不能为空。</translation>
    </message>
    <message>
        <source>The tag “%1” appears twice.</source>
        <translation>标签“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The name of an alert rule can&apos;t be empty.</source>
        <translation>告警规则的名称不能为空。</translation>
    </message>
    <message>
        <source>The alert rule “%1” appears twice.</source>
        <translation>告警规则“%1”出现了两次。</translation>
    </message>
</context>
<context>
    <name>TargetsReader</name>
    <message>
        <source>maintenance “%1”</source>
        <translation>维护“%1”</translation>
    </message>
    <message>
        <source>maintenance %1</source>
        <translation>维护 %1</translation>
    </message>
    <message>
        <source>Expected a list, such as [{&quot;name&quot;: …, &quot;when&quot;: …}, …].</source>
        <translation>应为列表，例如 [{&quot;name&quot;: …, &quot;when&quot;: …}, …]。</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;name&quot;: …, &quot;when&quot;: …}.</source>
        <translation>应为对象，例如 {&quot;name&quot;: …, &quot;when&quot;: …}。</translation>
    </message>
    <message>
        <source>Another maintenance window already has this name.</source>
        <translation>另一个维护时段已使用此名称。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段为必填。</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>This must be a string in quotes.</source>
        <translation>此处必须是带引号的字符串。</translation>
    </message>
    <message>
        <source>This file has version %1 and was written by a newer version of Watchkeeper. Your version of Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.</source>
        <translation>此文件的版本为 %1，由更新版本的 Watchkeeper 写入。当前的 Watchkeeper 仅支持文件版本 %2。请更新 Watchkeeper。文件未作改动。</translation>
    </message>
    <message>
        <source>The version must be %1.</source>
        <translation>版本必须为 %1。</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;every&quot;: &quot;60s&quot;}.</source>
        <translation>应为对象，例如 {&quot;every&quot;: &quot;60s&quot;}。</translation>
    </message>
    <message>
        <source>Expected a list of targets, such as [{&quot;name&quot;: …}, …].</source>
        <translation>应为目标列表，例如 [{&quot;name&quot;: …}, …]。</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;name&quot;: …, &quot;kind&quot;: …}.</source>
        <translation>应为对象，例如 {&quot;name&quot;: …, &quot;kind&quot;: …}。</translation>
    </message>
    <message>
        <source>The target on line %1 already has this name.</source>
        <translation>第 %1 行的目标已使用此名称。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid UUID. Leave the ID out to have a new one assigned.</source>
        <translation>这不是有效的 UUID。去掉 ID 即可重新分配。</translation>
    </message>
    <message>
        <source>“%1” already has this ID. Leave the ID out to have a new one assigned.</source>
        <translation>“%1”已使用此 ID。去掉 ID 即可重新分配。</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. Available kinds: %2.</source>
        <translation>未知的类型“%1”。可用的类型：%2。</translation>
    </message>
    <message>
        <source>Unknown kind “%1”. Did you mean “%2”?</source>
        <translation>未知的类型“%1”。是否应为“%2”？</translation>
    </message>
    <message>
        <source>“%1” appears twice, first on line %2.</source>
        <translation>“%1”出现了两次，首次在第 %2 行。</translation>
    </message>
</context>
<context>
    <name>TargetsStore</name>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Add %Ln targets</source>
        <translation>添加 %Ln 个目标</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Remove %Ln targets</source>
        <translation>移除 %Ln 个目标</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Edit %Ln targets</source>
        <translation>编辑 %Ln 个目标</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>暂停“%1”</translation>
    </message>
    <message>
        <source>Pause %Ln targets</source>
        <translation>暂停 %Ln 个目标</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>Resume %Ln targets</source>
        <translation>恢复 %Ln 个目标</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Manual check</source>
        <comment>why a check runs</comment>
        <translation>手动检查</translation>
    </message>
    <message>
        <source>Retry after a failure</source>
        <comment>why a check runs</comment>
        <translation>失败后重试</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>why a check runs</comment>
        <translation>定时</translation>
    </message>
    <message>
        <source>The host has reached its limit on concurrent checks.</source>
        <translation>该主机已达到并发检查限制。</translation>
    </message>
    <message>
        <source>The check type has reached its limit on concurrent checks.</source>
        <translation>该检查类型已达到并发检查限制。</translation>
    </message>
    <message>
        <source>The limit on concurrent checks has been reached.</source>
        <translation>已达到并发检查限制。</translation>
    </message>
    <message>
        <source>This target evaluates other targets, which are checked first.</source>
        <translation>此目标判定其他目标，需先检查那些目标。</translation>
    </message>
    <message>
        <source>The limit on checks started per second has been reached.</source>
        <translation>已达到每秒启动检查数的限制。</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a check</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a check</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a check</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>running for, timeout</comment>
        <translation>%1，上限 %2</translation>
    </message>
    <message>
        <source>No. %1 in the queue. %2. %3</source>
        <comment>place, why it runs, why it waits</comment>
        <translation>队列中第 %1 位。%2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, result</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Tcp</name>
    <message>
        <source>Connection refused by %1 port %2. The host is reachable, but nothing is listening there. Is the service running?</source>
        <translation>%1 端口 %2 拒绝连接。主机可达，但该处没有程序在监听。服务是否在运行？</translation>
    </message>
    <message>
        <source>No response from %1 port %2. Is the host up, or is a firewall blocking the connection?</source>
        <translation>%1 端口 %2 没有响应。主机是否正常，或者是防火墙拦截了连接？</translation>
    </message>
    <message>
        <source>%1 port %2 closed the connection.</source>
        <translation>%1 端口 %2 关闭了连接。</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to connect to %1 port %2.</source>
        <translation>当前用户无权连接 %1 端口 %2。</translation>
    </message>
    <message>
        <source>Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.</source>
        <translation>内部错误：打开的文件过多。请提高限制（ulimit -n），或减少同时运行的检查。</translation>
    </message>
    <message>
        <source>%1 port %2 can&apos;t be reached. Is this computer&apos;s network up, and is there a route to the host?</source>
        <translation>无法连接 %1 端口 %2。本机网络是否正常，是否有到该主机的路由？</translation>
    </message>
    <message>
        <source>The connection to %1 port %2 failed: %3.</source>
        <translation>与 %1 端口 %2 的连接失败：%3。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a valid escape. Valid escapes are \r, \n, \t, \0, \\ and \x41.</source>
        <translation>%1 不是有效的转义。有效的转义为 \r、\n、\t、\0、\\ 和 \x41。</translation>
    </message>
    <message>
        <source>The reply contains “%1”</source>
        <translation>响应包含“%1”</translation>
    </message>
    <message>
        <source>The reply matches the pattern %1</source>
        <translation>响应与模式 %1 匹配</translation>
    </message>
    <message>
        <source>Expected text</source>
        <translation>预期文本</translation>
    </message>
    <message>
        <source>Text that the reply must contain, with the same escapes as in send. If empty, the check doesn&apos;t wait for a reply.</source>
        <translation>响应必须包含的文本，转义与 send 中的相同。留空时，检查不等待响应。</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>预期模式</translation>
    </message>
    <message>
        <source>A regular expression that must match part of the reply, used instead of expect. ^ and $ match at the start and end of each line.</source>
        <translation>必须与响应的某一部分匹配的正则表达式，代替 expect 使用。^ 和 $ 匹配每行的开头和结尾。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>这不是有效的正则表达式：%1。</translation>
    </message>
    <message>
        <source>Use either expect or expectPattern, not both.</source>
        <translation>请使用 expect 或 expectPattern，不要同时使用。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid step. Use send TEXT, expect TEXT, match PATTERN or starttls.</source>
        <translation>“%1”不是有效的步骤。请使用 send TEXT、expect TEXT、match PATTERN 或 starttls。</translation>
    </message>
    <message>
        <source>At most %1 steps are allowed.</source>
        <translation>最多允许 %1 个步骤。</translation>
    </message>
    <message>
        <source>Use either steps, or send and expect, not both.</source>
        <translation>请使用 steps，或 send 和 expect，不要同时使用。</translation>
    </message>
    <message>
        <source>Nothing can be sent to a port that must be closed.</source>
        <translation>无法向必须关闭的端口发送内容。</translation>
    </message>
    <message>
        <source>%1 is open, but must be closed. Which program is listening there, and is the firewall too permissive?</source>
        <translation>%1 已打开，但必须关闭。是哪个程序在监听，防火墙是否过于宽松？</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>refused by a firewall, or the host is off</source>
        <translation>被防火墙拒绝，或主机已关机</translation>
    </message>
    <message>
        <source>no response: filtered by a firewall, or the host is off</source>
        <translation>无响应：被防火墙过滤，或主机已关机</translation>
    </message>
    <message>
        <source>“%2” not found in the first %1 of the reply. It began: %3</source>
        <translation>响应的前 %1 中未找到“%2”。其开头为：%3</translation>
    </message>
    <message>
        <source>%1 closed the connection without a reply.</source>
        <translation>%1 未响应就关闭了连接。</translation>
    </message>
    <message>
        <source>“%1” not found in the reply. It began: %2</source>
        <translation>响应中未找到“%1”。其开头为：%2</translation>
    </message>
    <message>
        <source>%1, but “%2” wasn&apos;t found in the first %3 of the reply</source>
        <translation>%1，但响应的前 %3 中未找到“%2”</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Text to send after connecting. The escapes \r, \n, \t, \0, \\ and \x41 represent bytes.</source>
        <translation>连接后发送的文本。转义 \r、\n、\t、\0、\\ 和 \x41 表示字节。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps to run in order, instead of send and expect: “send TEXT”, “expect TEXT”, “match PATTERN”, “starttls”. In the text to send, ${1} is replaced by the first group of the last match.</source>
        <translation>依次执行的步骤，代替 send 和 expect：“send TEXT”、“expect TEXT”、“match PATTERN”、“starttls”。在要发送的文本中，${1} 会替换为上次匹配的第一组。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>TCP port, 1 to 65535.</source>
        <translation>TCP 端口，1 到 65535。</translation>
    </message>
    <message>
        <source>Maximum reply size</source>
        <translation>最大响应大小</translation>
    </message>
    <message>
        <source>How much of the reply to search for the expected text.</source>
        <translation>在响应的多大范围内搜索预期文本。</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>从一开始就用 TLS</translation>
    </message>
    <message>
        <source>Encrypts the connection before anything is sent.</source>
        <translation>在发送任何内容之前加密连接。</translation>
    </message>
    <message>
        <source>Must be closed</source>
        <translation>必须关闭</translation>
    </message>
    <message>
        <source>Inverts the check: the target is up if nothing is listening, or if a firewall rejects or ignores the connection.</source>
        <translation>将检查反过来：没有程序监听，或防火墙拒绝或忽略连接时，目标为正常。</translation>
    </message>
    <message>
        <source>The port accepts connections</source>
        <translation>端口接受连接</translation>
    </message>
    <message>
        <source>The port is closed</source>
        <translation>端口已关闭</translation>
    </message>
    <message>
        <source>Try it manually: “nc -v {host} {port}”. If that hangs too, a firewall is dropping the packets or the host is down.</source>
        <translation>手动尝试：“nc -v {host} {port}”。如果也卡住，则是防火墙丢弃了数据包，或主机出了故障。</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received. Is that the right service?</source>
        <translation>“响应”选项卡显示收到的内容。这是正确的服务吗？</translation>
    </message>
    <message>
        <source>Check what is listening on port {port} of {host}: “ss -ltnp” on Linux shows the program.</source>
        <translation>检查 {host} 的端口 {port} 上有什么在监听：在 Linux 上，“ss -ltnp”会显示程序。</translation>
    </message>
    <message>
        <source>If no other computer needs the service, stop it or configure it to listen only on 127.0.0.1.</source>
        <translation>如果没有其他计算机需要该服务，请停止它，或将其配置为只监听 127.0.0.1。</translation>
    </message>
    <message>
        <source>If some other computers need the service, block port {port} for the rest in the firewall. Ask the administrator of {host}.</source>
        <translation>如果某些其他计算机需要该服务，请在防火墙中对其余计算机封锁端口 {port}。可联系 {host} 的管理员。</translation>
    </message>
    <message>
        <source>If the port is supposed to be open, turn off “Must be closed” for this target.</source>
        <translation>如果该端口本应打开，请为此目标关闭“必须关闭”。</translation>
    </message>
    <message>
        <source>The Reply tab shows what was received instead. Did an update change the service&apos;s greeting?</source>
        <translation>“响应”选项卡显示实际收到的内容。是否有更新改变了服务的欢迎信息？</translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation>TCP 端口</translation>
    </message>
    <message>
        <source>Connects to a port. Can also send text and wait for a reply.</source>
        <translation>连接端口。还可以发送文本并等待响应。</translation>
    </message>
    <message>
        <source>Success: a connection within %1.</source>
        <translation>成功：%1 内建立连接。</translation>
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
        <translation>传感器 %1 未找到或处于休眠。%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is at %2</source>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>Are the fans running and the vents clear? Is the computer otherwise idle?</source>
        <translation>风扇是否在转，通风口是否畅通？除此之外计算机是否空闲？</translation>
    </message>
    <message>
        <source>the temperature sensors</source>
        <translation>温度传感器</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Name of a chip, such as coretemp, or of one of its sensors, such as coretemp/Package id 0. Leave empty to check all sensors and show the hottest. If the name isn&apos;t found, the error lists the available ones.</source>
        <translation>芯片的名称（例如 coretemp），或其某个传感器的名称（例如 coretemp/Package id 0）。留空则检查所有传感器，并显示温度最高的。如果未找到该名称，错误信息会列出可用的传感器。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>By default, the limit for down is each sensor&apos;s own critical value, and the limit for degraded is 5 °C lower. Sensors without a critical value use 105 °C and 95 °C.</source>
        <translation>默认情况下，故障阈值为各传感器自身的临界值，降级阈值比它低 5 °C。没有临界值的传感器采用 105 °C 和 95 °C。</translation>
    </message>
    <message>
        <source>sensors</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Margin to the limits of the sensors: at least 0 °C</source>
        <translation>距传感器上限的余量：至少 0 °C</translation>
    </message>
    <message>
        <source>Margin to the lower limits of the sensors: at least 0 °C, else degraded</source>
        <translation>距传感器较低上限的余量：至少 0 °C，否则为降级</translation>
    </message>
    <message>
        <source>Checks the temperature of this computer&apos;s CPU, disks and motherboard, if they have sensors.</source>
        <translation>检查本机 CPU、磁盘和主板的温度（如有传感器）。</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>%1: %2</source>
        <comment>target, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, duration</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>| Time (UTC) | State | Duration | Result |</source>
        <translation>| 时间 (UTC) | 状态 | 用时 | 结果 |</translation>
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
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>%1 closed the connection before TLS started.</source>
        <translation>%1 在 TLS 开始之前关闭了连接。</translation>
    </message>
    <message>
        <source>%1 didn&apos;t start TLS as expected for %2. It replied: %3</source>
        <translation>%1 未按 %2 的要求启动 TLS。其响应为：%3</translation>
    </message>
    <message>
        <source>The certificate of the issuer “%1” expires on %2, before the server&apos;s own certificate. Have the server send a newer issuer certificate.</source>
        <translation>颁发者“%1”的证书将于 %2 到期，早于服务器自身的证书。请让服务器发送较新的颁发者证书。</translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for this host</source>
        <translation>证书受信任，且对此主机有效</translation>
    </message>
    <message>
        <source>The certificate is one of the expected ones</source>
        <translation>证书为预期的证书之一</translation>
    </message>
    <message>
        <source>Days until the certificate expires: at least %1</source>
        <translation>距证书到期天数：至少 %1</translation>
    </message>
    <message>
        <source>%1, else degraded</source>
        <translation>%1，否则为降级</translation>
    </message>
    <message>
        <source>The server uses TLS 1.3, else degraded</source>
        <translation>服务器使用 TLS 1.3，否则为降级</translation>
    </message>
    <message>
        <source>The server rejects TLS 1.0 and 1.1 (otherwise degraded)</source>
        <translation>服务器拒绝 TLS 1.0 和 1.1（否则为降级）</translation>
    </message>
    <message>
        <source>The server staples a good revocation status, else degraded</source>
        <translation>服务器附带有效的吊销状态，否则为降级</translation>
    </message>
    <message>
        <source>All certificates in the chain are secure and don&apos;t expire soon</source>
        <translation>证书链中的所有证书都安全，且不会很快到期</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t one of the expected ones. Its SHA-256 fingerprint is %1. Was it renewed, or is someone intercepting the connection?</source>
        <translation>证书不在预期的证书之列。其 SHA-256 指纹为 %1。是证书已续期，还是有人在拦截连接？</translation>
    </message>
    <message>
        <source>The server uses %1, but TLS 1.3 is required.</source>
        <translation>服务器使用 %1，但要求 TLS 1.3。</translation>
    </message>
    <message>
        <source>The server doesn&apos;t staple a good revocation status from its CA. Turn on OCSP stapling on the server.</source>
        <translation>服务器未附带其 CA 出具的有效吊销状态。请在服务器上开启 OCSP 装订。</translation>
    </message>
    <message>
        <source>%1, valid for %2 days, issued by %3</source>
        <translation>%1，有效期 %2 天，由 %3 颁发</translation>
    </message>
    <message>
        <source>The server still supports TLS 1.0 or 1.1, which are no longer secure. Turn them off on the server.</source>
        <translation>服务器仍支持已不安全的 TLS 1.0 或 1.1。请在服务器上关闭它们。</translation>
    </message>
    <message>
        <source>Default: 443, or the standard port of the protocol: %1.</source>
        <translation>默认：443，或协议的标准端口：%1。</translation>
    </message>
    <message>
        <source>Down before certificate expiry</source>
        <translation>证书到期前判为故障</translation>
    </message>
    <message>
        <source>The target is down if fewer than this number of days remain before the certificate expires. If 0, it is down only after the certificate has expired.</source>
        <translation>距证书到期少于此天数时，目标为故障。如果为 0，则仅在证书过期后才为故障。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Expected certificates</source>
        <translation>预期证书</translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of certificates in hexadecimal, or of public keys as sha256/BASE64. The server&apos;s certificate or another one in its chain must match. Leave empty to accept any.</source>
        <translation>十六进制的证书 SHA-256 指纹，或写作 sha256/BASE64 的公钥指纹。服务器的证书或其证书链中的另一证书必须与之匹配。留空则接受任何证书。</translation>
    </message>
    <message>
        <source>Minimum TLS version</source>
        <translation>最低 TLS 版本</translation>
    </message>
    <message>
        <source>With 1.3, the target is degraded if the server supports at most 1.2. A server that only supports older versions is always down, because no connection is possible.</source>
        <translation>设为 1.3 时，如果服务器最高只支持 1.2，则目标为降级。只支持更旧版本的服务器始终为故障，因为无法建立连接。</translation>
    </message>
    <message>
        <source>Must reject old TLS versions</source>
        <translation>必须拒绝旧 TLS 版本</translation>
    </message>
    <message>
        <source>Connects again with only TLS 1.0 and 1.1. The target is degraded if the server accepts that connection.</source>
        <translation>再次连接，只使用 TLS 1.0 和 1.1。如果服务器接受该连接，则目标为降级。</translation>
    </message>
    <message>
        <source>OCSP stapling</source>
        <translation>OCSP 装订</translation>
    </message>
    <message>
        <source>The target is degraded if the server doesn&apos;t attach proof that its certificate hasn&apos;t been revoked.</source>
        <translation>如果服务器未附带其证书未被吊销的证明，则目标为降级。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Protocol used to start TLS. Choose none if the connection uses TLS from the start.</source>
        <translation>用于启动 TLS 的协议。如果连接从一开始就使用 TLS，请选择 none。</translation>
    </message>
    <message>
        <source>Time until the server&apos;s certificate expires. Negative if it has expired.</source>
        <translation>距服务器证书到期的时间。已过期时为负值。</translation>
    </message>
    <message>
        <source>Subject of the certificate.</source>
        <translation>证书的使用者。</translation>
    </message>
    <message>
        <source>Issuer of the certificate.</source>
        <translation>证书的颁发者。</translation>
    </message>
    <message>
        <source>Hosts and addresses that the certificate is valid for.</source>
        <translation>证书适用的主机和地址。</translation>
    </message>
    <message>
        <source>Start of the certificate&apos;s validity, UTC.</source>
        <translation>证书有效期的起始时间，UTC。</translation>
    </message>
    <message>
        <source>End of the certificate&apos;s validity, UTC.</source>
        <translation>证书有效期的截止时间，UTC。</translation>
    </message>
    <message>
        <source>Serial number of the certificate.</source>
        <translation>证书的序列号。</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the entire certificate, for pinning.</source>
        <translation>整个证书的 SHA-256 指纹，用于证书固定。</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the public key, for pinning that survives a renewal.</source>
        <translation>公钥的 SHA-256 指纹，用于续期后仍有效的固定。</translation>
    </message>
    <message>
        <source>Type and size of the public key.</source>
        <translation>公钥的类型和长度。</translation>
    </message>
    <message>
        <source>Signature algorithm of the certificate.</source>
        <translation>证书的签名算法。</translation>
    </message>
    <message>
        <source>Number of certificates the server sends.</source>
        <translation>服务器发送的证书数量。</translation>
    </message>
    <message>
        <source>Stapled revocation status: good, revoked or unknown.</source>
        <translation>附带的吊销状态：good、revoked 或 unknown。</translation>
    </message>
    <message>
        <source>The TLS version.</source>
        <translation>TLS 版本。</translation>
    </message>
    <message>
        <source>The negotiated cipher.</source>
        <translation>协商的加密套件。</translation>
    </message>
    <message>
        <source>Whether the server accepts TLS 1.0 or 1.1, if checked.</source>
        <translation>服务器是否接受 TLS 1.0 或 1.1（如已检查）。</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid pin. Use 64 hexadecimal digits, or sha256/ and 44 characters of base64.</source>
        <translation>“%1”不是有效的指纹。请使用 64 位十六进制数字，或 sha256/ 加 44 个 base64 字符。</translation>
    </message>
    <message>
        <source>This can&apos;t exceed certificateDays, the warning threshold in days.</source>
        <translation>此值不能超过 certificateDays，即警告的天数阈值。</translation>
    </message>
    <message>
        <source>Certificate (TLS)</source>
        <translation>证书 (TLS)</translation>
    </message>
    <message>
        <source>Checks any server&apos;s TLS certificate: how long it is valid, who issued it and whether it is trusted.</source>
        <translation>检查任意服务器的 TLS 证书：有效期多久、由谁颁发、是否受信任。</translation>
    </message>
</context>
<context>
    <name>TlsFiles</name>
    <message>
        <source>The file %1 can&apos;t be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2. Use a file that contains only the required certificates or keys.</source>
        <translation>文件 %1 大于 %2。请使用只含所需证书或密钥的文件。</translation>
    </message>
    <message>
        <source>The certificate file %1 was not found. Check its path.</source>
        <translation>未找到证书文件 %1。请检查其路径。</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate in PEM format. Check the path in “caFile”.</source>
        <translation>文件 %1 中没有 PEM 格式的证书。请检查“caFile”中的路径。</translation>
    </message>
    <message>
        <source>The key in %1 is encrypted. Enter its passphrase in “clientPassphrase”.</source>
        <translation>%1 中的密钥已加密。请在“clientPassphrase”中输入其口令。</translation>
    </message>
    <message>
        <source>The key in %1 can&apos;t be decrypted with the passphrase in “clientPassphrase”.</source>
        <translation>无法用“clientPassphrase”中的口令解密 %1 中的密钥。</translation>
    </message>
    <message>
        <source>The file %1 contains no private key in PEM format. Set the path of the key file in “clientKey”.</source>
        <translation>文件 %1 中没有 PEM 格式的私钥。请在“clientKey”中设置密钥文件的路径。</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate. Check the path in “clientCertificate”.</source>
        <translation>文件 %1 中没有证书。请检查“clientCertificate”中的路径。</translation>
    </message>
    <message>
        <source>The key file %1 was not found. Check its path.</source>
        <translation>未找到密钥文件 %1。请检查其路径。</translation>
    </message>
    <message>
        <source>The file %1 is neither PEM nor a PKCS#12 file that the passphrase in “clientPassphrase” can open. Old programs encrypt PKCS#12 files with RC2, which is no longer secure. Export such files again with a newer program.</source>
        <translation>文件 %1 既不是 PEM，也不是能用“clientPassphrase”中的口令打开的 PKCS#12 文件。旧程序用已不安全的 RC2 加密 PKCS#12 文件。此类文件请用较新的程序重新导出。</translation>
    </message>
</context>
<context>
    <name>TrayState</name>
    <message numerus="yes">
        <source>%Ln acknowledged or snoozed</source>
        <comment>problems</comment>
        <translation>
            <numerusform>%Ln 个已认领或暂缓</numerusform>
        </translation>
    </message>
    <message>
        <source>No targets monitored</source>
        <translation>没有监控任何目标</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>本机离线</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <comment>a time</comment>
        <translation>免打扰到 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a target, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Udp</name>
    <message>
        <source>no reply, but not closed</source>
        <translation>无响应，但未关闭</translation>
    </message>
    <message>
        <source>“%1” not found in the reply. It began: %2</source>
        <translation>响应中未找到“%1”。其开头为：%2</translation>
    </message>
    <message numerus="yes">
        <source>replied with %n byte(s)</source>
        <translation>
            <numerusform>响应了 %n 个字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>UDP port, 1 to 65535.</source>
        <translation>UDP 端口，1 到 65535。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Content of the datagram. The escapes \r, \n, \t, \0, \\ and \x41 represent bytes. Most services reply only to requests they understand.</source>
        <translation>数据报的内容。转义 \r、\n、\t、\0、\\ 和 \x41 表示字节。大多数服务只响应它们能理解的请求。</translation>
    </message>
    <message>
        <source>Bytes to send</source>
        <translation>要发送的字节</translation>
    </message>
    <message>
        <source>Content of the datagram as pairs of hexadecimal digits, such as 00 ff 1a. Used instead of send.</source>
        <translation>以成对的十六进制数字表示的数据报内容，例如 00 ff 1a。代替 send 使用。</translation>
    </message>
    <message>
        <source>Reply is optional</source>
        <translation>响应可选</translation>
    </message>
    <message>
        <source>The target is down only if the host reports that the port is closed. If a firewall blocks that report, the check can&apos;t detect a closed port.</source>
        <translation>只有主机报告端口已关闭时，目标才为故障。如果防火墙拦截该报告，检查就无法发现已关闭的端口。</translation>
    </message>
    <message>
        <source>Wait time</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>How long to wait for an optional reply. The wait ends early if the check times out.</source>
        <translation>等待可选响应的时间。如果检查超时，则提前结束等待。</translation>
    </message>
    <message>
        <source>Replies from any port</source>
        <translation>接受任意端口的响应</translation>
    </message>
    <message>
        <source>Also accepts replies from other ports of the host. Closed ports can&apos;t be detected with this option.</source>
        <translation>也接受主机其他端口的响应。使用此选项时，无法发现已关闭的端口。</translation>
    </message>
    <message>
        <source>Use pairs of hexadecimal digits, such as 00 ff 1a.</source>
        <translation>请使用成对的十六进制数字，例如 00 ff 1a。</translation>
    </message>
    <message>
        <source>Use either send or sendHex, not both.</source>
        <translation>请使用 send 或 sendHex，不要同时使用。</translation>
    </message>
    <message>
        <source>This can&apos;t be combined with replies from any port: a closed port wouldn&apos;t be detected, so the target could never be down.</source>
        <translation>此项不能与接受任意端口的响应一起使用：那样无法发现已关闭的端口，目标永远不会为故障。</translation>
    </message>
    <message>
        <source>The port isn&apos;t closed</source>
        <translation>端口未关闭</translation>
    </message>
    <message>
        <source>The port replies</source>
        <translation>端口有响应</translation>
    </message>
    <message>
        <source>UDP port</source>
        <translation>UDP 端口</translation>
    </message>
    <message>
        <source>Sends a datagram and waits for a reply. A host that reports “port unreachable” is down immediately.</source>
        <translation>发送数据报并等待响应。主机报告“端口不可达”时立即为故障。</translation>
    </message>
</context>
<context>
    <name>Uptime</name>
    <message>
        <source>An update takes effect only after the computer is restarted.</source>
        <translation>计算机重新启动后更新才会生效。</translation>
    </message>
    <message>
        <source>An update of %1 takes effect only after the computer is restarted.</source>
        <translation>计算机重新启动后 %1 的更新才会生效。</translation>
    </message>
    <message>
        <source>The computer was started %1 ago</source>
        <translation>计算机启动于 %1前</translation>
    </message>
    <message>
        <source>up %1, restart required</source>
        <translation>已运行 %1，需要重新启动</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>If nobody restarted the computer, find the cause, such as a power failure, crash or update.</source>
        <translation>如果没有人重新启动计算机，请查明原因，例如停电、崩溃或更新。</translation>
    </message>
    <message>
        <source>Restart the computer to apply updates.</source>
        <translation>请重新启动计算机以应用更新。</translation>
    </message>
    <message>
        <source>the uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Degraded when a restart is required</source>
        <translation>需要重新启动时为降级</translation>
    </message>
    <message>
        <source>The target is degraded while installed updates require a restart (supported on Debian, Ubuntu, openSUSE and Windows).</source>
        <translation>已安装的更新需要重新启动时，目标为降级（支持 Debian、Ubuntu、openSUSE 和 Windows）。</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>可用率</translation>
    </message>
    <message>
        <source>Time since the last restart, such as 10m, to detect a restart.</source>
        <translation>距上次重新启动的时间，例如 10m，用于发现重新启动。</translation>
    </message>
    <message>
        <source>Time since the last restart, such as 60d, to detect a computer that is never restarted.</source>
        <translation>距上次重新启动的时间，例如 60d，用于发现从不重新启动的计算机。</translation>
    </message>
    <message>
        <source>uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>No restart is required, else degraded</source>
        <translation>不需要重新启动，否则为降级</translation>
    </message>
    <message>
        <source>Uptime and restart</source>
        <translation>运行时间与重新启动</translation>
    </message>
    <message>
        <source>Checks how long ago this computer was started (including time asleep), and whether updates require a restart.</source>
        <translation>检查本机多久之前启动（包括睡眠时间），以及更新是否需要重新启动。</translation>
    </message>
</context>
<context>
    <name>UptimeText</name>
    <message>
        <source>No outages.</source>
        <translation>没有中断。</translation>
    </message>
    <message numerus="yes">
        <source>%n outage(s), down for %1 in total.</source>
        <comment>in a span</comment>
        <translation>
            <numerusform>%n 次中断，总计故障 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not calculated yet.</source>
        <translation>尚未计算。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>No data for this period.</source>
        <translation>此时段没有数据。</translation>
    </message>
    <message>
        <source>No data for %1. This time is excluded from the uptime.</source>
        <translation>%1 没有数据。这段时间不计入可用率。</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>always</source>
        <comment>a warning comes…</comment>
        <translation>始终</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>不高于 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>不低于 %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>outside %1 to %2</source>
        <translation>不在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>warning %1</source>
        <comment>“above 100 ms” and the like follows</comment>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>critical %1</source>
        <comment>“above 100 ms” and the like follows</comment>
        <translation>严重：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole</comment>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
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
        <translation>%1 在 %2 内没有响应。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>The host name %1 couldn&apos;t be resolved.</source>
        <translation>无法解析主机名 %1。</translation>
    </message>
    <message>
        <source>%1 closed the connection before responding.</source>
        <translation>%1 未响应就关闭了连接。</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 failed: the server&apos;s certificate isn&apos;t valid, or the server doesn&apos;t support TLS.</source>
        <translation>与 %1 的加密连接失败：服务器的证书无效，或服务器不支持 TLS。</translation>
    </message>
    <message>
        <source>The proxy blocked the connection to %1.</source>
        <translation>代理阻止了到 %1 的连接。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be reached.</source>
        <translation>无法连接 %1。</translation>
    </message>
</context>
<context>
    <name>WebSocket</name>
    <message>
        <source>The server didn&apos;t open a WebSocket: it returned %1 and redirects to %2. Use that address instead.</source>
        <translation>服务器未打开 WebSocket：它返回 %1 并重定向到 %2。请改用该地址。</translation>
    </message>
    <message>
        <source>The server didn&apos;t open a WebSocket: it returned %1.</source>
        <translation>服务器未打开 WebSocket：它返回 %1。</translation>
    </message>
    <message>
        <source>The server returned 101, but didn&apos;t confirm the switch to WebSocket.</source>
        <translation>服务器返回 101，但未确认切换到 WebSocket。</translation>
    </message>
    <message>
        <source>The server returned 101, but its Sec-WebSocket-Accept header is missing or wrong. The server doesn&apos;t speak WebSocket, or a cache returned an old response.</source>
        <translation>服务器返回 101，但其 Sec-WebSocket-Accept 标头缺失或有误。该服务器不使用 WebSocket，或缓存返回了旧的响应。</translation>
    </message>
    <message>
        <source>The server uses an extension that wasn&apos;t requested (%1).</source>
        <translation>服务器使用了未请求的扩展（%1）。</translation>
    </message>
    <message>
        <source>The server chose the subprotocol “%1”, which wasn&apos;t offered.</source>
        <translation>服务器选择了未提供的子协议“%1”。</translation>
    </message>
    <message>
        <source>The server supports none of the subprotocols %1.</source>
        <translation>服务器不支持任何一个子协议：%1。</translation>
    </message>
    <message>
        <source>%1 of binary data</source>
        <translation>%1 二进制数据</translation>
    </message>
    <message>
        <source>The server violates the WebSocket protocol: it masks its frames, which only clients are allowed to do.</source>
        <translation>服务器违反 WebSocket 协议：它对帧进行了掩码处理，而只有客户端才允许这样做。</translation>
    </message>
    <message>
        <source>The server sent frames of a type that wasn&apos;t negotiated. Is a proxy on the route changing them?</source>
        <translation>服务器发送了未协商的类型的帧。途中是否有代理更改了它们？</translation>
    </message>
    <message>
        <source>The server sent a control frame that is fragmented or too large.</source>
        <translation>服务器发送了分片或过大的控制帧。</translation>
    </message>
    <message>
        <source>The server sent message fragments in an invalid order.</source>
        <translation>服务器发送的消息分片顺序无效。</translation>
    </message>
    <message>
        <source>The server announced a frame with an invalid length.</source>
        <translation>服务器声明的帧长度无效。</translation>
    </message>
    <message>
        <source>The server sent text that isn&apos;t valid UTF-8.</source>
        <translation>服务器发送的文本不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>The server closed the WebSocket with a code that isn&apos;t allowed.</source>
        <translation>服务器以不允许的代码关闭了 WebSocket。</translation>
    </message>
    <message>
        <source>A message is larger than %1, the limit of this target. If this size is expected, raise “maxMessage”.</source>
        <translation>有消息超过此目标的上限 %1。如果此大小在预期之内，请提高“maxMessage”。</translation>
    </message>
    <message>
        <source>The ping wasn&apos;t answered.</source>
        <translation>ping 没有得到响应。</translation>
    </message>
    <message>
        <source>No message with “%1” arrived.</source>
        <translation>没有收到含有“%1”的消息。</translation>
    </message>
    <message>
        <source>No message with “%1” arrived. Messages that were too long or took too long to match: %2. Use a simpler pattern.</source>
        <translation>没有收到含有“%1”的消息。过长或匹配耗时过长的消息：%2。请使用较简单的模式。</translation>
    </message>
    <message>
        <source>No message with “%1” arrived. The last one began: %2</source>
        <translation>没有收到含有“%1”的消息。最后一条的开头为：%2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>open, pong after %1</source>
        <translation>已打开，%1 后收到 pong</translation>
    </message>
    <message>
        <source>The connection ended without a close frame. %1</source>
        <translation>连接结束，没有关闭帧。%1</translation>
    </message>
    <message>
        <source>Matching the server&apos;s messages against the pattern “%1” takes too long. Simplify the pattern.</source>
        <translation>用模式“%1”匹配服务器的消息耗时过长。请简化模式。</translation>
    </message>
    <message>
        <source>The server closed the WebSocket (%1). %2</source>
        <translation>服务器关闭了 WebSocket（%1）。%2</translation>
    </message>
    <message>
        <source>the WebSocket opened after %1</source>
        <translation>WebSocket 在 %1 后打开</translation>
    </message>
    <message>
        <source>%1, but the ping wasn&apos;t answered</source>
        <translation>%1，但 ping 没有得到响应</translation>
    </message>
    <message>
        <source>%1, but no message arrived</source>
        <translation>%1，但没有收到消息</translation>
    </message>
    <message>
        <source>%1, but no message with “%2” arrived, and some messages took too long to match: simplify the pattern</source>
        <translation>%1，但没有收到含有“%2”的消息，且有些消息匹配耗时过长：请简化模式</translation>
    </message>
    <message>
        <source>%1, but no message with “%2” arrived</source>
        <translation>%1，但没有收到含有“%2”的消息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address of the WebSocket, such as wss://example.org/live.</source>
        <translation>WebSocket 的地址，例如 wss://example.org/live。</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>子协议</translation>
    </message>
    <message>
        <source>Subprotocol that the server must support, such as graphql-transport-ws. To accept any of several, separate them with commas.</source>
        <translation>服务器必须支持的子协议，例如 graphql-transport-ws。要接受多个中的任意一个，请用逗号分隔。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Text to send once the WebSocket is open.</source>
        <translation>WebSocket 打开后发送的文本。</translation>
    </message>
    <message>
        <source>Expected text</source>
        <translation>预期文本</translation>
    </message>
    <message>
        <source>Text that a message must contain. Earlier messages can contain anything. If empty, the check doesn&apos;t wait for a message.</source>
        <translation>消息必须包含的文本。此前的消息可以是任意内容。留空时，检查不等待消息。</translation>
    </message>
    <message>
        <source>Expected pattern</source>
        <translation>预期模式</translation>
    </message>
    <message>
        <source>A regular expression that must match part of a message, used instead of expect.</source>
        <translation>必须与消息的某一部分匹配的正则表达式，代替 expect 使用。</translation>
    </message>
    <message>
        <source>Wait for a pong</source>
        <translation>等待 pong</translation>
    </message>
    <message>
        <source>Sends a ping and waits for the pong, to check that the server is alive. The protocol requires every server to answer pings.</source>
        <translation>发送 ping 并等待 pong，以检查服务器是否有响应。协议要求每台服务器都响应 ping。</translation>
    </message>
    <message>
        <source>Maximum message size</source>
        <translation>最大消息大小</translation>
    </message>
    <message>
        <source>Largest message to accept. The check fails if a message is larger.</source>
        <translation>可接受的最大消息。消息更大时，检查失败。</translation>
    </message>
    <message>
        <source>Watchkeeper sets the header %1 automatically.</source>
        <translation>标头 %1 由 Watchkeeper 自动设置。</translation>
    </message>
    <message>
        <source>This must be a single line.</source>
        <translation>此处必须是一行。</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid regular expression: %1.</source>
        <translation>这不是有效的正则表达式：%1。</translation>
    </message>
    <message>
        <source>Use either expect or expectPattern, not both.</source>
        <translation>请使用 expect 或 expectPattern，不要同时使用。</translation>
    </message>
    <message>
        <source>The server switches to WebSocket (status 101)</source>
        <translation>服务器切换到 WebSocket（状态 101）</translation>
    </message>
    <message>
        <source>The server supports the subprotocol %1</source>
        <translation>服务器支持子协议 %1</translation>
    </message>
    <message>
        <source>The server answers a ping</source>
        <translation>服务器响应 ping</translation>
    </message>
    <message>
        <source>A message contains “%1”</source>
        <translation>有消息包含“%1”</translation>
    </message>
    <message>
        <source>A message matches the pattern %1</source>
        <translation>有消息与模式 %1 匹配</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Opens a WebSocket and waits for a pong. Can also send a message and wait for a reply.</source>
        <translation>打开 WebSocket 并等待 pong。还可以发送消息并等待响应。</translation>
    </message>
</context>
<context>
    <name>WhatToTry</name>
    <message>
        <source>Check whether the service is running on {host}, and restart it if it isn&apos;t.</source>
        <translation>检查服务是否在 {host} 上运行，如果没有，请重新启动。</translation>
    </message>
    <message>
        <source>Check which address and port the service listens on: “ss -ltn” on Linux. A service that listens only on 127.0.0.1 can be reached only from the computer it runs on.</source>
        <translation>检查服务在哪个地址和端口上监听：Linux 上用“ss -ltn”。只监听 127.0.0.1 的服务只能从其所在的计算机访问。</translation>
    </message>
    <message>
        <source>Is {port} the right port? Edit the target if the service has moved.</source>
        <translation>{port} 是正确的端口吗？如果服务已迁移，请编辑目标。</translation>
    </message>
    <message>
        <source>A firewall may be rejecting the connection. Ask the administrator of {host}.</source>
        <translation>可能是防火墙拒绝了连接。请联系 {host} 的管理员。</translation>
    </message>
    <message>
        <source>The time by phase shows where the time went. A long connect phase points to the network, a long wait phase to the service.</source>
        <translation>各阶段用时显示时间花在哪里。连接阶段长说明问题在网络，等待阶段长说明问题在服务。</translation>
    </message>
    <message>
        <source>If checks of this target normally take this long, set a timeout longer than {timeout}.</source>
        <translation>如果此目标的检查通常需要这么久，请将超时时间设为大于 {timeout}。</translation>
    </message>
    <message>
        <source>Is {host} spelled correctly?</source>
        <translation>{host} 拼写是否正确？</translation>
    </message>
    <message>
        <source>Query DNS manually: “nslookup {host}”.</source>
        <translation>手动查询 DNS：“nslookup {host}”。</translation>
    </message>
    <message>
        <source>If the name belongs to a private network, is this computer connected to it or to its VPN?</source>
        <translation>如果该名称属于专用网络，本机是否已连接到该网络或其 VPN？</translation>
    </message>
    <message>
        <source>Has the domain been renewed? Check with “whois {host}”.</source>
        <translation>域名是否已续费？请用“whois {host}”查看。</translation>
    </message>
    <message>
        <source>The Reply tab shows the certificates that the server sent: subject, issuer and expiry date.</source>
        <translation>“响应”选项卡显示服务器发送的证书：使用者、颁发者和到期日期。</translation>
    </message>
    <message>
        <source>Try it manually: “openssl s_client -connect {host}:{port} -servername {host}”.</source>
        <translation>手动尝试：“openssl s_client -connect {host}:{port} -servername {host}”。</translation>
    </message>
    <message>
        <source>Is this computer&apos;s clock right? Certificates depend on it.</source>
        <translation>本机的时钟是否准确？证书依赖于时钟。</translation>
    </message>
    <message>
        <source>Is this computer online? If other targets fail too, check its connection first.</source>
        <translation>本机是否联网？如果其他目标也失败，请先检查本机的网络连接。</translation>
    </message>
    <message>
        <source>Check how far packets get: “traceroute {host}” (“tracert” on Windows).</source>
        <translation>检查数据包能到达哪里：“traceroute {host}”（Windows 上为“tracert”）。</translation>
    </message>
    <message>
        <source>A dropped connection is often caused by a crashed service or by a proxy in between. Check their logs.</source>
        <translation>连接中断往往是因为服务崩溃，或中间有代理。请查看它们的日志。</translation>
    </message>
    <message>
        <source>If a variable is missing, set it in the environment from which Watchkeeper is started. If a file is missing, create it.</source>
        <translation>如果缺少变量，请在启动 Watchkeeper 的环境中设置。如果缺少文件，请创建。</translation>
    </message>
    <message>
        <source>Request permission, or run the check as another user.</source>
        <translation>请申请权限，或以其他用户运行检查。</translation>
    </message>
    <message>
        <source>The Reply tab shows the command&apos;s full output.</source>
        <translation>“响应”选项卡显示命令的完整输出。</translation>
    </message>
    <message>
        <source>Run the command in a terminal, in the same folder, and compare the results.</source>
        <translation>在终端中于同一文件夹运行该命令，并比较结果。</translation>
    </message>
    <message>
        <source>Press F5 to check again. If the error occurs again, please report it with the details of this target.</source>
        <translation>按 F5 重新检查。如果错误再次出现，请连同此目标的详情一起报告。</translation>
    </message>
    <message>
        <source>The Reply tab shows the actual value for each condition.</source>
        <translation>“响应”选项卡显示每个条件的实际值。</translation>
    </message>
    <message>
        <source>If the actual values are right, edit the target. The form evaluates each condition against this result as you type.</source>
        <translation>如果实际值正确，请编辑目标。表单会在输入时按此结果对每个条件求值。</translation>
    </message>
</context>
<context>
    <name>WindowsSystem</name>
    <message>
        <source>The memory usage</source>
        <translation>内存使用率</translation>
    </message>
    <message>
        <source>The CPU usage</source>
        <translation>CPU 使用率</translation>
    </message>
    <message>
        <source>The battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>The process list</source>
        <translation>进程列表</translation>
    </message>
    <message>
        <source>The network interface</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>Interface %1 not found. %2</source>
        <translation>未找到接口 %1。%2</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Host name or IP address.</source>
        <translation>主机名或 IP 地址。</translation>
    </message>
    <message>
        <source>Verify TLS certificate</source>
        <translation>验证 TLS 证书</translation>
    </message>
    <message>
        <source>If off, any certificate is accepted, even if it has expired or was issued to someone else. If not set, the option in the settings applies.</source>
        <translation>关闭时，接受任何证书，即使已过期或颁发给其他对象。未设置时，采用设置中的选项。</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>A PEM file with the certificates to trust instead of the system&apos;s CAs. Leave empty to use the system&apos;s CAs and the file in the settings.</source>
        <translation>PEM 文件，其中的证书代替系统的 CA 受到信任。留空则使用系统的 CA 和设置中的文件。</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>TLS 服务器名称</translation>
    </message>
    <message>
        <source>The host name that the certificate must be valid for, also sent as SNI. Leave empty to use the target&apos;s host.</source>
        <translation>证书必须适用的主机名，同时作为 SNI 发送。留空则使用目标的主机。</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 关闭了连接。</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>与 %1 的连接失败：%2。</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 端口 %2</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>%1 后连接成功</translation>
    </message>
    <message>
        <source>%1, request sent</source>
        <translation>%1，请求已发送</translation>
    </message>
    <message>
        <source>%1, but the server didn&apos;t accept the data</source>
        <translation>%1，但服务器未接收数据</translation>
    </message>
    <message>
        <source>%1, then no reply</source>
        <translation>%1，之后没有响应</translation>
    </message>
    <message>
        <source>%1, but only part of the reply arrived</source>
        <translation>%1，但只收到部分响应</translation>
    </message>
    <message>
        <source>Socket %1 doesn&apos;t exist. Is the service running, and is this path correct?</source>
        <translation>套接字 %1 不存在。服务是否在运行，该路径是否正确？</translation>
    </message>
    <message>
        <source>Nothing is listening on socket %1. Is the service running?</source>
        <translation>没有程序在监听套接字 %1。服务是否在运行？</translation>
    </message>
    <message>
        <source>The current user isn&apos;t allowed to connect to %1. Does the user need to be added to a group?</source>
        <translation>当前用户无权连接 %1。是否需要将该用户加入某个组？</translation>
    </message>
    <message>
        <source>the address of %1 was still being resolved</source>
        <translation>仍在解析 %1 的地址</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>the file %1 was still being read</source>
        <translation>仍在读取文件 %1</translation>
    </message>
    <message>
        <source>%1 sent extra data after its reply, before TLS started. Someone may have injected that data into the connection, so nothing more was sent.</source>
        <translation>%1 在其响应之后、TLS 启动之前发送了多余的数据。可能有人将这些数据注入了连接，因此未再发送任何内容。</translation>
    </message>
    <message>
        <source>connected to %1, TLS handshake started</source>
        <translation>已连接到 %1，TLS 握手已开始</translation>
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
        <translation>复制以报告错误(&amp;P)</translation>
    </message>
    <message>
        <source>Versions of the program, the system and the libraries</source>
        <translation>程序、系统和程序库的版本</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>to the clipboard</comment>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>targets</comment>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep the acknowledgement when the problem changes</source>
        <translation>问题变化时保留认领(&amp;K)</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Stops further alerts for this problem until the acknowledgement ends.</source>
        <translation>在认领结束之前，不再为此问题发送告警。</translation>
    </message>
    <message>
        <source>What is known, or who is working on it</source>
        <translation>已知情况，或由谁处理</translation>
    </message>
    <message>
        <source>For example, from degraded to down. The acknowledgement ends when the target is up.</source>
        <translation>例如从降级变为故障。目标恢复正常后，认领结束。</translation>
    </message>
    <message>
        <source>Targets:</source>
        <translation>目标：</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>评论(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>直到(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>认领(&amp;A)</translation>
    </message>
    <message>
        <source>the state changes</source>
        <translation>状态变化</translation>
    </message>
    <message>
        <source>1 hour from now, at the latest</source>
        <translation>最迟 1 小时后</translation>
    </message>
    <message>
        <source>4 hours from now, at the latest</source>
        <translation>最迟 4 小时后</translation>
    </message>
    <message>
        <source>24 hours from now, at the latest</source>
        <translation>最迟 24 小时后</translation>
    </message>
    <message>
        <source>a custom time</source>
        <translation>自定义时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AcknowledgementActions</name>
    <message>
        <source>Snooze alerts for the selected targets</source>
        <translation>暂缓所选目标的告警</translation>
    </message>
    <message>
        <source>For &amp;30 minutes</source>
        <translation>30 分钟(&amp;3)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1 小时(&amp;1)</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>4 小时(&amp;4)</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow, 8:00</source>
        <translation>到明天 8:00(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>结束暂缓(&amp;E)</translation>
    </message>
    <message>
        <source>Resume alerts for the selected targets</source>
        <translation>恢复所选目标的告警</translation>
    </message>
    <message>
        <source>Suppress alerts for the selected targets during this time</source>
        <translation>在此期间抑制所选目标的告警</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddDelegate</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddDialog</name>
    <message>
        <source>As specified on each line</source>
        <translation>按各行指定</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择列表</translation>
    </message>
    <message>
        <source>Lists, bookmarks, links and configurations of other tools (*.txt *.list *.csv *.tsv *.json *.html *.htm *.url *.webloc *.desktop *.yaml *.yml *.db)</source>
        <translation>列表、书签、链接和其他工具的配置 (*.txt *.list *.csv *.tsv *.json *.html *.htm *.url *.webloc *.desktop *.yaml *.yml *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Each line becomes a target. Paste addresses, commands, curl commands, a list, bookmarks or JSON, or drop a file here. Ctrl+Enter adds the targets.</source>
        <translation>每行成为一个目标。可粘贴地址、命令、curl 命令、列表、书签或 JSON，或将文件拖到此处。Ctrl+Enter 添加目标。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) recognised.</source>
        <translation>
            <numerusform>识别出 %n 个目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already monitored target(s) will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n 个已在监控的目标将跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) of a line above will be skipped.</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n 个与上面的行重复，将跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read and will be skipped.</source>
        <translation>
            <numerusform>%n 行无法读取，将跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Ctrl+Enter to add the targets.</source>
        <translation>按 Ctrl+Enter 添加目标。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n target(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>添加 %n 个目标(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>添加目标(&amp;A)</translation>
    </message>
    <message>
        <source>Add the targets (Ctrl+Enter)</source>
        <translation>添加目标 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>S&amp;top testing</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test all</source>
        <translation>全部测试(&amp;T)</translation>
    </message>
    <message>
        <source>The text is larger than 1 MiB. Add it in smaller parts.</source>
        <translation>文本大于 1 MiB。请分成较小的部分添加。</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix it to add targets.</source>
        <translation>targets.json 有错误。修复后才能添加目标。</translation>
    </message>
    <message>
        <source>Discard these lines?</source>
        <translation>放弃这些行？</translation>
    </message>
    <message>
        <source>These lines haven&apos;t been added.</source>
        <translation>这些行尚未添加。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can&apos;t be read. Fix or remove them to continue, or click the Add button to skip them.</source>
        <translation>
            <numerusform>%n 行无法读取。请修复或移除后继续，或点击“添加”按钮跳过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddModel</name>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a valid interval. Use a form like 30s, 5m or 1h, from 1 s to 365 d.</source>
        <translation>“%1”不是有效的间隔。请使用 30s、5m 或 1h 这样的形式，范围为 1 s 到 365 d。</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>column</comment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>column</comment>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>column</comment>
        <translation>标签</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>column</comment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddressField</name>
    <message>
        <source>&amp;Add</source>
        <comment>button</comment>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Adds the address and checks it at once</source>
        <translation>添加地址并立即检查</translation>
    </message>
    <message>
        <source>What do you want to monitor?</source>
        <translation>要监控什么？</translation>
    </message>
    <message>
        <source>https://  …  paste an address, host:port or command</source>
        <translation>https://  …  粘贴地址、host:port 或命令</translation>
    </message>
    <message>
        <source>%1: %2. It will be checked every %3.</source>
        <comment>type, address and interval</comment>
        <translation>%1：%2。每 %3检查一次。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AddressesModel</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>duration of a request</comment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>number of links to an address</comment>
        <translation>链接自</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of an address</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of an address</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Too deep</source>
        <comment>state of an address</comment>
        <translation>过深</translation>
    </message>
    <message>
        <source>Not requested</source>
        <comment>state of an address</comment>
        <translation>未请求</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of an address</comment>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>No reply</source>
        <comment>state of an address</comment>
        <translation>无响应</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AdvancedPage</name>
    <message>
        <source>Profile folder:</source>
        <translation>配置方案文件夹：</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>History folder:</source>
        <translation>历史记录文件夹：</translation>
    </message>
    <message>
        <source>Open histor&amp;y folder</source>
        <translation>打开历史记录文件夹(&amp;Y)</translation>
    </message>
    <message>
        <source>Folder for window layout and log:</source>
        <translation>窗口布局和日志的文件夹：</translation>
    </message>
    <message>
        <source>Open lo&amp;g folder</source>
        <translation>打开日志文件夹(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>Folders and log</source>
        <translation>文件夹和日志</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>重置(&amp;R)…</translation>
    </message>
    <message>
        <source>All settings except targets</source>
        <translation>除目标外的所有设置</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>设置 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Settings saved to %1. Passwords in plain text were left out.</source>
        <translation>设置已保存到 %1。明文密码已略去。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be read: %2. Do you have permission to read it?</source>
        <translation>无法读取 %1：%2。是否有读取权限？</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB.</source>
        <translation>文件大于 1 MiB。</translation>
    </message>
    <message>
        <source>Reset settings?</source>
        <translation>重置设置？</translation>
    </message>
    <message>
        <source>All settings except the targets return to their defaults when you save.</source>
        <translation>保存时，除目标外的所有设置恢复为默认值。</translation>
    </message>
    <message>
        <source>&amp;Reset settings</source>
        <translation>重置设置(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep settings</source>
        <translation>保留设置(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertDeliveries</name>
    <message>
        <source>An alert through “%1” was dropped because it couldn&apos;t be delivered for 24 hours: %2</source>
        <translation>通过“%1”的一条告警已放弃，因为 24 小时内未能投递：%2</translation>
    </message>
    <message>
        <source>The channel doesn&apos;t exist in alerts.json.</source>
        <translation>alerts.json 中不存在该渠道。</translation>
    </message>
    <message>
        <source>An alert through “%1” didn&apos;t reach all recipients: %2</source>
        <translation>通过“%1”的一条告警未送达所有收件人：%2</translation>
    </message>
    <message>
        <source>The channel “%1” rejected an alert: %2</source>
        <translation>渠道“%1”拒绝了一条告警：%2</translation>
    </message>
    <message>
        <source>Alerts through “%1” can&apos;t be delivered and are being retried: %2</source>
        <translation>通过“%1”的告警无法投递，正在重试：%2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertDispatcher</name>
    <message>
        <source>alerts.json has errors: %1</source>
        <translation>alerts.json 有错误：%1</translation>
    </message>
    <message>
        <source>alerts.json is missing. Its last known content is used until the file exists again or Watchkeeper restarts.</source>
        <translation>缺少 alerts.json。在该文件恢复或 Watchkeeper 重新启动之前，使用其最后已知的内容。</translation>
    </message>
    <message numerus="yes">
        <source>The same applies to %n more target(s).</source>
        <comment>targets that name rules that are not there</comment>
        <translation>
            <numerusform>另外 %n 个目标也是如此。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertItemPage</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>alerts.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>alerts.json 已在 Watchkeeper 之外更改。更改已载入。</translation>
    </message>
    <message>
        <source>alerts.json was changed outside Watchkeeper. Your edits were kept for these settings, which were changed in both places: %1. Save again to confirm them.</source>
        <translation>alerts.json 已在 Watchkeeper 之外更改。以下设置在两处都有更改，此处的编辑已保留：%1。要确认这些编辑，请再次保存。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertList</name>
    <message>
        <source>&amp;Add</source>
        <comment>to a list</comment>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid.</source>
        <translation>有些设置缺失或无效。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertPages</name>
    <message>
        <source>Alert &amp;channels…</source>
        <translation>告警渠道(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose where alerts are sent: chat, email, phone or programs</source>
        <translation>选择告警发往何处：聊天、电子邮件、电话或程序</translation>
    </message>
    <message>
        <source>&amp;Alert rules…</source>
        <translation>告警规则(&amp;A)…</translation>
    </message>
    <message>
        <source>Set which alerts are sent, when, where and with what text</source>
        <translation>设置发送哪些告警、何时发送、发往何处以及使用什么文本</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertsDraft</name>
    <message>
        <source>Another channel has this name. Names must be unique.</source>
        <translation>另一个渠道已使用此名称。名称不能重复。</translation>
    </message>
    <message>
        <source>Another rule has this name. Names must be unique.</source>
        <translation>另一个规则已使用此名称。名称不能重复。</translation>
    </message>
    <message>
        <source>Channel “%1” doesn&apos;t exist.</source>
        <translation>渠道“%1”不存在。</translation>
    </message>
    <message>
        <source>To edit channels and rules here, fix the errors in alerts.json: %1</source>
        <translation>要在此编辑渠道和规则，请修复 alerts.json 中的错误：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AlertsStore</name>
    <message>
        <source>Edit alert channels and rules</source>
        <translation>编辑告警渠道和规则</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>The alert channels and rules weren&apos;t changed. %1</source>
        <translation>告警渠道和规则未更改。%1</translation>
    </message>
    <message>
        <source>%1 was edited by another program in the meantime and wasn&apos;t overwritten.</source>
        <translation>%1 在此期间被另一个程序编辑过，未被覆盖。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::AppearancePage</name>
    <message>
        <source>To change their order or width, drag the column headers in the table.</source>
        <translation>要更改列的顺序或宽度，请在表格中拖动列标题。</translation>
    </message>
    <message>
        <source>Table columns</source>
        <translation>表格列</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestActions</name>
    <message>
        <source>The alert rules can&apos;t be read: %1</source>
        <translation>无法读取告警规则：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestDialog</name>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Also list &amp;suppressed alerts</source>
        <translation>同时列出被抑制的告警(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Back-test alert rules</source>
        <translation>回测告警规则</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>自定义日期</translation>
    </message>
    <message>
        <source>Perio&amp;d:</source>
        <translation>时段(&amp;D)：</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The first day can&apos;t be after the last day or in the future.</source>
        <translation>第一天不能晚于最后一天，也不能在将来。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>再次运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run back-test</source>
        <translation>运行回测(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln alerts are listed, but the totals include all alerts.</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>只列出前 %Ln 条告警，但合计包括所有告警。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some results may be missing. %1</source>
        <translation>可能缺少一些结果。%1</translation>
    </message>
    <message>
        <source>No alert rules yet, so no alerts are sent.</source>
        <translation>还没有告警规则，因此不发送告警。</translation>
    </message>
    <message>
        <source>See what the alert rules would have sent. Stored results are evaluated as if they were new. Nothing is sent.</source>
        <translation>查看告警规则本应发送哪些告警。已存储的结果按新结果判定。不会发送任何内容。</translation>
    </message>
    <message>
        <source>No alerts so far…</source>
        <translation>目前没有告警…</translation>
    </message>
    <message>
        <source>No alerts would have been sent in this period: no rule matched any event.</source>
        <translation>此时段本不会发送告警：没有规则符合任何事件。</translation>
    </message>
    <message>
        <source>No alerts would have been sent in this period. To see suppressed alerts, select “Also list suppressed alerts”.</source>
        <translation>此时段本不会发送告警。要查看被抑制的告警，请勾选“同时列出被抑制的告警”。</translation>
    </message>
    <message>
        <source>Export back-test</source>
        <translation>导出回测</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackTestModel</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>targets of an alert</comment>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <comment>heading of a column</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>heading of a column</comment>
        <translation>告警</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>heading of a column</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>heading of a column</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Channels</source>
        <comment>heading of a column: channels</comment>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Suppressed by</source>
        <comment>heading of a column: a reason</comment>
        <translation>抑制原因</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BackupActions</name>
    <message>
        <source>Choose a folder for the backup</source>
        <translation>选择备份文件夹</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Backing up the profile and its history</source>
        <translation>正在备份配置方案及其历史记录</translation>
    </message>
    <message>
        <source>Backup saved to %1 (%2) and verified.</source>
        <translation>备份已保存到 %1（%2）并已验证。</translation>
    </message>
    <message>
        <source>The backup failed. %1</source>
        <translation>备份失败。%1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>还原备份</translation>
    </message>
    <message>
        <source>Replace this profile with the backup in %1?</source>
        <translation>用 %1 中的备份替换此配置方案？</translation>
    </message>
    <message>
        <source>The backup is copied and checked now, while monitoring continues. When you quit and restart Watchkeeper, the backup replaces the targets, the settings and the history. Your current data, and all results until then, aren&apos;t deleted. They are moved to folders named “before-restore-…” in the profile and history folders.

Targets can run commands. Restore only backups you trust.</source>
        <translation>现在会复制并检查备份，其间监控继续进行。退出并重新启动 Watchkeeper 时，备份会替换目标、设置和历史记录。当前的数据以及此前的所有结果不会删除，而是移到配置方案文件夹和历史记录文件夹中名为“before-restore-…”的文件夹。

目标可以运行命令。请只还原可信的备份。</translation>
    </message>
    <message>
        <source>Prepare restore</source>
        <translation>准备还原</translation>
    </message>
    <message>
        <source>Copying and checking the backup</source>
        <translation>正在复制并检查备份</translation>
    </message>
    <message>
        <source>The backup wasn&apos;t restored, and nothing was changed. %1</source>
        <translation>备份未还原，未作任何改动。%1</translation>
    </message>
    <message>
        <source>The backup from %1 has been verified (%2). It will replace this profile the next time Watchkeeper starts.</source>
        <translation>%1 的备份已验证（%2）。Watchkeeper 下次启动时，它会替换此配置方案。</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>立即退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t restore</source>
        <translation>不还原(&amp;D)</translation>
    </message>
    <message>
        <source>No backup will be restored.</source>
        <translation>不会还原备份。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>watchkeeper::BodyPane</name>
    <message>
        <source>Reply or output</source>
        <translation>响应或输出</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Formatting…</source>
        <translation>正在格式化…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place of what was found</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CertificateTab</name>
    <message>
        <source>Subject</source>
        <comment>subject of a certificate</comment>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Issuer</source>
        <comment>issuer of a certificate</comment>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>Subject alternative names</source>
        <comment>hosts in a certificate</comment>
        <translation>使用者备用名称</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, time left</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 指纹</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Copy SHA-256 fingerprint</source>
        <translation>复制 SHA-256 指纹</translation>
    </message>
    <message>
        <source>Save certificates as PEM</source>
        <translation>将证书保存为 PEM</translation>
    </message>
    <message>
        <source>Selected certificate</source>
        <translation>所选证书</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>certificate</comment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>This target accepts any certificate, so certificate problems don&apos;t affect the outcome.</source>
        <translation>此目标接受任何证书，因此证书问题不影响判定结果。</translation>
    </message>
    <message>
        <source>The certificate is trusted and valid for %1.</source>
        <translation>证书受信任，且对 %1 有效。</translation>
    </message>
    <message>
        <source>The connection was encrypted with %1.</source>
        <translation>连接已用 %1 加密。</translation>
    </message>
    <message>
        <source>The connection was encrypted with %1, cipher %2.</source>
        <translation>连接已用 %1 加密，加密套件为 %2。</translation>
    </message>
    <message>
        <source>No connection was established.</source>
        <translation>未建立连接。</translation>
    </message>
    <message>
        <source>Save certificates</source>
        <translation>保存证书</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChangesModel</name>
    <message>
        <source>Change</source>
        <comment>of an address</comment>
        <translation>变化</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>earlier value</comment>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <comment>later value</comment>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChannelsPage</name>
    <message>
        <source>Alert channels</source>
        <translation>告警渠道</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>添加渠道</translation>
    </message>
    <message>
        <source>Duplicate channel</source>
        <translation>复制渠道</translation>
    </message>
    <message>
        <source>Remove channel (Del)</source>
        <translation>移除渠道 (Del)</translation>
    </message>
    <message>
        <source>No channels yet. A channel sends alerts to this desktop, by chat, email or phone, or through a program. “Turn on” also adds a rule that notifies you of every problem.</source>
        <translation>还没有渠道。渠道将告警发送到此桌面，或通过聊天、电子邮件、电话或程序发送。“开启”还会添加一条规则，就每个问题发出通知。</translation>
    </message>
    <message>
        <source>Remove this channel?</source>
        <translation>移除此渠道？</translation>
    </message>
    <message>
        <source>These rules will no longer send alerts through this channel: %1.</source>
        <comment>list of names</comment>
        <translation>以下规则将不再通过此渠道发送告警：%1。</translation>
    </message>
    <message>
        <source>Add alert channel</source>
        <translation>添加告警渠道</translation>
    </message>
    <message>
        <source>Slack, email, a program, …</source>
        <translation>Slack、电子邮件、程序…</translation>
    </message>
    <message>
        <source>&amp;Add channel</source>
        <translation>添加渠道(&amp;A)</translation>
    </message>
    <message>
        <source>Service not found. A webhook can call any address, and a command can run any program. You can add services as files in the profile&apos;s “providers” folder.</source>
        <translation>未找到服务。Webhook 可以调用任意地址，命令可以运行任意程序。可以将服务以文件形式添加到配置方案的“providers”文件夹中。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartHeader</name>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>最近 6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Select a single target to see its phases</source>
        <translation>选择单个目标可查看其各阶段</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Select a single target to see the distribution</source>
        <translation>选择单个目标可查看分布</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Select a single target to see its calendar</source>
        <translation>选择单个目标可查看其日历</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The checks measure only response times</source>
        <translation>这些检查只测量响应时间</translation>
    </message>
    <message>
        <source>&amp;Freeze the chart</source>
        <translation>冻结图表(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>对数刻度(&amp;L)</translation>
    </message>
    <message>
        <source>Chart data</source>
        <translation>图表数据</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value shown in the chart</source>
        <translation>图表中显示的值</translation>
    </message>
    <message>
        <source>Freeze the chart, change the scale, compare with an earlier period, or export</source>
        <translation>冻结图表、更改刻度、与先前的时段比较，或导出</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>hint beside a chart that doesn&apos;t move</comment>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>The chart doesn&apos;t move, but checks continue. Click here or press Space in the chart to go on.</source>
        <translation>图表停止滚动，但检查继续进行。点击此处或在图表中按空格键可继续。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>刻度</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <comment>to compare with</comment>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>The day &amp;before</source>
        <translation>前一天(&amp;B)</translation>
    </message>
    <message>
        <source>The &amp;week before</source>
        <translation>前一周(&amp;W)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartNotes</name>
    <message>
        <source>Notes can&apos;t be stored: the history isn&apos;t available.</source>
        <translation>无法存储备注：历史记录不可用。</translation>
    </message>
    <message>
        <source>&amp;Add note at %1…</source>
        <translation>在 %1 添加备注(&amp;A)…</translation>
    </message>
    <message>
        <source>Add note to the marked &amp;span…</source>
        <translation>为标记的时段添加备注(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Edit note “%1”…</source>
        <translation>编辑备注“%1”(&amp;E)…</translation>
    </message>
    <message>
        <source>Remove &amp;note “%1”…</source>
        <translation>移除备注“%1”(&amp;N)…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>移除备注</translation>
    </message>
    <message>
        <source>Remove this note from the history?</source>
        <translation>从历史记录中移除此备注？</translation>
    </message>
    <message>
        <source>&amp;Remove note</source>
        <translation>移除备注(&amp;R)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
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
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>复制图像(&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>保存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>保存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Save &amp;values as CSV…</source>
        <translation>将值保存为 CSV(&amp;V)…</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>保存值</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartPlot</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>what, from when, until when</comment>
        <translation>%1，%2 到 %3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartTab</name>
    <message>
        <source>&amp;View all targets at %1</source>
        <translation>查看 %1 时的所有目标(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>移除标记(&amp;R)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a span</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>title of a chart</comment>
        <translation>
            <numerusform>%Ln 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1 · p95 %2</source>
        <comment>two numbers with unit</comment>
        <translation>中位数 %1 · p95 %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>title of a chart: target, subject, span</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>No data in this period.</source>
        <translation>此时段没有数据。</translation>
    </message>
    <message>
        <source>The table below lists the figures for each target.</source>
        <translation>下表列出每个目标的数值。</translation>
    </message>
    <message>
        <source>uptime %1</source>
        <translation>可用率 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <comment>description of a chart</comment>
        <translation>
            <numerusform>%Ln 个故障事件</numerusform>
        </translation>
    </message>
    <message>
        <source>scale up to %1</source>
        <translation>刻度最高 %1</translation>
    </message>
    <message>
        <source>frozen</source>
        <comment>description of a chart</comment>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No data in this period.
History begins with the first check.</source>
        <translation>此时段没有数据。
历史记录从首次检查开始。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartWindow</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>window title, name of a target</comment>
        <translation>
            <numerusform>%1 和另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChartWindows</name>
    <message>
        <source>C&amp;hart in a new window</source>
        <translation>在新窗口中打开图表(&amp;H)</translation>
    </message>
    <message>
        <source>Show the chart of the selected targets in a window of its own</source>
        <translation>在单独的窗口中显示所选目标的图表</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CheckingPage</name>
    <message>
        <source>Default schedule of targets</source>
        <translation>目标的默认检查安排</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ChecksEditor</name>
    <message>
        <source>No options available yet.</source>
        <translation>尚无可用的选项。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColourRulesAction</name>
    <message>
        <source>Colo&amp;ur rules…</source>
        <translation>颜色规则(&amp;U)…</translation>
    </message>
    <message>
        <source>Colour the rows of the table that match a filter</source>
        <translation>为符合筛选器的表格行着色</translation>
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
        <translation>文本</translation>
    </message>
    <message>
        <source>&amp;Add rule</source>
        <translation>添加规则(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>颜色规则</translation>
    </message>
    <message>
        <source>The first rule that matches colours the row. Colours of states and the selection take precedence.</source>
        <translation>行的颜色由第一条符合的规则决定。状态和选择的颜色优先。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>应用于</translation>
    </message>
    <message>
        <source>Matching targets</source>
        <translation>符合的目标</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Applies &amp;to</source>
        <translation>应用于(&amp;T)</translation>
    </message>
    <message>
        <source>No filter yet</source>
        <translation>还没有筛选器</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ColumnList</name>
    <message>
        <source>Table columns</source>
        <translation>表格列</translation>
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
        <translation>添加列(&amp;A)…</translation>
    </message>
    <message>
        <source>Show a value that results contain, such as a size or the performance data of a plugin</source>
        <translation>显示结果中包含的值，例如大小或插件的性能数据</translation>
    </message>
    <message>
        <source>&amp;Uptime period…</source>
        <translation>可用率时段(&amp;U)…</translation>
    </message>
    <message>
        <source>Set how many days the custom uptime column covers, and show the column</source>
        <translation>设置自定义可用率列涵盖的天数，并显示该列</translation>
    </message>
    <message>
        <source>Resize to &amp;fit</source>
        <translation>调整为合适的宽度(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
    <message>
        <source>Uptime period</source>
        <translation>可用率时段</translation>
    </message>
    <message>
        <source>&amp;Days the column covers:</source>
        <translation>列涵盖的天数(&amp;D)：</translation>
    </message>
    <message>
        <source>Show column</source>
        <comment>button</comment>
        <translation>显示列</translation>
    </message>
    <message numerus="yes">
        <source>Measured for %n target(s).</source>
        <translation>
            <numerusform>%n 个目标有此测量值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Value, such as size</source>
        <translation>值，例如 size</translation>
    </message>
    <message>
        <source>&amp;Add column</source>
        <translation>添加列(&amp;A)</translation>
    </message>
    <message>
        <source>The results contain no other values. They appear here after a check.</source>
        <translation>结果中没有其他值。检查之后会在此显示。</translation>
    </message>
    <message>
        <source>No value matches this text.</source>
        <translation>没有值与此文本相符。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command or a target</source>
        <translation>输入命令或目标</translation>
    </message>
    <message>
        <source>Command or target</source>
        <translation>命令或目标</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>No matches. Press Esc to close.</source>
        <translation>没有匹配项。按 Esc 关闭。</translation>
    </message>
    <message>
        <source>This command isn&apos;t available right now.</source>
        <translation>此命令目前不可用。</translation>
    </message>
    <message>
        <source>Press Enter to run the command, Esc to close.</source>
        <translation>按 Enter 运行命令，按 Esc 关闭。</translation>
    </message>
    <message>
        <source>Press Enter to show the target, Ctrl+Enter to check it now, Alt+Enter to edit it, Esc to close.</source>
        <translation>按 Enter 显示目标，按 Ctrl+Enter 立即检查，按 Alt+Enter 编辑，按 Esc 关闭。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ComparisonTable</name>
    <message>
        <source>Compared targets</source>
        <translation>比较的目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>95th percentile</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>可用率</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionHelp</name>
    <message>
        <source>How to write conditions</source>
        <translation>如何书写条件</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionLine</name>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Remove this condition</source>
        <translation>移除此条件(&amp;R)</translation>
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
        <translation>不满足时</translation>
    </message>
    <message>
        <source>State of the target if this condition fails</source>
        <translation>此条件不满足时目标的状态</translation>
    </message>
    <message>
        <source>else %1</source>
        <comment>down or degraded</comment>
        <translation>否则为%1</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除此条件</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>Shows whether the condition passes for the last result</source>
        <translation>显示上次结果是否满足该条件</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ConditionsEditor</name>
    <message>
        <source>The conditions can&apos;t be evaluated until a result is available. Use “Test now” to get one.</source>
        <translation>有结果之后才能对条件求值。可用“立即测试”获取结果。</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Remove all conditions from these targets</source>
        <translation>移除这些目标的所有条件</translation>
    </message>
    <message>
        <source>How to write conditions</source>
        <translation>如何书写条件</translation>
    </message>
    <message>
        <source>The conditions you enter here replace all current conditions of these targets.</source>
        <translation>在此输入的条件会替换这些目标当前的所有条件。</translation>
    </message>
    <message>
        <source>These targets will have no conditions.</source>
        <translation>这些目标将没有条件。</translation>
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
        <translation>实际值</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CopyMenu</name>
    <message>
        <source>Copy &amp;as</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>将所选行复制为文本</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>Markdown 表格(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>CSV(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>c&amp;url command</source>
        <translation>curl 命令(&amp;U)</translation>
    </message>
    <message>
        <source>Target as &amp;JSON</source>
        <translation>JSON 格式的目标(&amp;J)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlActions</name>
    <message>
        <source>Crawl a &amp;site…</source>
        <translation>爬取站点(&amp;S)…</translation>
    </message>
    <message>
        <source>Craw&amp;l its site…</source>
        <translation>爬取其站点(&amp;L)…</translation>
    </message>
    <message>
        <source>Read the pages of a site and check all its links</source>
        <translation>读取站点的页面，并检查其中的所有链接</translation>
    </message>
    <message>
        <source>Read the pages of the selected target&apos;s site and check all its links</source>
        <translation>读取所选目标所在站点的页面，并检查其中的所有链接</translation>
    </message>
    <message>
        <source>Another site is being crawled. Wait until that crawl ends, or stop it.</source>
        <translation>正在爬取另一个站点。请等待该爬取结束，或将其停止。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDetails</name>
    <message>
        <source>%1, first byte after %2</source>
        <comment>durations</comment>
        <translation>%1，%2 后收到首个字节</translation>
    </message>
    <message numerus="yes">
        <source>%Ln click(s) from the start</source>
        <comment>distance of a page</comment>
        <translation>
            <numerusform>距起始页面 %Ln 次点击</numerusform>
        </translation>
    </message>
    <message>
        <source>Title: %1</source>
        <comment>of a page</comment>
        <translation>标题：%1</translation>
    </message>
    <message>
        <source>Description: %1</source>
        <comment>of a page</comment>
        <translation>描述：%1</translation>
    </message>
    <message>
        <source>Canonical address: %1</source>
        <comment>of a page</comment>
        <translation>规范地址：%1</translation>
    </message>
    <message>
        <source>Not to be indexed (noindex)</source>
        <comment>of a page</comment>
        <translation>不收录 (noindex)</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>of a page</comment>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>element and attribute, line of a page</comment>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Monitor…</source>
        <translation>监控…</translation>
    </message>
    <message>
        <source>Open this address in the web browser</source>
        <translation>在 Web 浏览器中打开此地址</translation>
    </message>
    <message>
        <source>Copy this address to the clipboard</source>
        <translation>将此地址复制到剪贴板</translation>
    </message>
    <message>
        <source>Add the selected addresses as targets</source>
        <translation>将所选地址添加为目标</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>pages with links to an address</comment>
        <translation>链接自</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>of a link in a page</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>of a link</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Enter or double-click opens the page in the web browser</source>
        <translation>按 Enter 或双击可在 Web 浏览器中打开页面</translation>
    </message>
    <message>
        <source>Select a finding or an address to see its response and the pages that link to it.</source>
        <translation>选择一项发现或一个地址，可查看其响应和链接到它的页面。</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <comment>sentence, line of a page</comment>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>→ %1 (%2)</source>
        <comment>address that another one redirects to, status</comment>
        <translation>→ %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s), the first %1:</source>
        <translation>
            <numerusform>有 %Ln 处链接，前 %1 处：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %Ln place(s):</source>
        <translation>
            <numerusform>有 %Ln 处链接：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDialog</name>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Check &amp;links to other sites</source>
        <translation>检查指向其他站点的链接(&amp;L)</translation>
    </message>
    <message>
        <source>Obey &amp;robots.txt</source>
        <translation>遵守 robots.txt(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>更多选项(&amp;M)</translation>
    </message>
    <message>
        <source>Lo&amp;gin</source>
        <translation>登录(&amp;G)</translation>
    </message>
    <message>
        <source>Read &amp;sitemaps</source>
        <translation>读取站点地图(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Verify TLS certificates</source>
        <translation>验证 TLS 证书(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;tart crawl</source>
        <translation>开始爬取(&amp;T)</translation>
    </message>
    <message>
        <source>Crawl a site</source>
        <translation>爬取站点</translation>
    </message>
    <message>
        <source>How to log in at the host of the address</source>
        <translation>如何登录该地址的主机</translation>
    </message>
    <message>
        <source>Only the host of the address receives the login. It isn&apos;t stored with the crawl.</source>
        <translation>登录信息只发送到该地址的主机，不随爬取记录存储。</translation>
    </message>
    <message>
        <source>Reads the pages of this site, follows its links and checks each address once. Links to other sites are checked, but not followed.</source>
        <translation>读取此站点的页面，跟随其中的链接，每个地址检查一次。指向其他站点的链接会检查，但不跟随。</translation>
    </message>
    <message>
        <source>How many clicks from the start links are followed</source>
        <translation>跟随距起始页面多少次点击以内的链接</translation>
    </message>
    <message>
        <source>The crawl stops after this many requests to the site, and can be resumed</source>
        <translation>向站点发出这么多请求后，爬取停止，之后可以继续</translation>
    </message>
    <message>
        <source>Uncheck it only for a site of your own</source>
        <translation>只有自己的站点才应取消勾选</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Depth:</source>
        <translation>深度(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>页面(&amp;P)：</translation>
    </message>
    <message>
        <source>Follow links only in paths that begin like one of these, separated by spaces. * is any text, $ the end.</source>
        <translation>只跟随路径以任一所列项开头的链接，各项用空格分隔。* 表示任意文本，$ 表示结尾。</translation>
    </message>
    <message>
        <source>Don&apos;t request paths that begin like one of these, separated by spaces. * is any text, $ the end.</source>
        <translation>不请求以任一所列项开头的路径，各项用空格分隔。* 表示任意文本，$ 表示结尾。</translation>
    </message>
    <message>
        <source>Run the scripts of pages whose paths begin like one of these, separated by spaces, with an installed Chromium, Chrome, Edge or Brave. / is all pages.</source>
        <translation>对于路径以任一所列项开头的页面，用已安装的 Chromium、Chrome、Edge 或 Brave 运行其脚本，各项用空格分隔。/ 表示所有页面。</translation>
    </message>
    <message>
        <source>Requests to one host at the same time</source>
        <translation>同时向一台主机发出的请求数</translation>
    </message>
    <message>
        <source>&amp;Include paths:</source>
        <translation>包括路径(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Exclude paths:</source>
        <translation>排除路径(&amp;E)：</translation>
    </message>
    <message>
        <source>Re&amp;nder paths:</source>
        <translation>渲染路径(&amp;N)：</translation>
    </message>
    <message>
        <source>C&amp;onnections per host:</source>
        <translation>每台主机的连接数(&amp;O)：</translation>
    </message>
    <message>
        <source>Continue a crawl</source>
        <translation>继续爬取</translation>
    </message>
    <message>
        <source>Con&amp;tinue crawl</source>
        <translation>继续爬取(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlDock</name>
    <message>
        <source>Crawls</source>
        <translation>爬取</translation>
    </message>
    <message>
        <source>C&amp;rawls</source>
        <translation>爬取(&amp;R)</translation>
    </message>
    <message>
        <source>Show the crawls of sites, what they found, and the addresses</source>
        <translation>显示站点的爬取记录、发现和地址</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlPane</name>
    <message>
        <source>Computing the findings: %1 %</source>
        <translation>正在计算发现：%1 %</translation>
    </message>
    <message>
        <source>%1 requested</source>
        <translation>已请求 %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>等待中 %1</translation>
    </message>
    <message>
        <source>%1 broken</source>
        <translation>失效 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>requests a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>at least %1 left</source>
        <comment>duration</comment>
        <translation>至少还需 %1</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln 个地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <comment>findings of the lowest level</comment>
        <translation>
            <numerusform>%Ln 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Crawl a site…</source>
        <translation>爬取站点…</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>a crawl</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a crawl</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a crawl</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Crawl…</source>
        <translation>爬取…</translation>
    </message>
    <message>
        <source>&amp;Check broken addresses again</source>
        <translation>重新检查失效地址(&amp;C)</translation>
    </message>
    <message>
        <source>Progress of the crawl</source>
        <translation>爬取进度</translation>
    </message>
    <message>
        <source>Send no further requests until you resume</source>
        <translation>在手动继续之前，不再发送请求</translation>
    </message>
    <message>
        <source>End the crawl. What was found is stored, and you can resume it later</source>
        <translation>结束爬取。已有的发现会存储，之后可以继续</translation>
    </message>
    <message>
        <source>Continue the chosen run with its own options</source>
        <translation>按所选运行自身的选项继续该运行</translation>
    </message>
    <message>
        <source>Remove the chosen run with everything it found</source>
        <translation>移除所选运行及其全部发现</translation>
    </message>
    <message>
        <source>Crawl another site</source>
        <translation>爬取另一个站点</translation>
    </message>
    <message>
        <source>Runs</source>
        <comment>of crawls</comment>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Request the addresses of the chosen run that were broken or blocked once more</source>
        <translation>再次请求所选运行中失效或被阻止的地址</translation>
    </message>
    <message>
        <source>No crawls yet. A crawl reads all pages of a site and checks their links.</source>
        <translation>还没有爬取记录。爬取会读取站点的所有页面，并检查其中的链接。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>state of a crawl</comment>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a crawl</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a crawl</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Unmark baseline</source>
        <translation>取消基线</translation>
    </message>
    <message>
        <source>Accept as baseline</source>
        <translation>接受为基线</translation>
    </message>
    <message>
        <source>Compare later runs of this site with the previous complete run again</source>
        <translation>此站点之后的运行重新与上一次完整运行比较</translation>
    </message>
    <message>
        <source>Compare later runs of this site with the chosen one, and keep it</source>
        <translation>此站点之后的运行与所选运行比较，并保留所选运行</translation>
    </message>
    <message>
        <source>&amp;Unmark baseline</source>
        <translation>取消基线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Accept as baseline</source>
        <translation>接受为基线(&amp;A)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of a crawl, its progress</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>移除运行记录</translation>
    </message>
    <message>
        <source>Remove the run of %1 with everything it found? This can&apos;t be undone.</source>
        <translation>移除 %1 的运行及其全部发现？此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlQuestion</name>
    <message>
        <source>Go on</source>
        <comment>a crawl</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Crawl as before, and don&apos;t ask again</source>
        <translation>照常爬取，不再询问</translation>
    </message>
    <message>
        <source>Go on slowly</source>
        <comment>a crawl</comment>
        <translation>慢速继续</translation>
    </message>
    <message>
        <source>Send one request at a time to each host, with pauses</source>
        <translation>每次只向每台主机发送一个请求，并有停顿</translation>
    </message>
    <message>
        <source>Stop the crawl</source>
        <translation>停止爬取</translation>
    </message>
    <message>
        <source>End the crawl. What was found is stored, and you can resume it later</source>
        <translation>结束爬取。已有的发现会存储，之后可以继续</translation>
    </message>
    <message>
        <source>%1 of the last %2 requests failed. The crawl is paused. The server may be down or overloaded.</source>
        <translation>最近 %2 个请求中有 %1 个失败。爬取已暂停。服务器可能出了故障或过载。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlResults</name>
    <message>
        <source>&amp;Monitor these…</source>
        <translation>监控这些地址(&amp;M)…</translation>
    </message>
    <message>
        <source>Content of the run</source>
        <translation>运行的内容</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Paths</source>
        <comment>tree of addresses</comment>
        <translation>路径</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>of addresses</comment>
        <translation>变化</translation>
    </message>
    <message>
        <source>Findings shown</source>
        <translation>显示的发现</translation>
    </message>
    <message>
        <source>All findings, or those that are new, still there or healed</source>
        <translation>所有发现，或者新增、仍存在或已消除的发现</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>要比较的运行</translation>
    </message>
    <message>
        <source>The run of this site to compare with. By default, the baseline, otherwise the previous complete run</source>
        <translation>此站点要比较的运行。默认为基线，没有基线时为上一次完整运行</translation>
    </message>
    <message>
        <source>Filter of findings and addresses</source>
        <translation>发现和地址的筛选器</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Part of an address, title or sentence, status:404, verdict:broken,blocked or kind:anchor-missing</source>
        <translation>地址、标题或句子的一部分，status:404、verdict:broken,blocked 或 kind:anchor-missing</translation>
    </message>
    <message>
        <source>Only the first %1 changes are listed. Narrow them with the filter.</source>
        <translation>只列出前 %1 处变化。请用筛选器缩小范围。</translation>
    </message>
    <message>
        <source>Addresses by path</source>
        <translation>按路径排列的地址</translation>
    </message>
    <message>
        <source>The comparison follows when the crawl has ended.</source>
        <translation>爬取结束后进行比较。</translation>
    </message>
    <message>
        <source>Crawl this site again to see what has changed.</source>
        <translation>再次爬取此站点，可查看有何变化。</translation>
    </message>
    <message>
        <source>Choose the run to compare with.</source>
        <translation>请选择要比较的运行。</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选器的内容。</translation>
    </message>
    <message>
        <source>Nothing found yet.</source>
        <translation>还没有发现。</translation>
    </message>
    <message>
        <source>No address has changed.</source>
        <translation>没有地址发生变化。</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>No addresses.</source>
        <translation>没有地址。</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>所有发现</translation>
    </message>
    <message>
        <source>New (%1)</source>
        <comment>findings</comment>
        <translation>新增（%1）</translation>
    </message>
    <message>
        <source>Still there (%1)</source>
        <comment>findings</comment>
        <translation>仍存在（%1）</translation>
    </message>
    <message>
        <source>Healed (%1)</source>
        <comment>findings</comment>
        <translation>已消除（%1）</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>Compared with the baseline, run %1 (%2)</source>
        <comment>number and time</comment>
        <translation>与基线（运行 %1，%2）比较</translation>
    </message>
    <message>
        <source>Compared with run %1 (%2)</source>
        <comment>number and time</comment>
        <translation>与运行 %1（%2）比较</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlRunsModel</name>
    <message>
        <source>%1, baseline</source>
        <comment>state of a run</comment>
        <translation>%1，基线</translation>
    </message>
    <message>
        <source>Baseline: later runs of this site are compared with it</source>
        <translation>基线：此站点之后的运行与它比较</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>watchkeeper::CrawlTreeModel</name>
    <message>
        <source>Broken</source>
        <comment>worst state of the addresses in a folder</comment>
        <translation>失效</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>worst state of the addresses in a folder</comment>
        <translation>被阻止</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <comment>such as those of mail</comment>
        <translation>其他地址</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of an address</comment>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
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
        <translation>最近 24 小时的响应时间和判定结果</translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation>打开图表</translation>
    </message>
    <message>
        <source>Median %1, 95th percentile %2</source>
        <translation>中位数 %1，第 95 百分位数 %2</translation>
    </message>
    <message>
        <source>No response times</source>
        <translation>没有响应时间</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DayStripBar</name>
    <message numerus="yes">
        <source>Last 24 hours: problems in %Ln quarter hour(s)</source>
        <comment>strip of the header</comment>
        <translation>
            <numerusform>最近 24 小时：%Ln 个 15 分钟时段内有问题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>a time, a time, the worst state</comment>
        <translation>%1 到 %2：%3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DemoSession</name>
    <message>
        <source>Writing 90 days of history…</source>
        <translation>正在写入 90 天的历史记录…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DeskActions</name>
    <message numerus="yes">
        <source>Alerts during Do not disturb: %Ln</source>
        <translation>
            <numerusform>免打扰期间的告警：%Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Watchkeeper is monitoring</source>
        <translation>Watchkeeper 正在监控</translation>
    </message>
    <message>
        <source>If something fails, you get a notification like this one.</source>
        <translation>如有故障，会收到这样的通知。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Keep monitoring in the background?</source>
        <translation>在后台继续监控？</translation>
    </message>
    <message numerus="yes">
        <source>Watchkeeper can keep checking %Ln target(s) and notify you of problems. Its icon in the notification area shows the window again.

To change this later, use “Close to the tray” in the settings.</source>
        <translation>
            <numerusform>Watchkeeper 可以继续检查 %Ln 个目标，并就问题发出通知。点击系统托盘中的图标可重新显示窗口。

之后可在设置中用“关闭到系统托盘”更改此行为。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep monitoring</source>
        <translation>继续监控(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DetailsPane</name>
    <message>
        <source>Reply</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Chart</source>
        <comment>tab</comment>
        <translation>图表</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>tab</comment>
        <translation>事件</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>tab</comment>
        <translation>响应</translation>
    </message>
    <message>
        <source>Setup</source>
        <comment>tab</comment>
        <translation>配置</translation>
    </message>
    <message>
        <source>Check this target now</source>
        <translation>立即检查此目标</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy the details as Markdown, for a ticket</source>
        <translation>将详情复制为 Markdown，用于工单</translation>
    </message>
    <message>
        <source>Details: &amp;%1</source>
        <comment>a tab</comment>
        <translation>详情：&amp;%1</translation>
    </message>
    <message>
        <source>Open “%1” in the details</source>
        <translation>在详情中打开“%1”</translation>
    </message>
    <message>
        <source>Ne&amp;xt details tab</source>
        <translation>下一个详情选项卡(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next details tab of the target</source>
        <translation>转到目标的下一个详情选项卡</translation>
    </message>
    <message>
        <source>Pre&amp;vious details tab</source>
        <translation>上一个详情选项卡(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous details tab of the target</source>
        <translation>转到目标的上一个详情选项卡</translation>
    </message>
    <message>
        <source>No reply yet: this target hasn&apos;t been checked.</source>
        <translation>还没有响应：此目标尚未检查。</translation>
    </message>
    <message>
        <source>No chart: the history isn&apos;t available.</source>
        <translation>没有图表：历史记录不可用。</translation>
    </message>
    <message>
        <source>No chart yet: history begins with the first check.</source>
        <translation>还没有图表：历史记录从首次检查开始。</translation>
    </message>
    <message>
        <source>This address can&apos;t be opened in the browser: it contains placeholders that are filled in only during checks.</source>
        <translation>此地址无法在浏览器中打开：其中的占位符只在检查期间填入。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DiagnosticsSection</name>
    <message>
        <source>Failure diagnostics</source>
        <translation>故障诊断</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a failure</comment>
        <translation>之前</translation>
    </message>
    <message>
        <source>At failure</source>
        <comment>as against before</comment>
        <translation>故障时</translation>
    </message>
</context>
<context>
    <name>watchkeeper::DurationEditor</name>
    <message>
        <source>Unit of “%1”</source>
        <translation>“%1”的单位</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>unit of time</comment>
        <translation>毫秒</translation>
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
        <translation>小时</translation>
    </message>
    <message>
        <source>d</source>
        <comment>unit of time</comment>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EscalationEditor</name>
    <message>
        <source>Add step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>After</source>
        <comment>so long a time</comment>
        <translation>之后</translation>
    </message>
    <message>
        <source>No channels yet</source>
        <translation>还没有渠道</translation>
    </message>
    <message>
        <source>Choose channels</source>
        <translation>选择渠道</translation>
    </message>
    <message>
        <source>Step %1: delay</source>
        <translation>步骤 %1：延迟</translation>
    </message>
    <message>
        <source>Step %1: channels</source>
        <translation>步骤 %1：渠道</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>移除步骤 %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventLine</name>
    <message>
        <source>Opens the list of events</source>
        <translation>打开事件列表</translation>
    </message>
    <message>
        <source>Lasted %1</source>
        <comment>an event, a duration</comment>
        <translation>持续了 %1</translation>
    </message>
    <message>
        <source>For %1 so far</source>
        <comment>an event, a duration</comment>
        <translation>至今已持续 %1</translation>
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
        <translation>无法读取事件。%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventsLoader</name>
    <message>
        <source>No events: the history isn&apos;t available.</source>
        <translation>没有事件：历史记录不可用。</translation>
    </message>
    <message>
        <source>No events: this target has had no incidents, and has no notes.</source>
        <translation>没有事件：此目标没有故障事件，也没有备注。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::EventsTab</name>
    <message>
        <source>%1 (acknowledged)</source>
        <comment>cause of an incident</comment>
        <translation>%1（已认领）</translation>
    </message>
    <message>
        <source>%1 (acknowledged by %2)</source>
        <comment>cause of an incident, a person</comment>
        <translation>%1（由 %2 认领）</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Began</source>
        <comment>column</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Cause or note</source>
        <comment>column</comment>
        <translation>原因或备注</translation>
    </message>
    <message>
        <source>Enter shows what was recorded at that time.</source>
        <translation>按 Enter 显示当时的记录。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a note, its author</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <comment>a time</comment>
        <translation>备注，%1</translation>
    </message>
    <message>
        <source>%1, still open</source>
        <comment>a state</comment>
        <translation>%1，尚未结束</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a state, a time</comment>
        <translation>%1，自 %2 起</translation>
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
        <translation>默认</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>label of a needed field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Clear “%1”</source>
        <translation>清除“%1”</translation>
    </message>
    <message>
        <source>Reset “%1” to %2</source>
        <translation>将“%1”重置为 %2</translation>
    </message>
    <message>
        <source>%1 Required.</source>
        <translation>%1 必填。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Shows only targets that match all words and conditions entered, such as is:down tag:prod time:&gt;1s. Press F1 for help.</source>
        <translation>只显示符合所有输入的词语和条件的目标，例如 is:down tag:prod time:&gt;1s。按 F1 查看帮助。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterButtons</name>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选器</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选器</translation>
    </message>
    <message>
        <source>%1  %L2</source>
        <comment>name of a filter, and the number of matching targets</comment>
        <translation>%1  %L2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln target(s)</source>
        <translation>
            <numerusform>%1，%Ln 个目标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterHelp</name>
    <message>
        <source>How to write filters</source>
        <translation>如何书写筛选器</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FilterMenu</name>
    <message>
        <source>&amp;Filters</source>
        <translation>筛选器(&amp;F)</translation>
    </message>
    <message>
        <source>Show as &amp;button</source>
        <translation>显示为按钮(&amp;B)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选器</translation>
    </message>
    <message>
        <source>Show saved and recent filters, and help</source>
        <translation>显示已保存和最近的筛选器，以及帮助</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>保存此筛选器(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rename or remove…</source>
        <translation>重命名或移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Forget recent filters</source>
        <translation>清空最近的筛选器(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;How to write filters</source>
        <translation>如何书写筛选器(&amp;H)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选器</translation>
    </message>
    <message>
        <source>Name for “%1” (replaces any filter with the same name):</source>
        <translation>“%1”的名称（会替换同名的筛选器）：</translation>
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
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FiltersDialog</name>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FindBar</name>
    <message>
        <source>Find in the body</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Find previous (Shift+Enter)</source>
        <translation>查找上一个 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find next (Enter)</source>
        <translation>查找下一个 (Enter)</translation>
    </message>
    <message>
        <source>Close search (Esc)</source>
        <translation>关闭搜索 (Esc)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FindingsModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of a finding, count</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level, kind of a finding</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Linked from</source>
        <comment>number of links to an address</comment>
        <translation>链接自</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>level of a finding</comment>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>level of a finding</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>level of a finding</comment>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FirstChannels</name>
    <message>
        <source>&amp;Desktop notification</source>
        <translation>桌面通知(&amp;D)</translation>
    </message>
    <message>
        <source>On this computer, while the window is open or in the tray.</source>
        <translation>在本机上，窗口打开或位于系统托盘时。</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>声音(&amp;O)</translation>
    </message>
    <message>
        <source>A different one for each state.</source>
        <translation>每种状态使用不同的声音。</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>电子邮件(&amp;E)</translation>
    </message>
    <message>
        <source>Through your mail server. Enter its address in the next step.</source>
        <translation>通过邮件服务器发送。在下一步中输入其地址。</translation>
    </message>
    <message>
        <source>&amp;Turn on</source>
        <translation>开启(&amp;T)</translation>
    </message>
    <message>
        <source>First alert channels</source>
        <translation>首批告警渠道</translation>
    </message>
    <message>
        <source>How do you want to be notified?</source>
        <translation>希望以何种方式收到通知？</translation>
    </message>
    <message>
        <source>&amp;More channels…</source>
        <translation>更多渠道(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FixedScale</name>
    <message>
        <source>&amp;Automatic scale</source>
        <translation>自动刻度(&amp;A)</translation>
    </message>
    <message>
        <source>Fi&amp;xed scale…</source>
        <translation>固定刻度(&amp;X)…</translation>
    </message>
    <message>
        <source>Fixed scale</source>
        <translation>固定刻度</translation>
    </message>
    <message>
        <source>&amp;End of the scale:</source>
        <translation>刻度上限(&amp;E)：</translation>
    </message>
    <message>
        <source>Fix scale</source>
        <comment>button</comment>
        <translation>固定刻度</translation>
    </message>
    <message>
        <source>This isn&apos;t a valid end of the scale. Use a form like %1.</source>
        <translation>这不是有效的刻度上限。请使用 %1 这样的形式。</translation>
    </message>
    <message>
        <source>Fi&amp;xed scale: up to %1…</source>
        <translation>固定刻度：最高 %1(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FloatingBar</name>
    <message>
        <source>Floatin&amp;g bar</source>
        <translation>悬浮条(&amp;G)</translation>
    </message>
    <message>
        <source>Click to open Watchkeeper. Drag to move the bar.</source>
        <translation>点击打开 Watchkeeper。拖动可移动悬浮条。</translation>
    </message>
    <message>
        <source>Show the state of all targets above the windows of other programs</source>
        <translation>在其他程序的窗口上方显示所有目标的状态</translation>
    </message>
    <message>
        <source>&amp;Open Watchkeeper</source>
        <translation>打开 Watchkeeper(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close the bar</source>
        <translation>关闭悬浮条(&amp;C)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::FormSection</name>
    <message numerus="yes">
        <source>More (%n set)</source>
        <translation>
            <numerusform>更多（已设置 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>watchkeeper::GeneralPage</name>
    <message>
        <source>Start at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Watchkeeper starts with this profile when you sign in to this computer.</source>
        <translation>登录本机时，Watchkeeper 以此配置方案启动。</translation>
    </message>
    <message>
        <source>Start in the background</source>
        <translation>在后台启动</translation>
    </message>
    <message>
        <source>At login, only the tray icon appears or, without a tray, a minimised window.</source>
        <translation>登录时只显示托盘图标；没有系统托盘时，窗口最小化。</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Startup</source>
        <translation>启动</translation>
    </message>
</context>
<context>
    <name>watchkeeper::GroupMenu</name>
    <message>
        <source>Group &amp;by</source>
        <translation>分组依据(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>Problems, up, paused and so on, while the table is sorted by state</source>
        <translation>问题、正常、已暂停等，表格按状态排序时有效</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>The first tag of each target</source>
        <translation>每个目标的第一个标签</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>类型(&amp;Y)</translation>
    </message>
    <message>
        <source>The type of check</source>
        <translation>检查的类型</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <comment>grouping</comment>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>All rows in one list</source>
        <translation>所有行在一个列表中</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>全部折叠(&amp;C)</translation>
    </message>
    <message>
        <source>Show the rows of all groups</source>
        <translation>显示所有分组的行</translation>
    </message>
    <message>
        <source>Show only the headings of groups</source>
        <translation>只显示分组的标题</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HeaderList</name>
    <message>
        <source>Filter header fields</source>
        <translation>筛选标头字段</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>column</comment>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HealthMap</name>
    <message>
        <source>Health map</source>
        <translation>健康地图</translation>
    </message>
    <message>
        <source>Without tag</source>
        <translation>无标签</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln target(s)</source>
        <comment>a tag</comment>
        <translation>
            <numerusform>%1 – %Ln 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln of %2 with a problem</source>
        <comment>%1: a tag, %2: the number of its targets</comment>
        <translation>
            <numerusform>%1 – %2 个中 %Ln 个有问题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target and state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HelpActions</name>
    <message>
        <source>This is Watchkeeper %1. The previous version was %2.</source>
        <translation>当前为 Watchkeeper %1。之前的版本为 %2。</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新增功能(&amp;W)</translation>
    </message>
    <message>
        <source>Ask %1 once a day for a new version of Watchkeeper? Nothing about you or your targets is sent, and nothing is installed.</source>
        <translation>每天向 %1 查询一次 Watchkeeper 的新版本？不发送有关用户或目标的任何信息，也不安装任何内容。</translation>
    </message>
    <message>
        <source>&amp;Ask once a day</source>
        <translation>每天查询一次(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t ask</source>
        <translation>不查询(&amp;D)</translation>
    </message>
    <message>
        <source>Watchkeeper %1 is available. This is %2.</source>
        <translation>Watchkeeper %1 可用。当前版本为 %2。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HexModel</name>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>column of a hex view</comment>
        <translation>字节</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>column of a hex view</comment>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryPage</name>
    <message>
        <source>The test was stopped before the server responded.</source>
        <translation>服务器响应之前测试被停止。</translation>
    </message>
    <message>
        <source>Enter a server first.</source>
        <translation>请先输入服务器。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>S&amp;top test</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test server</source>
        <translation>测试服务器(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryRecorder</name>
    <message>
        <source>The results in %1 were deleted while Watchkeeper was running. New results are stored from now on.</source>
        <translation>%1 中的结果在 Watchkeeper 运行期间被删除。从现在起存储新的结果。</translation>
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
        <translation>最近的结果</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up, %2 degraded</source>
        <translation>
            <numerusform>最近 %n 个结果中 %1 个正常，%2 个降级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n result(s) up</source>
        <translation>
            <numerusform>最近 %n 个结果中 %1 个正常</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::HistoryThread</name>
    <message>
        <source>The entry can&apos;t currently be stored. It is kept in memory until it can be stored.</source>
        <translation>目前无法存储该条目。它保留在内存中，直到能够存储。</translation>
    </message>
    <message>
        <source>Incident %1 not found.</source>
        <translation>未找到故障事件 %1。</translation>
    </message>
    <message>
        <source>The program that monitors the profile is shutting down. Nothing was stored. Try again in a moment.</source>
        <translation>监控该配置方案的程序正在关闭。未存储任何内容。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Detected automatically</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Press Space to tick a target</source>
        <translation>按空格键勾选目标</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>待添加</translation>
    </message>
    <message>
        <source>To update</source>
        <translation>待更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有说明</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>No files chosen yet.</source>
        <translation>尚未选择文件。</translation>
    </message>
    <message>
        <source>Chosen: %1. To add: %2. To update: %3. Unchanged: %4. Maintenance: %5. Remarks: %6.</source>
        <translation>已选：%1。待添加：%2。待更新：%3。无变化：%4。维护：%5。说明：%6。</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>选择文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Reads its files together, for example those of a collection of requests</source>
        <translation>一并读取其中的文件，例如一组请求的文件</translation>
    </message>
    <message>
        <source>Choose or drop files of another monitoring tool, saved requests or lists.</source>
        <translation>选择或拖入其他监控工具的文件、已保存的请求或列表。</translation>
    </message>
    <message>
        <source>Files of other tools (%1)</source>
        <translation>其他工具的文件 (%1)</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>选择要导入的文件夹</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ImportModel</name>
    <message>
        <source>Add</source>
        <comment>what an import does with a target</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>what an import does with a target</comment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>what an import does with a target</comment>
        <translation>无变化</translation>
    </message>
    <message>
        <source>“%1” already performs this check.</source>
        <translation>“%1”已执行此检查。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentDetails</name>
    <message>
        <source>Host %1</source>
        <translation>主机 %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>地址 %1</translation>
    </message>
    <message>
        <source>certificate issued by %1</source>
        <translation>由 %1 颁发的证书</translation>
    </message>
    <message>
        <source>depends on %1, which was down</source>
        <translation>依赖 %1，后者当时为故障</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>认领…</translation>
    </message>
    <message>
        <source>Show failure details</source>
        <translation>显示故障详情</translation>
    </message>
    <message>
        <source>Show the target</source>
        <translation>显示目标</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>添加评论</translation>
    </message>
    <message>
        <source>Acknowledge this incident</source>
        <translation>认领此故障事件</translation>
    </message>
    <message>
        <source>Show the failed check, what changed, and the failure diagnostics (using time travel for closed incidents)</source>
        <translation>显示失败的检查、变化和故障诊断（已结束的故障事件使用时间回溯）</translation>
    </message>
    <message>
        <source>Go to the current state of the target</source>
        <translation>转到目标的当前状态</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件经过</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>What is known, or who is working on it</source>
        <translation>已知情况，或由谁处理</translation>
    </message>
    <message>
        <source>Select an incident to see its cause and what has happened since.</source>
        <translation>选择一个故障事件，可查看其原因和此后的经过。</translation>
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
        <translation>故障事件</translation>
    </message>
    <message>
        <source>I&amp;ncidents</source>
        <translation>故障事件(&amp;N)</translation>
    </message>
    <message>
        <source>Show incidents, how long they lasted, and who acknowledged them</source>
        <translation>显示故障事件、其持续时间以及认领人</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsModel</name>
    <message>
        <source>Acknowledged by</source>
        <translation>认领人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>故障事件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>By</source>
        <comment>who acknowledged an incident</comment>
        <translation>认领人</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of an incident</comment>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>state of an incident</comment>
        <translation>已认领</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <comment>state of an incident</comment>
        <translation>维护中</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of an incident</comment>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>watchkeeper::IncidentsPane</name>
    <message>
        <source>Incidents</source>
        <translation>故障事件</translation>
    </message>
    <message>
        <source>23 h 58 min</source>
        <comment>a long duration</comment>
        <translation>23 小时 58 分</translation>
    </message>
    <message>
        <source>The incidents can&apos;t be read. %1</source>
        <translation>无法读取故障事件。%1</translation>
    </message>
    <message>
        <source>No incidents yet. An incident opens when a target is confirmed down or degraded, and closes when it is up again.</source>
        <translation>还没有故障事件。目标被确认为故障或降级时，故障事件开始；目标恢复正常时，故障事件结束。</translation>
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
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;This computer</source>
        <translation>本机(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Files and commands</source>
        <translation>文件和命令(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Other</source>
        <translation>其他(&amp;O)</translation>
    </message>
    <message>
        <source>A well-known &amp;service…</source>
        <translation>知名服务(&amp;S)…</translation>
    </message>
    <message>
        <source>Search by name, such as PostgreSQL, Elasticsearch or a mail server</source>
        <translation>按名称搜索，例如 PostgreSQL、Elasticsearch 或邮件服务器</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LayoutsMenu</name>
    <message>
        <source>Colu&amp;mn layouts</source>
        <translation>列布局(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save column layout</source>
        <translation>保存列布局</translation>
    </message>
    <message>
        <source>&amp;Name (replaces any layout with the same name):</source>
        <translation>名称（会替换同名的布局）(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <translation>更新“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rename “%1”…</source>
        <translation>重命名“%1”(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Rename column layout</source>
        <translation>重命名列布局</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>新名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Re&amp;move “%1”</source>
        <translation>移除“%1”(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>U&amp;ndo removal</source>
        <translation>撤销移除(&amp;N)</translation>
    </message>
    <message>
        <source>U&amp;ndo removal of “%1”</source>
        <translation>撤销移除“%1”(&amp;N)</translation>
    </message>
    <message>
        <source>Reset to &amp;default</source>
        <translation>重置为默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>A column layout named “%1” already exists.</source>
        <translation>已有名为“%1”的列布局。</translation>
    </message>
    <message>
        <source>Removed the column layout “%1”. Undo this in View, Column layouts.</source>
        <translation>已移除列布局“%1”。可在“视图”&gt;“列布局”中撤销。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LineEditor</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LinesEditor</name>
    <message>
        <source>One per line. Use A | B for alternatives</source>
        <translation>每行一个。备选项用 A | B</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>Choose</source>
        <comment>among names</comment>
        <translation>选择</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LockPasswordDialog</name>
    <message>
        <source>Lock password</source>
        <translation>锁定密码</translation>
    </message>
    <message>
        <source>The password hides the window from people who pass by. It doesn&apos;t encrypt the files of the profile, and doesn&apos;t lock other programs such as watchkeeper-cli.</source>
        <translation>该密码使路过的人看不到窗口内容。它不加密配置方案的文件，也不锁定 watchkeeper-cli 等其他程序。</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>当前密码(&amp;U)</translation>
    </message>
    <message>
        <source>Leave empty to remove the password</source>
        <translation>留空则移除密码</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>重复密码(&amp;R)</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the new one again.</source>
        <translation>两次输入的密码不同。请重新输入新密码。</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>当前密码错误。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LockWindow</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>window title</comment>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Watchkeeper is locked</source>
        <translation>Watchkeeper 已锁定</translation>
    </message>
    <message>
        <source>Checks and alerts continue.</source>
        <translation>检查和告警继续进行。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message numerus="yes">
        <source>Wrong password. Wait %Ln second(s) before the next try.</source>
        <translation>
            <numerusform>密码错误。请等待 %Ln 秒后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>密码错误。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新载入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>No log file yet. Turn on “Keep a log file” to create one.</source>
        <translation>还没有日志文件。开启“写日志文件”即可创建。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MacSystemText::MacSystemText</name>
    <message>
        <source>the system didn&apos;t respond</source>
        <translation>系统没有响应</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MainWindow</name>
    <message>
        <source>Watchkeeper is quitting. Try again.</source>
        <translation>Watchkeeper 正在退出。请重试。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Det&amp;ails tabs</source>
        <translation>详情选项卡(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down — Watchkeeper</source>
        <comment>window title</comment>
        <translation>
            <numerusform>%Ln 个故障 — Watchkeeper</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo: %1</source>
        <comment>window title</comment>
        <translation>演示：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceDialog</name>
    <message>
        <source>Disabled</source>
        <comment>state of a maintenance</comment>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <translation>进行中，到 %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>when a maintenance comes</comment>
        <translation>下次：%1</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>state of a maintenance</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>No maintenance windows yet. Targets in maintenance are still checked, but problems don&apos;t change their state to down or reduce their uptime.</source>
        <translation>还没有维护时段。维护中的目标仍会检查，但问题不会使其状态变为故障，也不会降低其可用率。</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;nd now</source>
        <translation>立即结束(&amp;N)</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>End a manual or one-time maintenance window</source>
        <translation>结束手动或一次性的维护时段</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Removed “%1”. Press %2 to undo.</source>
        <comment>a name; a key</comment>
        <translation>已移除“%1”。按 %2 撤销。</translation>
    </message>
    <message>
        <source>Add ma&amp;intenance</source>
        <translation>添加维护(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Add maintenance “%1”</source>
        <translation>添加维护“%1”</translation>
    </message>
    <message>
        <source>Edit maintenance “%1”</source>
        <translation>编辑维护“%1”</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be changed this way. Press Enter to edit it.</source>
        <translation>“%1”不能这样更改。按 Enter 进行编辑。</translation>
    </message>
    <message>
        <source>Remove maintenance “%1”</source>
        <translation>移除维护“%1”</translation>
    </message>
    <message>
        <source>End maintenance “%1”</source>
        <translation>结束维护“%1”</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceEditor</name>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Upcoming maintenance times or validation errors</source>
        <translation>即将到来的维护时间，或校验错误</translation>
    </message>
    <message>
        <source>Choose targets: all, specific ones, or by tag or filter.</source>
        <translation>请选择目标：全部、特定目标，或按标签或筛选器。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field; what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A maintenance window with this name already exists.</source>
        <translation>已有此名称的维护时段。</translation>
    </message>
    <message numerus="yes">
        <source>Currently applies to %n target(s). Times in %1:</source>
        <translation>
            <numerusform>目前适用于 %n 个目标。时间按 %1：</numerusform>
        </translation>
    </message>
    <message>
        <source>now: %1</source>
        <comment>a span of time</comment>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>This maintenance is disabled.</source>
        <translation>此维护已禁用。</translation>
    </message>
    <message>
        <source>This maintenance has ended and won&apos;t repeat.</source>
        <translation>此维护已结束，不会重复。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceForm</name>
    <message>
        <source>Ena&amp;bled</source>
        <translation>已启用(&amp;B)</translation>
    </message>
    <message>
        <source>planned work, such as Backup</source>
        <translation>计划的工作，例如“备份”</translation>
    </message>
    <message>
        <source>such as 1, 15, last</source>
        <translation>例如 1, 15, last</translation>
    </message>
    <message>
        <source>minute hour day month weekday, such as 0 2 * * MON#1</source>
        <translation>分钟 小时 日 月 星期，例如 0 2 * * MON#1</translation>
    </message>
    <message>
        <source>such as 1h30m</source>
        <translation>例如 1h30m</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>何时(&amp;W)：</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>从(&amp;R)：</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <comment>end of a span of time</comment>
        <translation>到(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>星期(&amp;D)：</translation>
    </message>
    <message>
        <source>Days of the &amp;month:</source>
        <translation>每月日期(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Cron expression:</source>
        <translation>Cron 表达式(&amp;C)：</translation>
    </message>
    <message>
        <source>At:</source>
        <comment>a time of the day</comment>
        <translation>时刻：</translation>
    </message>
    <message>
        <source>D&amp;uration:</source>
        <translation>时长(&amp;U)：</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>时区(&amp;Z)：</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceMenu</name>
    <message>
        <source>&amp;Maintenance</source>
        <translation>维护(&amp;M)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1 小时(&amp;1)</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>4 小时(&amp;4)</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow morning</source>
        <translation>到明天早上(&amp;T)</translation>
    </message>
    <message>
        <source>Custom &amp;period…</source>
        <translation>自定义时段(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;End maintenance</source>
        <translation>结束维护(&amp;E)</translation>
    </message>
    <message>
        <source>Maintenance &amp;calendar…</source>
        <translation>维护日历(&amp;C)…</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>手动：%1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message numerus="yes">
        <source>Maintenance for %n target(s)</source>
        <translation>
            <numerusform>%n 个目标的维护</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) in maintenance until %1.</source>
        <translation>
            <numerusform>%n 个目标维护中，到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>End maintenance</source>
        <translation>结束维护</translation>
    </message>
    <message>
        <source>Maintenance ended: %1</source>
        <translation>维护结束：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MaintenanceWeekGrid</name>
    <message>
        <source>Maintenance in the week shown</source>
        <translation>所示一周的维护</translation>
    </message>
    <message>
        <source>%1 to %2. Press Enter to add maintenance.</source>
        <comment>two times</comment>
        <translation>%1 到 %2。按 Enter 添加维护。</translation>
    </message>
    <message>
        <source>%1: no maintenance. Press Enter to add it.</source>
        <comment>a time</comment>
        <translation>%1：没有维护。按 Enter 添加。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time; the maintenance at that time</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No maintenance in the week shown</source>
        <translation>所示一周没有维护</translation>
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
        <translation>上一周 (Page Up)</translation>
    </message>
    <message>
        <source>Next week (Page Down)</source>
        <translation>下一周 (Page Down)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Show the current week (Home)</source>
        <translation>显示当前周 (Home)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day of a week</comment>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>of the manual</comment>
        <translation>目录</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MapEditor</name>
    <message>
        <source>Add row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>移除行</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>上移行</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>下移行</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>值</translation>
    </message>
    <message>
        <source>Row %1 has no name.</source>
        <translation>第 %1 行没有名称。</translation>
    </message>
    <message>
        <source>“%1” appears twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MarkLayer</name>
    <message>
        <source>Incident</source>
        <comment>span in a chart</comment>
        <translation>故障事件</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MarkedSpanBar</name>
    <message>
        <source>Remove the mark (Esc)</source>
        <translation>移除标记 (Esc)</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Marked: %1 to %2</source>
        <comment>start and end of a span</comment>
        <translation>已标记：%1 到 %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <comment>95th percentile</comment>
        <translation>95 %：%1</translation>
    </message>
    <message>
        <source>uptime %1</source>
        <translation>可用率 %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>figures in the table</source>
        <translation>数值见表格</translation>
    </message>
</context>
<context>
    <name>watchkeeper::MessagePanel</name>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a message</comment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoMatches</name>
    <message>
        <source>&amp;Clear filter</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>No match for “%1” among %Ln target(s).</source>
        <translation>
            <numerusform>%Ln 个目标中没有与“%1”相符的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoteDialog</name>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>What happened, such as “Deployed 2.4”</source>
        <translation>发生了什么，例如“已部署 2.4”</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a note</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>备注(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>目标(&amp;T)：</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>时间：</translation>
    </message>
    <message>
        <source>&amp;Add note</source>
        <translation>添加备注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save note</source>
        <translation>保存备注(&amp;S)</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>所有目标</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NoteLayer</name>
    <message>
        <source>%1 to %2</source>
        <comment>start and end of a note</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>all targets</source>
        <translation>所有目标</translation>
    </message>
    <message>
        <source>Note, %1: %2</source>
        <comment>a time, a text</comment>
        <translation>备注，%1：%2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationHint</name>
    <message>
        <source>Desktop notifications are on.</source>
        <translation>桌面通知已开启。</translation>
    </message>
    <message>
        <source>No one is notified yet. Problems are shown only in this window.</source>
        <translation>目前不会通知任何人。问题只显示在此窗口中。</translation>
    </message>
    <message>
        <source>&amp;Turn on desktop notifications</source>
        <translation>开启桌面通知(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Other channels…</source>
        <translation>其他渠道(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t remind me</source>
        <translation>不再提醒(&amp;D)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationLine</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Test “%1”</source>
        <translation>测试“%1”</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NotificationsPage</name>
    <message>
        <source>Who is notified of what</source>
        <translation>通知对象和内容</translation>
    </message>
    <message>
        <source>All alert &amp;rules…</source>
        <translation>所有告警规则(&amp;R)…</translation>
    </message>
    <message>
        <source>Where alerts are sent</source>
        <translation>告警发往何处</translation>
    </message>
    <message>
        <source>All alert c&amp;hannels…</source>
        <translation>所有告警渠道(&amp;H)…</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>静默时段</translation>
    </message>
    <message>
        <source>“Do not disturb” in the menu of the tray icon silences the notifications on this desktop for an hour.</source>
        <translation>托盘图标菜单中的“免打扰”可使此桌面的通知静默一小时。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <comment>page of settings</comment>
        <translation>通知</translation>
    </message>
    <message>
        <source>No channels yet.</source>
        <translation>还没有渠道。</translation>
    </message>
    <message>
        <source>No rules yet.</source>
        <translation>还没有规则。</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid.</source>
        <translation>有些设置缺失或无效。</translation>
    </message>
    <message>
        <source>Alerts are sent at any time.</source>
        <translation>任何时间都发送告警。</translation>
    </message>
    <message>
        <source>No rule uses it.</source>
        <comment>an alert channel</comment>
        <translation>没有规则使用它。</translation>
    </message>
    <message>
        <source>Used by: %1.</source>
        <comment>an alert channel</comment>
        <translation>使用者：%1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what an alert channel is, which rules use it</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Nothing was sent, because the rule has no valid channel.</source>
        <translation>未发送任何内容，因为规则没有有效的渠道。</translation>
    </message>
    <message>
        <source>Sending a test to %1…</source>
        <translation>正在向 %1 发送测试…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: result of a test</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t quiet now. Alerts are sent immediately.</source>
        <translation>“%1”目前不在静默时段。告警立即发送。</translation>
    </message>
    <message>
        <source>“%1” is quiet now, until %2.</source>
        <translation>“%1”目前处于静默时段，到 %2。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::NumbersCard</name>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Objective %1</source>
        <translation>SLO 目标 %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ObjectiveFigures</name>
    <message>
        <source>%1 over %2</source>
        <comment>an objective, its time</comment>
        <translation>%1，时段 %2</translation>
    </message>
    <message>
        <source>%1, error budget left: %2</source>
        <translation>%1，错误预算剩余：%2</translation>
    </message>
    <message>
        <source>%1, error budget left: %2, burn rate %3 over the last 24 h</source>
        <translation>%1，错误预算剩余：%2，最近 24 小时消耗率 %3</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OverviewTab</name>
    <message>
        <source>Next check</source>
        <translation>下次检查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>before an address or command</comment>
        <translation>地址</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依赖于</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>uptime</comment>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Uptime in the last 24 hours</source>
        <translation>最近 24 小时的可用率</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>uptime</comment>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Uptime in the last 30 days</source>
        <translation>最近 30 天的可用率</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Median response time in the last 24 hours</source>
        <translation>最近 24 小时的响应时间中位数</translation>
    </message>
    <message>
        <source>Median response time of the most recent results</source>
        <translation>最近结果的响应时间中位数</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>percentile</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>95 % of the response times in the last 24 hours were at most this long</source>
        <translation>最近 24 小时有 95 % 的响应时间不超过此值</translation>
    </message>
    <message>
        <source>95 % of the last response times were at most this long</source>
        <translation>最近的响应时间有 95 % 不超过此值</translation>
    </message>
    <message>
        <source>last check</source>
        <translation>上次检查</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandRuns</name>
    <message>
        <source>“%1” can&apos;t be started. Is it installed, and is its folder in PATH?</source>
        <translation>无法启动“%1”。它是否已安装，其文件夹是否在 PATH 中？</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Printed too much and was stopped</source>
        <translation>输出过多，已被停止</translation>
    </message>
    <message>
        <source>Killed by a signal</source>
        <translation>被信号终止</translation>
    </message>
    <message>
        <source>Exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a command</comment>
        <translation>运行中</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandRunsDialog</name>
    <message>
        <source>&amp;Stop the command</source>
        <translation>停止命令(&amp;S)</translation>
    </message>
    <message>
        <source>Runs of your commands</source>
        <translation>自定义命令的运行记录</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>没有输出</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandsMenu</name>
    <message>
        <source>R&amp;un a command</source>
        <translation>运行命令(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;runs</source>
        <translation>显示运行记录(&amp;R)</translation>
    </message>
    <message>
        <source>Show the output and the exit status of your commands, and stop them</source>
        <translation>显示自定义命令的输出和退出状态，并可停止命令</translation>
    </message>
    <message>
        <source>&amp;Edit commands…</source>
        <translation>编辑命令(&amp;E)…</translation>
    </message>
    <message>
        <source>Add, change and remove commands that run for a target, such as ssh or ping</source>
        <translation>添加、更改和移除针对目标运行的命令，例如 ssh 或 ping</translation>
    </message>
    <message>
        <source>“%1” has run for %2.</source>
        <translation>“%1”已运行 %2。</translation>
    </message>
    <message>
        <source>Run the command?</source>
        <translation>运行该命令？</translation>
    </message>
    <message numerus="yes">
        <source>“%1” runs once for each of %Ln target(s).</source>
        <translation>
            <numerusform>“%1”将对 %Ln 个目标各运行一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::OwnCommandsPage</name>
    <message>
        <source>such as http, tcp</source>
        <translation>例如 http, tcp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The text of the menu item.</source>
        <translation>菜单项的文本。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The program and its arguments, without a shell. Placeholders: %1.</source>
        <translation>程序及其参数，不经 shell。占位符：%1。</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The types of targets that it is for, such as http, tcp. Leave empty for all.</source>
        <translation>适用的目标类型，例如 http, tcp。留空表示所有类型。</translation>
    </message>
    <message>
        <source>Opens its own window</source>
        <translation>打开自己的窗口</translation>
    </message>
    <message>
        <source>For terminals and other programs with a window: they keep running when Watchkeeper quits. Watchkeeper doesn&apos;t show their output.</source>
        <translation>用于终端和其他带窗口的程序：Watchkeeper 退出时它们继续运行。Watchkeeper 不显示其输出。</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>page of the settings</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands appear in the menu of a target and in the command palette. Keys are set in “Help, Keyboard shortcuts”.</source>
        <translation>命令显示在目标的菜单和命令面板中。按键在“帮助”&gt;“键盘快捷键”中设置。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Empty command</source>
        <translation>空命令(&amp;E)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>无名称</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PageList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PaletteModel</name>
    <message>
        <source>not available right now</source>
        <translation>目前不可用</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PathEditor</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <translation>浏览：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::PhasesBar</name>
    <message>
        <source>Time by phase</source>
        <translation>各阶段用时</translation>
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
        <translation>图像</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProblemCard</name>
    <message>
        <source>Find out why %1 is down. This target will be checked as soon as %1 recovers.</source>
        <translation>请查明 %1 故障的原因。%1 恢复后会立即检查此目标。</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>可尝试的办法</translation>
    </message>
    <message>
        <source>• %1</source>
        <comment>a step to try</comment>
        <translation>• %1</translation>
    </message>
    <message>
        <source>Hide what to try</source>
        <translation>隐藏可尝试的办法</translation>
    </message>
    <message>
        <source>Show what to try</source>
        <translation>显示可尝试的办法</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ProfileMessages</name>
    <message>
        <source>Nothing is saved in this session: changes to targets and settings are lost when the window closes. To keep them, start Watchkeeper without targets on the command line and without --sample.</source>
        <translation>此会话不保存任何内容：窗口关闭时，对目标和设置的更改会丢失。要保留更改，启动 Watchkeeper 时请不要在命令行中给出目标或 --sample。</translation>
    </message>
    <message>
        <source>This is a demo: its services and their results are simulated. After 20 seconds, one of them fails, and recovers two minutes later. Nothing that you change here is kept.</source>
        <translation>这是演示：其中的服务及其结果都是模拟的。20 秒后，其中一个服务出现故障，两分钟后恢复。在此所作的更改不会保留。</translation>
    </message>
    <message>
        <source>&amp;Start with your own targets</source>
        <translation>从自己的目标开始(&amp;S)</translation>
    </message>
    <message>
        <source>The demo can&apos;t be shown. %1</source>
        <translation>无法显示演示。%1</translation>
    </message>
    <message>
        <source>The profile %1 can&apos;t be written to. Its targets are monitored, but no results are stored and no alerts are sent. Changes to targets and settings are lost when the window closes.</source>
        <translation>无法写入配置方案 %1。其中的目标会受到监控，但不存储结果，也不发送告警。窗口关闭时，对目标和设置的更改会丢失。</translation>
    </message>
    <message>
        <source>Some of your custom check types or presets have errors. Fix their files and restart Watchkeeper.</source>
        <translation>某些自定义的检查类型或预设有错误。请修复其文件，然后重新启动 Watchkeeper。</translation>
    </message>
    <message>
        <source>&amp;Open folders</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>%1 has errors and was left unchanged. Fix it to edit targets here.</source>
        <translation>%1 有错误，未作改动。修复后才能在此编辑目标。</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新载入(&amp;R)</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.json 已在 Watchkeeper 之外更改。更改已载入。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these targets, which were changed in both places:</source>
        <translation>targets.json 已在 Watchkeeper 之外更改。以下目标在两处都有更改，此处的编辑已保留：</translation>
    </message>
    <message>
        <source>Part of the history hasn&apos;t been sent to the server yet. %1 The full history is stored on this computer, and Watchkeeper will send the missing part as soon as possible.</source>
        <translation>部分历史记录尚未发送到服务器。%1 完整的历史记录存储在本机上，Watchkeeper 会尽快发送缺少的部分。</translation>
    </message>
    <message>
        <source>Some alerts may not be delivered:</source>
        <translation>某些告警可能无法投递：</translation>
    </message>
    <message>
        <source>Some reference targets in the network settings are invalid and ignored:</source>
        <translation>网络设置中的某些参照目标无效，已忽略：</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) couldn&apos;t be stored in time and are missing from the history.</source>
        <translation>
            <numerusform>%n 个结果未能及时存储，在历史记录中缺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings haven&apos;t been saved yet. %1 They remain in effect until Watchkeeper quits. Watchkeeper will try to save them again the next time you change something.</source>
        <translation>设置尚未保存。%1 在 Watchkeeper 退出之前，设置仍然有效。下次更改内容时，Watchkeeper 会再次尝试保存。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Your changes haven&apos;t been saved yet. %1 They&apos;re kept in memory, and Watchkeeper will try again the next time you change something.</source>
        <translation>更改尚未保存。%1 更改保留在内存中，下次更改内容时，Watchkeeper 会重试。</translation>
    </message>
    <message>
        <source>&amp;Quit without saving</source>
        <translation>不保存并退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RecentEventsCard</name>
    <message>
        <source>Recent events</source>
        <translation>最近的事件</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RecentHistoryLoader</name>
    <message>
        <source>This profile is read-only, so notes can&apos;t be stored.</source>
        <translation>此配置方案为只读，因此无法存储备注。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReleaseDialog</name>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open its page</source>
        <translation>打开其页面(&amp;O)</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Watchkeeper asks %1. It sends nothing about you, this computer or your targets, and it installs nothing.</source>
        <translation>Watchkeeper 向 %1 查询。它不发送有关用户、本机或目标的任何信息，也不安装任何内容。</translation>
    </message>
    <message>
        <source>&amp;Ask for new versions once a day</source>
        <translation>每天查询一次新版本(&amp;A)</translation>
    </message>
    <message>
        <source>Watchkeeper %1</source>
        <translation>Watchkeeper %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Released on %1. You use version %2.</source>
        <translation>发布于 %1。当前使用的版本为 %2。</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Remove for &amp;ever…</source>
        <translation>永久移除(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;mpty…</source>
        <translation>清空(&amp;M)…</translation>
    </message>
    <message>
        <source>Removed targets</source>
        <translation>已移除的目标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>time of the removal of a target</comment>
        <translation>移除时间</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Removed targets aren&apos;t kept. To change this, open “Settings, General”.</source>
        <translation>不保留已移除的目标。要更改此设置，请打开“设置”&gt;“常规”。</translation>
    </message>
    <message numerus="yes">
        <source>No removed targets. They are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>没有已移除的目标。已移除的目标保留 %n 天。要更改此设置，请打开“设置”&gt;“常规”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed targets are kept for %n day(s). To change this, open “Settings, General”.</source>
        <translation>
            <numerusform>已移除的目标保留 %n 天。要更改此设置，请打开“设置”&gt;“常规”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) can&apos;t be restored any more.</source>
        <translation>
            <numerusform>%Ln 个目标将无法再还原。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln removed target(s) can&apos;t be restored any more.</source>
        <translation>
            <numerusform>全部 %Ln 个已移除的目标将无法再还原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for ever?</source>
        <translation>永久移除？</translation>
    </message>
    <message>
        <source>&amp;Remove for ever</source>
        <translation>永久移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RemovedTargetsKeeper</name>
    <message>
        <source>Nothing was restored. %1</source>
        <translation>未还原任何内容。%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) restored.</source>
        <translation>
            <numerusform>已还原 %Ln 个目标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReplyTab</name>
    <message>
        <source>Redirected from: %1</source>
        <translation>重定向自：%1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Sent data</source>
        <translation>发送的数据</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ReportDialog</name>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Include &amp;removed targets</source>
        <translation>包括已移除的目标(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>自定义日期</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>PDF</source>
        <comment>a file format</comment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Availability report</source>
        <translation>可用性报告</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>Perio&amp;d:</source>
        <translation>时段(&amp;D)：</translation>
    </message>
    <message>
        <source>T&amp;argets:</source>
        <translation>目标(&amp;A)：</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>标题(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>文件(&amp;L)：</translation>
    </message>
    <message>
        <source>Privacy mode is on. The report has stand-ins instead of hosts, IP addresses and user names.</source>
        <translation>隐私模式已开启。报告中以替代文本表示主机、IP 地址和用户名。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>All (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>全部（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected in the table (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>表格中所选（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matching the filter (%Ln)</source>
        <comment>of targets</comment>
        <translation>
            <numerusform>符合筛选器（%Ln）</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reading target %1 of %2…</source>
        <translation>正在读取第 %1 个目标，共 %2 个…</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Some results may be missing. %1</source>
        <translation>可能缺少一些结果。%1</translation>
    </message>
    <message>
        <source>Report saved to %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html *.htm)</source>
        <translation>HTML 页面 (*.html *.htm)</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>已取消。未写入文件。</translation>
    </message>
    <message>
        <source>The first day can&apos;t be after the last day or in the future.</source>
        <translation>第一天不能晚于最后一天，也不能在将来。</translation>
    </message>
    <message>
        <source>Enter a folder and a file name that ends with .html or .pdf.</source>
        <translation>请输入文件夹，以及以 .html 或 .pdf 结尾的文件名。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>Cr&amp;eate again</source>
        <translation>重新生成(&amp;E)</translation>
    </message>
    <message>
        <source>Cr&amp;eate report</source>
        <translation>生成报告(&amp;E)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResponseTab</name>
    <message>
        <source>Body view</source>
        <translation>正文视图</translation>
    </message>
    <message>
        <source>Formatted</source>
        <comment>view of a body</comment>
        <translation>格式化</translation>
    </message>
    <message>
        <source>As received</source>
        <comment>view of a body</comment>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>Bytes</source>
        <comment>view of a body</comment>
        <translation>字节</translation>
    </message>
    <message>
        <source>Find in the body (Ctrl+F)</source>
        <translation>在正文中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>复制正文</translation>
    </message>
    <message>
        <source>Save the body as a file</source>
        <translation>将正文保存为文件</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>错误输出</translation>
    </message>
    <message>
        <source>The content is no longer in memory. Check again to see it.</source>
        <translation>内容已不在内存中。要查看内容，请重新检查。</translation>
    </message>
    <message>
        <source>Save the part of the body that was kept</source>
        <translation>保存已保留的部分正文</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>保存正文</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResultsHeader</name>
    <message>
        <source>&amp;Sort by this column</source>
        <translation>按此列排序(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;verse the order of this column</source>
        <translation>反转此列的顺序(&amp;V)</translation>
    </message>
    <message>
        <source>A&amp;lso sort by this column</source>
        <translation>再按此列排序(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;top sorting by this column</source>
        <translation>不再按此列排序(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ResultsView</name>
    <message>
        <source>S&amp;ort again</source>
        <translation>重新排序(&amp;O)</translation>
    </message>
    <message>
        <source>Sort the rows again to reflect new results</source>
        <translation>按新的结果重新排列各行</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RowMarks</name>
    <message>
        <source>Mar&amp;ks</source>
        <translation>标记(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the selected rows to find them again, or remove their marks</source>
        <translation>标记所选行以便再次找到，或移除其标记</translation>
    </message>
    <message>
        <source>&amp;Next marked row</source>
        <translation>下一个标记的行(&amp;N)</translation>
    </message>
    <message>
        <source>Select the next row with a mark</source>
        <translation>选择下一个有标记的行</translation>
    </message>
    <message>
        <source>&amp;Previous marked row</source>
        <translation>上一个标记的行(&amp;P)</translation>
    </message>
    <message>
        <source>Select the previous row with a mark</source>
        <translation>选择上一个有标记的行</translation>
    </message>
    <message>
        <source>Unmark &amp;all</source>
        <translation>取消所有标记(&amp;A)</translation>
    </message>
    <message>
        <source>Remove all marks</source>
        <translation>移除所有标记</translation>
    </message>
    <message>
        <source>Un&amp;mark</source>
        <translation>取消标记(&amp;M)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RuleHelp</name>
    <message>
        <source>How to write alert rules</source>
        <translation>如何书写告警规则</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulePreview</name>
    <message>
        <source>No targets in this profile yet.</source>
        <translation>此配置方案中还没有目标。</translation>
    </message>
    <message numerus="yes">
        <source>Currently matches none of the %n target(s) in this profile.</source>
        <translation>
            <numerusform>目前与此配置方案中的 %n 个目标均不相符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Currently matches %1 of %n target(s): %2</source>
        <translation>
            <numerusform>目前与 %n 个目标中的 %1 个相符：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more.</source>
        <translation>
            <numerusform>%1 和另外 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Event to preview</source>
        <translation>要预览的触发事件</translation>
    </message>
    <message>
        <source>Preview: down</source>
        <comment>of an alert</comment>
        <translation>预览：故障</translation>
    </message>
    <message>
        <source>Preview: degraded</source>
        <comment>of an alert</comment>
        <translation>预览：降级</translation>
    </message>
    <message>
        <source>Preview: recovery</source>
        <comment>of an alert</comment>
        <translation>预览：恢复</translation>
    </message>
    <message>
        <source>Alert text</source>
        <translation>告警文本</translation>
    </message>
    <message>
        <source>&amp;Back-test…</source>
        <translation>回测(&amp;B)…</translation>
    </message>
    <message>
        <source>See what the rules on this page would have sent in the past</source>
        <translation>查看此页上的规则在过去会发送哪些告警</translation>
    </message>
    <message>
        <source>Help for rules: placeholders, filters and times</source>
        <translation>规则帮助：占位符、筛选器和时间</translation>
    </message>
    <message>
        <source>This rule doesn&apos;t send alerts for this event.</source>
        <translation>此规则不为该触发事件发送告警。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RuleSuggestions</name>
    <message>
        <source>Choose alert rules</source>
        <translation>选择告警规则</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RulesPage</name>
    <message>
        <source>Alert rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Duplicate rule</source>
        <translation>复制规则</translation>
    </message>
    <message>
        <source>Remove rule (Del)</source>
        <translation>移除规则 (Del)</translation>
    </message>
    <message>
        <source>No rules and no channels yet. Add a channel on the “Alert channels” page, then add a rule here.</source>
        <translation>还没有规则和渠道。请先在“告警渠道”页添加渠道，然后在此添加规则。</translation>
    </message>
    <message>
        <source>No rules yet, so no alerts are sent. A rule defines which targets and events send alerts, and through which channels. Add one.</source>
        <translation>还没有规则，因此不发送告警。规则定义哪些目标和触发事件发送告警，以及通过哪些渠道发送。请添加规则。</translation>
    </message>
    <message>
        <source>Remove this rule?</source>
        <translation>移除此规则？</translation>
    </message>
    <message numerus="yes">
        <source>This rule is set in “alerts” of %n target(s). It will no longer send alerts for them.</source>
        <translation>
            <numerusform>%n 个目标的“alerts”中设置了此规则。移除后将不再为这些目标发送告警。</numerusform>
        </translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>No alerts are sent: the rule has no channel.</source>
        <translation>不发送告警：该规则没有渠道。</translation>
    </message>
    <message>
        <source>Fix the filter to see which targets match.</source>
        <translation>修正筛选器后可查看哪些目标相符。</translation>
    </message>
    <message>
        <source>Rename alert rules</source>
        <translation>重命名告警规则</translation>
    </message>
    <message>
        <source>The channel “%1” has errors. Fix it on the “Alert channels” page, then try again.</source>
        <translation>渠道“%1”有错误。请在“告警渠道”页修正后重试。</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>回测</translation>
    </message>
</context>
<context>
    <name>watchkeeper::RunBars</name>
    <message>
        <source>Last run</source>
        <translation>上次运行</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个检查</translation>
    </message>
    <message>
        <source>This run has taken %1 so far. Checking one by one would have taken %2.</source>
        <translation>本次运行至今用时 %1。逐个检查需要 %2。</translation>
    </message>
    <message>
        <source>Last run cancelled after %1. Checking one by one would have taken %2.</source>
        <translation>上次运行在 %1 后取消。逐个检查需要 %2。</translation>
    </message>
    <message>
        <source>Last run: %1. Checking one by one would have taken %2.</source>
        <translation>上次运行：%1。逐个检查需要 %2。</translation>
    </message>
    <message>
        <source>Last run: %1, %3× faster than one by one (%2).</source>
        <translation>上次运行：%1，速度为逐个检查（%2）的 %3 倍。</translation>
    </message>
    <message>
        <source>Run time compared with checking one by one</source>
        <translation>运行用时与逐个检查的比较</translation>
    </message>
    <message>
        <source>(%1×)</source>
        <translation>（%1 倍）</translation>
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
        <translation>“%1”目前无法打开。</translation>
    </message>
    <message>
        <source>The screenshot couldn&apos;t be saved as %1. Is the folder writable, and does the name end in .png?</source>
        <translation>无法将截图保存为 %1。文件夹是否可写，名称是否以 .png 结尾？</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SecretEditor</name>
    <message>
        <source>Storage location of “%1”</source>
        <translation>“%1”的存储位置</translation>
    </message>
    <message>
        <source>Keychain</source>
        <comment>place of a secret</comment>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <comment>place of a secret</comment>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>File</source>
        <comment>place of a secret</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Plain text</source>
        <comment>place of a secret</comment>
        <translation>明文</translation>
    </message>
    <message>
        <source>Show text</source>
        <translation>显示文本</translation>
    </message>
    <message>
        <source>Keychain (unavailable)</source>
        <comment>place of a secret</comment>
        <translation>密钥环（不可用）</translation>
    </message>
    <message>
        <source>Secrets stay in the keychain even when they are no longer used. An older version of the file may still refer to them. To view or remove them, search for “watchkeeper” in the keychain app.</source>
        <translation>机密即使不再使用，也会留在密钥环中。文件的较旧版本可能仍引用它们。要查看或移除，请在密钥环应用中搜索“watchkeeper”。</translation>
    </message>
    <message>
        <source>No secret has been entered for this location yet. Enter the secret, or choose the previous location.</source>
        <translation>尚未为此位置输入机密。请输入机密，或选择先前的位置。</translation>
    </message>
    <message>
        <source>Stored in the keychain. Type to replace it</source>
        <translation>已存储在密钥环中。输入即可替换</translation>
    </message>
    <message>
        <source>Variable name</source>
        <translation>变量名</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>文件路径</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SelectionPage</name>
    <message>
        <source>Select a target to see its result and the reason for it.</source>
        <translation>选择一个目标，可查看其结果及原因。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state of targets</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SendTestPanel</name>
    <message>
        <source>Event for the sample alert</source>
        <translation>示例告警的触发事件</translation>
    </message>
    <message>
        <source>a target that is down</source>
        <translation>故障的目标</translation>
    </message>
    <message>
        <source>a target that is degraded</source>
        <translation>降级的目标</translation>
    </message>
    <message>
        <source>a recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Test in progress</source>
        <translation>正在测试</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Sends a sample alert through this channel with the values shown here, even if they haven&apos;t been saved.</source>
        <translation>按此处显示的值通过此渠道发送示例告警，即使这些值尚未保存。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Stopped. The alert may or may not have been delivered.</source>
        <translation>已停止。告警可能已投递，也可能没有。</translation>
    </message>
    <message>
        <source>St&amp;op sending</source>
        <translation>停止发送(&amp;O)</translation>
    </message>
    <message>
        <source>Send &amp;test</source>
        <translation>发送测试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServiceDialog</name>
    <message>
        <source>Add a well-known service</source>
        <translation>添加知名服务</translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>添加目标(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>服务器(&amp;S)：</translation>
    </message>
    <message>
        <source>Enter the server the service runs on. The default port is %1.</source>
        <translation>输入运行该服务的服务器。默认端口为 %1。</translation>
    </message>
    <message>
        <source>Enter the remaining settings in the next form: %1.</source>
        <translation>其余设置请在下一个表单中输入：%1。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServiceImportDialog</name>
    <message>
        <source>&amp;Fetch targets</source>
        <translation>获取目标(&amp;F)</translation>
    </message>
    <message>
        <source>Fetching the targets</source>
        <translation>正在获取目标</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>服务(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>API &amp;token:</source>
        <translation>API 令牌(&amp;T)：</translation>
    </message>
    <message>
        <source>Find the token under %1. One that can only read is enough. Watchkeeper doesn&apos;t store it.</source>
        <translation>令牌可在 %1 中找到。只读令牌即可。Watchkeeper 不会存储令牌。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::ServicePicker</name>
    <message>
        <source>Databases and caches</source>
        <translation>数据库和缓存</translation>
    </message>
    <message>
        <source>Queues and coordination</source>
        <translation>队列和协调</translation>
    </message>
    <message>
        <source>Web servers and proxies</source>
        <translation>Web 服务器和代理</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Sign-in and secrets</source>
        <translation>登录和机密</translation>
    </message>
    <message>
        <source>Files and storage</source>
        <translation>文件和存储</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Network and remote access</source>
        <translation>网络和远程访问</translation>
    </message>
    <message>
        <source>Chat and telephony</source>
        <translation>聊天和电话</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>Home and devices</source>
        <translation>家居和设备</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>transport and port, such as TCP 6379</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The service may require credentials. %1</source>
        <translation>该服务可能需要凭据。%1</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>选择服务</translation>
    </message>
    <message>
        <source>Service name, such as postgresql</source>
        <translation>服务名称，例如 postgresql</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>Open a category, or search by name.</source>
        <translation>打开一个类别，或按名称搜索。</translation>
    </message>
    <message>
        <source>Service not found. You can still monitor it as a web page or a TCP port.</source>
        <translation>未找到服务。仍可将其作为网页或 TCP 端口监控。</translation>
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
        <translation>应用(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix it to edit the default schedule here.</source>
        <translation>targets.json 有错误。修复后才能在此编辑默认检查安排。</translation>
    </message>
    <message>
        <source>Saving secrets to the keychain…</source>
        <translation>正在将机密保存到密钥环…</translation>
    </message>
    <message>
        <source>%1 Nothing has been changed yet. Choose another location for the secret, or try again.</source>
        <translation>%1 尚未作任何改动。请为机密选择其他位置，或重试。</translation>
    </message>
    <message>
        <source>Some settings on this page are missing or invalid. The secret was saved to the keychain. Nothing else has been changed yet.</source>
        <translation>此页上有些设置缺失或无效。机密已保存到密钥环。其他内容尚未改动。</translation>
    </message>
    <message>
        <source>Some settings on this page are missing or invalid. Nothing has been changed yet.</source>
        <translation>此页上有些设置缺失或无效。尚未作任何改动。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The default schedule wasn&apos;t saved because targets.json has errors. All other settings were saved. Fix the file, then save again.</source>
        <translation>默认检查安排未保存，因为 targets.json 有错误。所有其他设置已保存。请修复该文件，然后再次保存。</translation>
    </message>
    <message>
        <source>Review the pages, then save. Nothing has been changed yet.</source>
        <translation>请查看各页，然后保存。尚未作任何改动。</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>放弃更改？</translation>
    </message>
    <message>
        <source>Your changes to the settings haven&apos;t been saved.</source>
        <translation>对设置的更改尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>没有与“%1”相符的设置。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.json 已在 Watchkeeper 之外更改。更改已载入。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in both places: %1.</source>
        <translation>targets.json 已在 Watchkeeper 之外更改。以下条目在两处都有更改，此处的编辑已保留：%1。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SettingsFormPage</name>
    <message>
        <source>General</source>
        <comment>page of settings</comment>
        <translation>常规</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>page of settings</comment>
        <translation>检查</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>page of settings</comment>
        <translation>网络</translation>
    </message>
    <message>
        <source>History</source>
        <comment>page of settings</comment>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Appearance</source>
        <comment>page of settings</comment>
        <translation>外观</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>page of settings</comment>
        <translation>高级</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SetupTab</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the settings as they are stored in targets.json, with *** for secrets</source>
        <translation>按 targets.json 中的存储形式复制设置，机密以 *** 代替</translation>
    </message>
    <message>
        <source>Edit the settings of this target</source>
        <translation>编辑此目标的设置</translation>
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
        <translation>快捷键(&amp;S)：</translation>
    </message>
    <message>
        <source>Remo&amp;ve shortcut</source>
        <translation>移除快捷键(&amp;V)</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>使用默认值(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset all shortcuts</source>
        <translation>重置所有快捷键(&amp;R)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search by action or shortcut</source>
        <translation>按操作或快捷键搜索</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press the new shortcut</source>
        <translation>按下新的快捷键</translation>
    </message>
    <message>
        <source>Maintenance week: move the cursor</source>
        <translation>维护周视图：移动光标</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <comment>shortcut</comment>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Maintenance week: mark a span</source>
        <translation>维护周视图：标记时段</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Maintenance week: add or edit at the cursor</source>
        <translation>维护周视图：在光标处添加或编辑</translation>
    </message>
    <message>
        <source>Maintenance week: change the time at the cursor</source>
        <translation>维护周视图：更改光标处的时间</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Maintenance week: change the duration at the cursor</source>
        <translation>维护周视图：更改光标处的时长</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Arrow keys</source>
        <comment>shortcut</comment>
        <translation>Ctrl+Shift+方向键</translation>
    </message>
    <message>
        <source>Maintenance week: remove at the cursor</source>
        <translation>维护周视图：移除光标处的维护</translation>
    </message>
    <message>
        <source>Fixed key of the week in the maintenance calendar</source>
        <translation>维护日历周视图的固定按键</translation>
    </message>
    <message>
        <source>Reassi&amp;gn</source>
        <translation>重新分配(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>分配(&amp;A)</translation>
    </message>
    <message>
        <source>%1 is already assigned to “%2”. Reassigning it leaves “%2” without a shortcut.</source>
        <translation>%1 已分配给“%2”。重新分配后，“%2”将没有快捷键。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::Sidebar</name>
    <message>
        <source>&amp;Filter by this item</source>
        <translation>按此项筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Remove &amp;this item from the filter</source>
        <translation>从筛选中移除此项(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add this item to the filter</source>
        <translation>将此项加入筛选(&amp;A)</translation>
    </message>
    <message>
        <source>Stop filtering this item &amp;out</source>
        <translation>不再排除此项(&amp;O)</translation>
    </message>
    <message>
        <source>Filter this item &amp;out</source>
        <translation>排除此项(&amp;O)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SidebarSplitter</name>
    <message>
        <source>S&amp;idebar</source>
        <translation>侧栏(&amp;I)</translation>
    </message>
    <message>
        <source>Show states, tags and types to filter by</source>
        <translation>显示可用于筛选的状态、标签和类型</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SidebarTree</name>
    <message>
        <source>Filters by state, tag and type</source>
        <translation>按状态、标签和类型筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>problems</comment>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line of the sidebar, spoken</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, filtered out</source>
        <translation>%1，已排除</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SortMenu</name>
    <message>
        <source>Sort b&amp;y</source>
        <translation>排序依据(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Also by</source>
        <translation>再按(&amp;A)</translation>
    </message>
    <message>
        <source>Choose the column again for the opposite order, and once more to remove it from the sort order.</source>
        <translation>再次选择该列可反转顺序，第三次选择则将其移出排序。</translation>
    </message>
    <message>
        <source>%1 (ascending)</source>
        <translation>%1（升序）</translation>
    </message>
    <message>
        <source>%1 (descending)</source>
        <translation>%1（降序）</translation>
    </message>
    <message>
        <source>%1 (%2, ascending)</source>
        <comment>a column and its position in the sort order</comment>
        <translation>%1（%2，升序）</translation>
    </message>
    <message>
        <source>%1 (%2, descending)</source>
        <comment>a column and its position in the sort order</comment>
        <translation>%1（%2，降序）</translation>
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
        <translation>%1 到 %2：%4 个中 %3 个（%5），低于此范围的占 %6</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StartPages</name>
    <message>
        <source>Reading targets…</source>
        <translation>正在读取目标…</translation>
    </message>
    <message>
        <source>The targets can&apos;t be shown</source>
        <translation>无法显示目标</translation>
    </message>
    <message>
        <source>The targets file couldn&apos;t be read and was left unchanged. The errors are shown above. Watchkeeper reloads the file automatically once you fix it.</source>
        <translation>无法读取目标文件，文件未作改动。错误如上所示。修复文件后，Watchkeeper 会自动重新载入。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StatusHeader</name>
    <message>
        <source>Acknowledge</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Stop further alerts for these problems</source>
        <translation>不再为这些问题发送告警</translation>
    </message>
    <message>
        <source>Select this target and show its details</source>
        <translation>选择此目标并显示其详情</translation>
    </message>
    <message>
        <source>Start scheduled checks again</source>
        <translation>重新开始定时检查</translation>
    </message>
</context>
<context>
    <name>watchkeeper::StatusLine</name>
    <message>
        <source>checked %1 of %2</source>
        <translation>已检查 %2 个中的 %1 个</translation>
    </message>
    <message>
        <source>last run cancelled after %1</source>
        <translation>上次运行在 %1 后取消</translation>
    </message>
    <message>
        <source>last run %1</source>
        <translation>上次运行 %1</translation>
    </message>
    <message>
        <source>last run %1, %3× faster than one by one (%2)</source>
        <translation>上次运行 %1，速度为逐个检查（%2）的 %3 倍</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>%Ln 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 running</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%1 个中 %Ln 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <comment>checks</comment>
        <translation>
            <numerusform>%Ln 个延误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) a second</source>
        <comment>status bar</comment>
        <translation>
            <numerusform>每秒 %Ln 个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>schedule paused</source>
        <translation>定时检查已暂停</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>No checks are running: the engine hasn&apos;t responded since %1.</source>
        <translation>没有检查在运行：引擎自 %1 起没有响应。</translation>
    </message>
    <message>
        <source>A folder may not be responding, for example on a network drive. The engine continues automatically once the folder responds. Until then, the table is out of date.</source>
        <translation>可能是某个文件夹没有响应，例如在网络驱动器上。文件夹恢复响应后，引擎会自动继续。在此之前，表格不是最新的。</translation>
    </message>
    <message>
        <source>The engine is responding again, and checks continue.</source>
        <translation>引擎已恢复响应，检查继续进行。</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>beside a table of the past</comment>
        <translation>现在：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SuggestionRow</name>
    <message>
        <source>Suggestions for this computer</source>
        <translation>针对本机的建议</translation>
    </message>
    <message>
        <source>Adds a target for this computer and checks it at once</source>
        <translation>为本机添加目标并立即检查</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>以上全部</translation>
    </message>
    <message>
        <source>Adds all suggestions</source>
        <translation>添加所有建议</translation>
    </message>
</context>
<context>
    <name>watchkeeper::SystemReaderText::SystemReaderText</name>
    <message>
        <source>Watchkeeper doesn&apos;t support this check on this operating system</source>
        <translation>Watchkeeper 不支持在此操作系统上进行该检查</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableActions</name>
    <message>
        <source>&amp;Export table…</source>
        <translation>导出表格(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the rows and columns shown to a file</source>
        <translation>将显示的行和列保存到文件</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>只显示 %1</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>排除 %1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TableExport</name>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
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
        <translation>JSON，每行一个对象 (*.ndjson)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n row(s) to %1.</source>
        <translation>
            <numerusform>已将 %n 行导出到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Table not exported</source>
        <translation>表格未导出</translation>
    </message>
    <message>
        <source>The table couldn&apos;t be written to %1.</source>
        <translation>无法将表格写入 %1。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagChips</name>
    <message numerus="yes">
        <source>Show %n more tag(s)</source>
        <translation>
            <numerusform>显示另外 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only targets with the tag “%1”</source>
        <translation>只显示带有标签“%1”的目标</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagCommands</name>
    <message numerus="yes">
        <source>Tag %n target(s)</source>
        <translation>
            <numerusform>为 %n 个目标加标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename tag “%1” to “%2”</source>
        <translation>将标签“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>The tag “%1” will be removed from all targets, but is still used here:</source>
        <translation>标签“%1”将从所有目标中移除，但仍在以下位置使用：</translation>
    </message>
    <message>
        <source>Remove this tag?</source>
        <translation>移除此标签？</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Remove tag “%1”</source>
        <translation>移除标签“%1”</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>告警规则</translation>
    </message>
    <message>
        <source>Alert rules that use the tag couldn&apos;t be updated to the new name. %1</source>
        <translation>无法将使用该标签的告警规则更新为新名称。%1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message numerus="yes">
        <source>Tag for %n target(s):</source>
        <translation>
            <numerusform>%n 个目标的标签：</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>New name for “%1” (if a tag with that name exists, the two are merged):</source>
        <translation>“%1”的新名称（如果已有同名标签，则两者合并）：</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Add this tag to the &amp;selected targets</source>
        <translation>将此标签加到所选目标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move from all targets</source>
        <translation>从所有目标中移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New tag for the selected targets…</source>
        <translation>为所选目标新建标签(&amp;N)…</translation>
    </message>
    <message>
        <source>Select targets in the table first, or drag them onto “Tags”</source>
        <translation>请先在表格中选择目标，或将目标拖到“标签”上</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagUses</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>组：%1</translation>
    </message>
    <message>
        <source>Maintenance: %1</source>
        <translation>维护：%1</translation>
    </message>
    <message>
        <source>Alert rules: %1</source>
        <translation>告警规则：%1</translation>
    </message>
    <message>
        <source>Saved filters: %1</source>
        <translation>已保存的筛选器：%1</translation>
    </message>
    <message>
        <source>Colour rules: %1</source>
        <translation>颜色规则：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TagsEditor</name>
    <message>
        <source>such as db, prod</source>
        <translation>例如 db, prod</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetChoice</name>
    <message>
        <source>&amp;All targets, including those added later</source>
        <translation>所有目标，包括以后添加的(&amp;A)</translation>
    </message>
    <message>
        <source>Th&amp;ese targets:</source>
        <comment>targets</comment>
        <translation>以下目标(&amp;E)：</translation>
    </message>
    <message>
        <source>Find a target</source>
        <translation>查找目标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>such as db, prod</source>
        <translation>例如 db, prod</translation>
    </message>
    <message>
        <source>such as host:db kind:tcp</source>
        <translation>例如 host:db kind:tcp</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>标签(&amp;G)：</translation>
    </message>
    <message>
        <source>Fil&amp;ter:</source>
        <translation>筛选器(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetDialog</name>
    <message>
        <source>A&amp;pply</source>
        <translation>应用(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Add target</source>
        <translation>添加目标(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln target(s)</source>
        <translation>
            <numerusform>编辑 %Ln 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing has been changed yet. Choose another location for the secret, or try again.</source>
        <translation>%1 尚未作任何改动。请为机密选择其他位置，或重试。</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>放弃更改？</translation>
    </message>
    <message>
        <source>Your changes haven&apos;t been saved.</source>
        <translation>更改尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. The changes were loaded.</source>
        <translation>targets.json 已在 Watchkeeper 之外更改。更改已载入。</translation>
    </message>
    <message>
        <source>targets.json was changed outside Watchkeeper. Your edits are kept for these entries, which were changed in both places: %1.</source>
        <translation>targets.json 已在 Watchkeeper 之外更改。以下条目在两处都有更改，此处的编辑已保留：%1。</translation>
    </message>
    <message>
        <source>targets.json has errors. Fix the file to save your changes.</source>
        <translation>targets.json 有错误。修复该文件后才能保存更改。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditing</name>
    <message numerus="yes">
        <source>%Ln target(s) imported.</source>
        <translation>
            <numerusform>已导入 %Ln 个目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 个目标。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>These are the sample targets: this computer, and simulated services that fail on purpose. Add your own with Ctrl+N.</source>
        <translation>这些是示例目标：本机，以及有意出错的模拟服务。按 Ctrl+N 添加自己的目标。</translation>
    </message>
    <message>
        <source>&amp;Remove sample targets</source>
        <translation>移除示例目标(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) removed.</source>
        <translation>
            <numerusform>已移除 %Ln 个目标。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>恢复(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Check the selected targets on their schedule again</source>
        <translation>重新按安排检查所选目标</translation>
    </message>
    <message>
        <source>Stop checking the selected targets until you resume them</source>
        <translation>停止检查所选目标，直到手动恢复</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetEditor</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>These targets were removed in the meantime.</source>
        <translation>这些目标在此期间已被移除。</translation>
    </message>
    <message>
        <source>Basics</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>基本</translation>
    </message>
    <message>
        <source>Schedule</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>检查安排</translation>
    </message>
    <message>
        <source>Alerts and dependencies</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>告警和依赖</translation>
    </message>
    <message>
        <source>Advanced</source>
        <comment>page of a target&apos;s settings</comment>
        <translation>高级</translation>
    </message>
    <message>
        <source>Choose targets that this one depends on</source>
        <translation>选择此目标所依赖的目标</translation>
    </message>
    <message>
        <source>Choose members of the group</source>
        <translation>选择组的成员</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of the type “%1”. Your edits apply to all of them.</source>
        <translation>
            <numerusform>%n 个“%1”类型的目标。编辑会应用于所有这些目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of different types. Your edits apply to all of them.</source>
        <translation>
            <numerusform>%n 个不同类型的目标。编辑会应用于所有这些目标。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set in Conditions</source>
        <translation>已在条件中设置</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetExport</name>
    <message>
        <source>Export targets</source>
        <translation>导出目标</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>The folder %1 already contains these files: %2</source>
        <translation>文件夹 %1 中已有这些文件：%2</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Targets not exported</source>
        <translation>目标未导出</translation>
    </message>
    <message>
        <source>The targets couldn&apos;t be written to %1.</source>
        <translation>无法将目标写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) exported to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个目标导出到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets exported</source>
        <translation>目标已导出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) are listed in the details.</source>
        <translation>
            <numerusform>详情中列出了 %Ln 处差异。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetFormDialog</name>
    <message>
        <source>S&amp;how it</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid. Nothing has been changed yet.</source>
        <translation>有些设置缺失或无效。尚未作任何改动。</translation>
    </message>
    <message>
        <source>“%1” has an error. Nothing has been changed yet.</source>
        <translation>“%1”有错误。尚未作任何改动。</translation>
    </message>
    <message>
        <source>Saving secrets to the keychain…</source>
        <translation>正在将机密保存到密钥环…</translation>
    </message>
    <message>
        <source>Some settings are missing or invalid. The secret was saved to the keychain. Nothing else has been changed yet.</source>
        <translation>有些设置缺失或无效。机密已保存到密钥环。其他内容尚未改动。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of target: its address</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <comment>address of a target</comment>
        <translation>%1（已暂停）</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetOptionsDialog</name>
    <message>
        <source>&amp;Use these options</source>
        <translation>使用这些选项(&amp;U)</translation>
    </message>
    <message>
        <source>Options for %1</source>
        <translation>%1 的选项</translation>
    </message>
    <message>
        <source>%1 Choose another location for the secret, or try again.</source>
        <translation>%1 请为机密选择其他位置，或重试。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetOrderDialog</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Reorder targets</source>
        <translation>调整目标顺序</translation>
    </message>
    <message>
        <source>The order of the targets in targets.json. The command line and exports use it.</source>
        <translation>targets.json 中目标的顺序。命令行和导出会采用此顺序。</translation>
    </message>
    <message>
        <source>Search targets</source>
        <translation>搜索目标</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard the new order?</source>
        <translation>放弃新顺序？</translation>
    </message>
    <message>
        <source>The new order hasn&apos;t been saved.</source>
        <translation>新顺序尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetTitle</name>
    <message>
        <source>%1 for %2, since %3</source>
        <comment>state, duration, moment</comment>
        <translation>%1 %2，自 %3 起</translation>
    </message>
    <message>
        <source>%1: the check was cancelled before it returned a result.</source>
        <translation>%1：检查在返回结果之前被取消。</translation>
    </message>
    <message>
        <source>%1: no result yet.</source>
        <translation>%1：尚无结果。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetsDraft</name>
    <message>
        <source>Another target has this name. Names must be unique.</source>
        <translation>另一个目标已使用此名称。名称不能重复。</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TargetsStore</name>
    <message>
        <source>Edit the default schedule</source>
        <translation>编辑默认检查安排</translation>
    </message>
    <message>
        <source>Edit maintenance</source>
        <translation>编辑维护</translation>
    </message>
    <message>
        <source>Reorder targets</source>
        <translation>调整目标顺序</translation>
    </message>
    <message>
        <source>The last valid version (%1, from %2) is used until the file is fixed.</source>
        <translation>在文件修复之前，使用最后一个有效版本（%1，%2）。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksDock</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>Show which checks are running, waiting or just finished</source>
        <translation>显示哪些检查正在运行、等待中或刚刚完成</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksModel</name>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>column</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>用时</translation>
    </message>
    <message>
        <source>Reason and result</source>
        <comment>column</comment>
        <translation>原因和结果</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TasksPane</name>
    <message>
        <source>Cancel selected</source>
        <translation>取消所选</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Checks shown</source>
        <translation>显示的检查</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Task filter</source>
        <translation>任务筛选器</translation>
    </message>
    <message>
        <source>Cancel the selected checks (Del or Esc)</source>
        <translation>取消所选检查（Del 或 Esc）</translation>
    </message>
    <message>
        <source>Cancel all running and waiting checks</source>
        <translation>取消所有正在运行和等待中的检查</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab, count</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>刚刚完成</translation>
    </message>
    <message>
        <source>Only the first %1 checks are listed.</source>
        <translation>只列出前 %1 个检查。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TestRunPanel</name>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>%1 after %2: %3</source>
        <comment>Up after 84 ms: what was seen</comment>
        <translation>%1，用时 %2：%3</translation>
    </message>
    <message>
        <source>&amp;Stop test</source>
        <translation>停止测试(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>立即测试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TimeTravel</name>
    <message>
        <source>Go bac&amp;k in time</source>
        <translation>时间回溯(&amp;K)</translation>
    </message>
    <message>
        <source>Show the state of all targets at an earlier time (Esc in the table goes back to now)</source>
        <translation>显示所有目标在先前某一时刻的状态（在表格中按 Esc 返回现在）</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TimeTravelBar</name>
    <message>
        <source>%1 to %2: %3</source>
        <comment>a time, a time, the worst state</comment>
        <translation>%1 到 %2：%3</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>上一次变化(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous change of the selected targets, or of all if none is selected</source>
        <translation>转到所选目标的上一次变化；未选择时为所有目标的上一次变化</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>下一次变化(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next change of the selected targets, or of all if none is selected</source>
        <translation>转到所选目标的下一次变化；未选择时为所有目标的下一次变化</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>返回现在(&amp;N)</translation>
    </message>
    <message>
        <source>Show the current state of the targets (Esc)</source>
        <translation>显示目标的当前状态 (Esc)</translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation>时间回溯</translation>
    </message>
    <message>
        <source>Point in time</source>
        <translation>时间点</translation>
    </message>
    <message>
        <source>Drag through the stored history, or use the arrow keys (one minute) or Page Up and Page Down (one hour)</source>
        <translation>拖动以浏览已存储的历史记录，或使用方向键（一分钟）或 Page Up 和 Page Down（一小时）</translation>
    </message>
    <message>
        <source>Date and time to view</source>
        <translation>要查看的日期和时间</translation>
    </message>
    <message>
        <source>Date and time shown</source>
        <translation>显示的日期和时间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a time, the worst state of all targets</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>还没有历史记录。</translation>
    </message>
    <message>
        <source>View at %1</source>
        <translation>查看 %1 的状态</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Checks continue. Their results appear when you go back to now. Targets removed since then aren&apos;t shown.</source>
        <translation>检查继续进行。返回现在后会显示其结果。此后移除的目标不显示。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::TrayMenu</name>
    <message>
        <source>&amp;Acknowledge all</source>
        <translation>全部认领(&amp;A)</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>暂停到明天(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Show Watchkeeper</source>
        <translation>显示 Watchkeeper(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <comment>problems</comment>
        <translation>
            <numerusform>另外 %Ln 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not disturb until %1</source>
        <comment>a time</comment>
        <translation>免打扰到 %1(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do not disturb for 1 h</source>
        <translation>免打扰 1 小时(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Resume the schedule</source>
        <translation>恢复定时检查(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause the schedule</source>
        <translation>暂停定时检查(&amp;P)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state, what is wrong</comment>
        <translation>%1：%2</translation>
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
        <translation>大屏视图(&amp;W)</translation>
    </message>
    <message>
        <source>Show all targets on the full screen, problems first</source>
        <translation>全屏显示所有目标，有问题的在前</translation>
    </message>
    <message>
        <source>Next prob&amp;lem</source>
        <translation>下一个问题(&amp;L)</translation>
    </message>
    <message>
        <source>Select the next target with a problem</source>
        <translation>选择下一个有问题的目标</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>Select the previous target with a problem</source>
        <translation>选择上一个有问题的目标</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallTiles</name>
    <message>
        <source>%1 for %2</source>
        <comment>state and duration</comment>
        <translation>%1，已持续 %2</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WallWindow</name>
    <message>
        <source>Wall view — Watchkeeper</source>
        <comment>window title</comment>
        <translation>大屏视图 — Watchkeeper</translation>
    </message>
    <message>
        <source>No targets yet</source>
        <translation>还没有目标</translation>
    </message>
    <message>
        <source>View at %1</source>
        <comment>date and time</comment>
        <translation>查看 %1 的状态</translation>
    </message>
    <message>
        <source>This computer has been offline since %1</source>
        <translation>本机自 %1 起离线</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <comment>the text of a filter</comment>
        <translation>筛选器：%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WelcomePage</name>
    <message>
        <source>Be the first to know when something breaks.</source>
        <translation>一出故障，率先知晓。</translation>
    </message>
    <message>
        <source>Import a &amp;list…</source>
        <translation>导入列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Import a text file, CSV, browser bookmarks, JSON, or the configuration of another tool.</source>
        <translation>导入文本文件、CSV、浏览器书签、JSON 或其他工具的配置。</translation>
    </message>
    <message>
        <source>Look around with a &amp;demo</source>
        <translation>查看演示(&amp;D)</translation>
    </message>
    <message>
        <source>Shows 24 simulated services with 90 days of history. Your targets stay as they are.</source>
        <translation>显示 24 个模拟服务和 90 天的历史记录。现有目标保持不变。</translation>
    </message>
    <message>
        <source>Watchkeeper checks sites, servers and scripts from this computer. Your data stays here unless you decide otherwise.</source>
        <translation>Watchkeeper 从本机检查站点、服务器和脚本。除非另行设置，数据只留在本机。</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WhatChangedSection</name>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Compares the response at %1 with the last successful one at %2.</source>
        <comment>moments</comment>
        <translation>将 %1 的响应与 %2 最后一次成功的响应比较。</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a failure</comment>
        <translation>之前</translation>
    </message>
    <message>
        <source>At failure</source>
        <comment>as against before</comment>
        <translation>故障时</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WhatsNewDialog</name>
    <message>
        <source>What&apos;s new</source>
        <translation>新增功能</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowLock</name>
    <message>
        <source>&amp;Lock the window</source>
        <translation>锁定窗口(&amp;L)</translation>
    </message>
    <message>
        <source>Hide the targets until the password is entered; checks and alerts continue</source>
        <translation>输入密码之前隐藏目标；检查和告警继续进行</translation>
    </message>
    <message>
        <source>Lock pass&amp;word…</source>
        <translation>锁定密码(&amp;W)…</translation>
    </message>
    <message>
        <source>Choose, change or remove the password that unlocks the window</source>
        <translation>设置、更改或移除解锁窗口的密码</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowNotifier</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Suppressed: Do not disturb is on until %1.</source>
        <translation>被抑制：免打扰到 %1。</translation>
    </message>
    <message>
        <source>Shown as a notification.</source>
        <translation>已显示为通知。</translation>
    </message>
    <message>
        <source>Shown next to the tray icon: no notification server responded.</source>
        <translation>已显示在托盘图标旁：没有通知服务器响应。</translation>
    </message>
    <message>
        <source>This desktop&apos;s notification server isn&apos;t responding.</source>
        <translation>此桌面的通知服务器没有响应。</translation>
    </message>
    <message>
        <source>This desktop has no notification server and no tray that shows messages.</source>
        <translation>此桌面没有通知服务器，也没有能显示消息的系统托盘。</translation>
    </message>
    <message>
        <source>The channel has no sound for this event.</source>
        <translation>该渠道没有此触发事件的声音。</translation>
    </message>
    <message>
        <source>Not played: the desktop&apos;s Do not disturb is on.</source>
        <translation>未播放：桌面的免打扰已开启。</translation>
    </message>
    <message>
        <source>Not played: another sound was played just before.</source>
        <translation>未播放：刚刚播放过另一个声音。</translation>
    </message>
    <message>
        <source>Played %1 with %2.</source>
        <translation>已用 %2 播放 %1。</translation>
    </message>
    <message>
        <source>The system bell was used instead. %1</source>
        <translation>已改用系统提示音。%1</translation>
    </message>
</context>
<context>
    <name>watchkeeper::WindowTools</name>
    <message>
        <source>Add by t&amp;ype</source>
        <translation>按类型添加(&amp;Y)</translation>
    </message>
    <message>
        <source>Re&amp;order targets…</source>
        <translation>调整目标顺序(&amp;O)…</translation>
    </message>
    <message>
        <source>Change the order of the targets in targets.json</source>
        <translation>更改 targets.json 中目标的顺序</translation>
    </message>
    <message>
        <source>Remo&amp;ved targets…</source>
        <translation>已移除的目标(&amp;V)…</translation>
    </message>
    <message>
        <source>Restore targets that were removed</source>
        <translation>还原已移除的目标</translation>
    </message>
    <message>
        <source>Time&amp;s</source>
        <translation>时间(&amp;S)</translation>
    </message>
    <message>
        <source>Reset t&amp;he window layout</source>
        <translation>重置窗口布局(&amp;H)</translation>
    </message>
    <message>
        <source>Place the sidebar, the details and the panes as in a new window</source>
        <translation>将侧栏、详情和窗格恢复到新窗口的位置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>“%1” is no longer monitored. To print its evidence, run: watchkeeper-cli history evidence</source>
        <translation>“%1”已不再监控。要输出其留存的响应，请运行：watchkeeper-cli history evidence</translation>
    </message>
</context>
<context>
    <name>watchkeeper::YearView</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>up all day</source>
        <translation>全天正常</translation>
    </message>
    <message>
        <source>degraded for part of the day</source>
        <translation>部分时间降级</translation>
    </message>
    <message>
        <source>down for part of the day</source>
        <translation>部分时间故障</translation>
    </message>
    <message>
        <source>down all day</source>
        <translation>全天故障</translation>
    </message>
    <message>
        <source>down so far</source>
        <translation>至今故障</translation>
    </message>
    <message>
        <source>Year calendar</source>
        <translation>年历</translation>
    </message>
</context>
</TS>
