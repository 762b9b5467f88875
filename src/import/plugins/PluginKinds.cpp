// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plugins and their options: https://www.monitoring-plugins.org/doc/man/index.html
#include "import/plugins/PluginCheck.h"
#include "model/base/Quantity.h"
#include "targets/document/ConditionsKey.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using PluginResult = std::optional<PluginTarget>;

//! Returns the target that checks a certificate: `DAYS` or `WARNING,CRITICAL`.
PluginResult pluginCertificate(PluginTarget target, const QString &days, const QString &startTls = {})
{
    target.json.insert(u"kind"_s, u"tls"_s);
    target.json.insert(u"certificateDays"_s, days.section(u',', 0, 0).toInt());
    if (days.contains(u','))
        target.json.insert(u"criticalDays"_s, days.section(u',', 1, 1).toInt());
    if (!startTls.isEmpty())
        target.json.insert(u"starttls"_s, startTls);
    return target;
}

//! Reads `RTT,LOSS%` in milliseconds. A plugin also complains when the limit is reached.
bool setPingLimits(PluginTarget *target, const QString &limits, const QString &rtt, const QString &loss)
{
    static const QRegularExpression form(u"^(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(us|ms|s)?,\\s*(\\d{1,3})(?:\\.\\d+)?%?$"_s);
    const auto match = form.match(limits.trimmed());
    if (!match.hasMatch())
        return false;
    const double factor = match.captured(2) == "s"_L1 ? 1'000 : match.captured(2) == "us"_L1 ? 0.001 : 1;
    const qint64 time = std::llround(match.captured(1).toDouble() * factor);
    if (time >= 1 && time <= 60'000)
        target->json.insert(rtt, formatDuration(Milliseconds(time)));
    const int percent = std::min(match.captured(3).toInt(), 100);
    target->json.insert(loss, percent > 0 && percent < 100 ? percent - 1 : percent);
    return true;
}

PluginResult pingPlugin(const QString &plugin, PluginOptions *options, const QString &address)
{
    const bool isClassic = plugin == "check_ping"_L1;
    const QString packets = options->text(isClassic ? u"p"_s : u"n"_s);
    PluginTarget target = pluginServer(options, u"ping"_s, address, 0);
    target.json.remove(u"port"_s);
    for (const auto &[option, rtt, loss] : {std::tuple{u'w', u"warnRtt"_s, u"warnLoss"_s}, {u'c', u"maxRtt"_s, u"maxLoss"_s}}) {
        const auto limits = options->take(option);
        if (limits && !setPingLimits(&target, *limits, rtt, loss))
            options->putBack(option);
    }
    if (packets.toInt() > 0)
        target.json.insert(u"count"_s, std::min(packets.toInt(), 100));
    else if (plugin == "check_fping"_L1)
        target.json.insert(u"count"_s, 1);
    if (!isClassic) {
        if (const int size = options->text(u"b"_s).toInt(); size > 0)
            target.json.insert(u"size"_s, std::clamp(size, 16, 65'000));
        if (const int hops = options->text(u"l"_s).toInt(); hops > 0)
            target.json.insert(u"ttl"_s, hops);
        if (const int every = options->text(u"i"_s).remove(u"ms"_s).toInt(); every > 0)
            target.json.insert(u"interval"_s, QString::number(std::clamp(every, 10, 10'000)) + u"ms"_s);
    }
    options->ignore(u"L"_s);
    return target;
}

//! Ignores options with the values that the commands of Icinga always set.
void ignoreSocketDefaults(PluginOptions *options)
{
    for (const auto &[option, standard] : {std::pair{u'M', u"warn"_s}, {u'r', u"crit"_s}}) {
        if (options->take(option) != standard)
            options->putBack(option);
    }
    options->ignore(u"q"_s);
}

PluginResult socketPlugin(const QString &plugin, PluginOptions *options, const QString &address)
{
    PluginTarget target = pluginServer(options, plugin == "check_udp"_L1 ? u"udp"_s : u"tcp"_s, address, 0);
    const bool isEscaped = options->flag(u'E'); // only then, a backslash begins an escape
    const auto bytes = [isEscaped](QString text) { return isEscaped ? text : text.replace(u'\\', u"\\\\"_s); };
    const bool isTls = options->flag(u'S');
    if (const auto days = options->take(u'D'))
        return pluginCertificate(target, *days);
    if (const auto text = options->take(u's'))
        target.json.insert(u"send"_s, bytes(*text));
    const bool needsAll = options->flag(u'A');
    const QStringList expected = options->takeAll(u'e');
    if (expected.size() == 1)
        target.json.insert(u"expect"_s, bytes(expected.first()));
    QStringList patterns;
    for (const QString &text : expected)
        patterns.append(QRegularExpression::escape(text));
    if (expected.size() > 1)
        target.json.insert(u"expectPattern"_s,
                           needsAll ? u"(?s)^(?=.*%1)"_s.arg(patterns.join(u")(?=.*"_s)) : patterns.join(u'|'));
    if (isTls)
        target.json.insert(u"tls"_s, true);
    setPluginText(&target, options, u"N"_s, u"serverName"_s);
    ignoreSocketDefaults(options);
    addPluginTimes(&target, options);
    return target;
}

//! Sets the time limits of DNS servers, in seconds.
void setDnsTimes(PluginTarget *target, PluginOptions *options)
{
    for (const auto &[option, field] : {std::pair{u'w', u"warnTime"_s}, {u'c', u"maxTime"_s}}) {
        const auto written = options->take(option);
        const qint64 time = written ? std::llround(std::min(written->toDouble(), 1e6) * 1'000) : 0;
        if (time >= 1 && time <= 60'000)
            target->json.insert(field, formatDuration(Milliseconds(time)));
        else if (written)
            options->putBack(option);
    }
}

//! `check_dns -H NAME -s SERVER -q TYPE`, or `check_dig -l NAME -H SERVER -T TYPE`.
PluginResult dnsPlugin(const QString &plugin, PluginOptions *options, const QString &address)
{
    const bool isDig = plugin == "check_dig"_L1;
    const QString query = options->text(isDig ? u"l"_s : u"H"_s);
    const QString server = options->text(isDig ? u"H"_s : u"s"_s);
    const bool isAddress = !QHostAddress(query).isNull();
    const QString type = isAddress ? u"PTR"_s : options->text(u"qT"_s).toUpper();
    PluginTarget target;
    target.json = {{u"kind"_s, u"dns"_s}, {u"query"_s, query}};
    if (!server.isEmpty() || isDig)
        target.json.insert(u"server"_s, server.isEmpty() ? address : server);
    if (!type.isEmpty())
        target.json.insert(u"type"_s, type);
    if (const int port = options->text(u"p"_s).toInt(); port > 0)
        target.json.insert(u"port"_s, port);
    const QStringList expected = options->takeAll(u'a');
    const QStringList answers = expected.join(u',').split(u',', Qt::SkipEmptyParts);
    const bool needsAll = options->flag(u'L') || isDig;
    if (answers.join(QString()).contains(u'/'))
        options->putBack(u'a');
    else if (!answers.isEmpty())
        target.json.insert(u"answers"_s, QJsonArray::fromStringList(answers));
    if (target.json.contains(u"answers"_s) && (expected.size() > 1 || isDig))
        target.json.insert(u"compare"_s, needsAll ? u"all"_s : u"any"_s);
    addPluginCommon(&target, options);
    setDnsTimes(&target, options);
    return target;
}

//! Mail and directory servers, whose options differ only in their letters.
PluginResult loginPlugin(const QString &plugin, PluginOptions *options, const QString &address)
{
    const bool isMail = plugin.endsWith("smtp"_L1);
    const bool isTls = plugin == "check_ssmtp"_L1 || plugin == "check_ldaps"_L1 || (!isMail && options->flag(u'S'));
    const bool isStartTls = options->flag(isMail ? u'S' : u'T') && !isTls;
    const int port = isMail ? (isTls ? 465 : 25) : (isTls ? 636 : 389);
    const QString days = isMail ? options->text(u"D"_s) : QString();
    PluginTarget target = pluginServer(options, isMail ? u"smtp"_s : u"ldap"_s, address, port);
    if (!days.isEmpty())
        return pluginCertificate(target, days, isTls ? QString() : u"smtp"_s);
    if (isTls || isStartTls)
        target.json.insert(u"transport"_s, isTls ? u"tls"_s : u"starttls"_s);
    setPluginText(&target, options, isMail ? u"F"_s : u"b"_s, isMail ? u"greet"_s : u"entry"_s);
    setPluginText(&target, options, isMail ? u"U"_s : u"D"_s, u"user"_s);
    setPluginText(&target, options, u"P"_s, u"password"_s);
    options->ignore(isMail ? u"Aq"_s : u"23"_s);
    addPluginTimes(&target, options);
    return target;
}

//! A plugin that is `check_tcp` with another name.
struct PluginService
{
    const char *plugin;
    const char *kind;
    int port;
    bool isTls;
};

constexpr PluginService kPluginServices[] = {{"check_imap", "imap", 143, false},    {"check_simap", "imap", 993, true},
                                             {"check_pop", "pop3", 110, false},     {"check_spop", "pop3", 995, true},
                                             {"check_ftp", "ftp", 21, false},       {"check_nntp", "nntp", 119, false},
                                             {"check_nntps", "nntp", 563, true},    {"check_clamd", "clamd", 3310, false},
                                             {"check_jabber", "xmpp", 5222, false}, {"check_ssh", "ssh", 22, false}};

const PluginService *pluginService(const QString &plugin)
{
    for (const PluginService &service : kPluginServices) {
        if (plugin == QLatin1StringView(service.plugin))
            return &service;
    }
    return nullptr;
}

PluginResult servicePlugin(const QString &plugin, PluginOptions *options, const QString &address)
{
    const PluginService &service = *pluginService(plugin);
    PluginTarget target = pluginServer(options, QString::fromLatin1(service.kind), address, service.port);
    if (const int port = options->operands.value(0).toInt(); port > 0) // check_ssh HOST PORT
        target.json.insert(u"port"_s, port);
    const bool isTls = options->flag(u'S') || service.isTls;
    if (const auto days = options->take(u'D'))
        return pluginCertificate(target, *days);
    if (isTls)
        target.json.insert(u"transport"_s, u"tls"_s);
    ignoreSocketDefaults(options);
    addPluginTimes(&target, options);
    return target;
}

PluginResult ntpPlugin(const QString &, PluginOptions *options, const QString &address)
{
    PluginTarget target = pluginServer(options, u"ntp"_s, address, 0);
    for (const auto &[option, field, standard] :
         {std::tuple{u'w', u"warnOffset"_s, u"60"_s}, {u'c', u"maxOffset"_s, u"120"_s}}) {
        const double seconds = options->take(option).value_or(standard).section(u':', -1).toDouble();
        if (seconds >= 0.001 && seconds <= 31'536'000)
            target.json.insert(field, formatDuration(Milliseconds(std::llround(seconds * 1'000))));
        else
            options->putBack(option);
    }
    if (const int stratum = options->text(u"C"_s).section(u':', -1).toInt(); stratum > 0)
        target.json.insert(u"maxStratum"_s, std::min(stratum, 15));
    options->ignore(u"q"_s);
    return target;
}

PluginResult databasePlugin(const QString &plugin, PluginOptions *options, const QString &address)
{
    const bool isMysql = plugin == "check_mysql"_L1;
    const QString password = options->text(u"p"_s);
    const QString socket = isMysql ? options->text(u"s"_s) : QString();
    PluginTarget target = pluginServer(options, isMysql ? u"mysql"_s : u"postgresql"_s, address, 0);
    if (const int port = options->text(u"P"_s).toInt(); port > 0)
        target.json.insert(u"port"_s, port);
    setPluginText(&target, options, isMysql ? u"u"_s : u"l"_s, u"user"_s);
    if (!password.isEmpty())
        target.json.insert(u"password"_s, password);
    if (!isMysql) {
        setPluginText(&target, options, u"d"_s, u"database"_s);
        addPluginTimes(&target, options);
    } else if (!socket.isEmpty()) {
        for (const char16_t *field : {u"host", u"port"})
            target.json.remove(QStringView(field));
        target.json.insert(u"transport"_s, u"unix"_s);
        target.json.insert(u"path"_s, socket);
    } else if (options->flag(u'l')) {
        target.json.insert(u"transport"_s, u"starttls"_s);
    }
    return target;
}

PluginResult snmpPlugin(const QString &, PluginOptions *options, const QString &address)
{
    static const QRegularExpression numeric(u"^\\.?\\d+(\\.\\d+)+$"_s);
    QString oid = options->text(u"o"_s);
    const QString version = options->text(u"P"_s);
    if (!numeric.match(oid).hasMatch() || version == "3"_L1) // names need the files of the MIB
        return {};
    PluginTarget target = pluginServer(options, u"snmp"_s, address, 0);
    target.json.insert(u"oid"_s, oid.startsWith(u'.') ? oid.sliced(1) : oid);
    target.json.insert(u"version"_s, version.isEmpty() ? u"1"_s : version);
    setPluginText(&target, options, u"C"_s, u"community"_s);
    setPluginText(&target, options, u"s"_s, u"expected"_s);
    for (const char16_t option : {u'c', u'w'}) {
        const auto range = options->take(option);
        if (range && !addPluginRange(&target, u"[VALUE].value"_s, *range, {}, option == u'w'))
            options->putBack(option);
    }
    options->ignore(u"luD"_s);
    return target;
}

PluginResult nrpePlugin(const QString &, PluginOptions *options, const QString &address)
{
    QString command = options->text(u"c"_s);
    PluginTarget target = pluginServer(options, u"nrpe"_s, address, 0);
    QStringList arguments = options->takeAll(u'a') + std::exchange(options->operands, {});
    arguments.removeAll(QString());
    if (!arguments.isEmpty())
        command += u'!' + arguments.join(u'!');
    if (!command.isEmpty())
        target.json.insert(u"command"_s, command);
    target.json.insert(u"transport"_s, options->flag(u'n') ? u"tcp"_s : u"tls"_s);
    options->ignore(u"23D"_s);
    return target;
}

PluginResult localPlugin(const QString &plugin, PluginOptions *options, const QString &)
{
    return localPluginTarget(plugin, options);
}

//! Sets the address: the server is `-I`, or `-H`, which is also the name in the request.
void setWebAddress(PluginTarget *target, PluginOptions *options, const QString &address, bool isTls)
{
    const QString server = options->text(u"I"_s);
    QString name = options->text(u"H"_s);
    if (name.isEmpty() && server.isEmpty() && !options->operands.isEmpty())
        name = options->operands.takeFirst();
    QString port = options->text(u"p"_s);
    if (name.count(u':') == 1 && port.isEmpty())
        port = name.section(u':', 1);
    name = name.count(u':') == 1 ? name.section(u':', 0, 0) : name;
    QString host = !name.isEmpty() ? name : !server.isEmpty() ? server : address;
    if (!server.isEmpty() && server != host && !QHostAddress(server).isNull())
        target->json.insert(u"resolve"_s, server);
    else if (!server.isEmpty() && server != host)
        target->json.insert(u"headers"_s, QJsonObject{{u"Host"_s, std::exchange(host, server)}});
    if (host.contains(u':') && !host.startsWith(u'['))
        host = u'[' + host + u']';
    QString path = options->text(u"u"_s);
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    const bool isStandard = port == (isTls ? "443"_L1 : "80"_L1) || port.isEmpty();
    target->json.insert(u"url"_s,
                        (isTls ? u"https://"_s : u"http://"_s) + host + (isStandard ? QString() : u':' + port) + path);
}

//! Sets which status codes are fine. Without `-e`, an error of the client is a warning there.
void setWebStatus(PluginTarget *target, PluginOptions *options)
{
    static const QRegularExpression code(u"^(?:HTTP/[\\d.]+\\s+)?([1-5]\\d\\d)\\b"_s);
    const QString onRedirect = options->text(u"f"_s);
    const bool follows = onRedirect == "follow"_L1 || onRedirect.startsWith("sticky"_L1) || onRedirect == "curl"_L1;
    if (!follows)
        target->json.insert(u"followRedirects"_s, false);
    QStringList codes;
    const QString expected = options->text(u"e"_s);
    for (const QString &one : expected.split(u',', Qt::SkipEmptyParts)) {
        if (const auto match = code.match(one.trimmed()); match.hasMatch())
            codes.append(match.captured(1));
        else if (one.trimmed() != "HTTP/1."_L1 && one.trimmed() != "HTTP/"_L1)
            options->putBack(u'e');
    }
    if (!expected.isEmpty()) {
        target->json.insert(u"accept"_s, codes.isEmpty() ? u"100-599"_s : codes.join(u','));
        return;
    }
    const bool fails = onRedirect == "critical"_L1;
    target->json.insert(u"accept"_s, fails ? u"200-299,400-499"_s : u"200-499"_s);
    const QString limit = onRedirect == "warning"_L1 ? u"300"_s : u"400"_s;
    target->conditions.append(QJsonObject{{u"if"_s, u"[STATUS] < "_s + limit}, {u"else"_s, u"degraded"_s}});
}

//! Sets what the page must contain.
void addWebContent(PluginTarget *target, PluginOptions *options)
{
    for (const QString &text : options->takeAll(u's'))
        target->conditions.append(u"[BODY] contains "_s + quotedConditionText(text));
    const QString dot = options->flag(u'l') ? u"(?s)"_s : u"(?m)"_s;
    const QString verb = options->flag(u'i') ? u"[BODY] not matches "_s : u"[BODY] matches "_s;
    if (const QString pattern = options->text(u"r"_s); !pattern.isEmpty())
        target->conditions.append(verb + quotedConditionText(dot + pattern));
    if (const QString pattern = options->text(u"R"_s); !pattern.isEmpty())
        target->conditions.append(verb + quotedConditionText(u"(?i)"_s + dot + pattern));
    if (const QString header = options->text(u"d"_s); header.contains(u':'))
        target->conditions.append(u"[HEADER]."_s + header.section(u':', 0, 0).trimmed().toLower() + u" contains "_s
                                  + quotedConditionText(header.section(u':', 1).trimmed()));
    if (const auto size = options->take(u'm')) {
        const bool isMinimum = !size->contains(u':'); // as MINIMUM:MAXIMUM
        if (!addPluginRange(target, u"len([BODY])"_s, isMinimum ? *size + u':' : *size, {}, true))
            options->putBack(u'm');
    }
}

void setWebRequest(PluginTarget *target, PluginOptions *options)
{
    QJsonObject headers = target->json.value(u"headers"_s).toObject();
    for (const QString &header : options->takeAll(u'k'))
        headers.insert(header.section(u':', 0, 0).trimmed(), header.section(u':', 1).trimmed());
    if (const QString type = options->text(u"T"_s); !type.isEmpty())
        headers.insert(u"Content-Type"_s, type);
    if (!headers.isEmpty())
        target->json.insert(u"headers"_s, headers);
    if (const auto body = options->take(u'P')) {
        target->json.insert(u"method"_s, u"POST"_s);
        target->json.insert(u"body"_s, *body);
    }
    const std::pair<QString, QString> fields[] = {
        {u"j"_s, u"method"_s}, {u"A"_s, u"userAgent"_s}, {u"J"_s, u"clientCertificate"_s}, {u"K"_s, u"clientKey"_s}};
    for (const auto &[letter, field] : fields)
        setPluginText(target, options, letter, field);
    if (const QString login = options->text(u"a"_s); !login.isEmpty()) {
        target->json.insert(u"username"_s, login.section(u':', 0, 0));
        target->json.insert(u"password"_s, login.section(u':', 1));
    }
}

PluginResult webPlugin(const QString &, PluginOptions *options, const QString &address)
{
    PluginTarget target;
    target.json.insert(u"kind"_s, u"http"_s);
    if (const auto days = options->take(u'C')) { // only the certificate is checked then
        const QString name = options->text(u"H"_s);
        const QString host = options->text(u"I"_s);
        PluginTarget server = pluginServer(options, u"tls"_s, host.isEmpty() ? address : host, 443);
        server.json.insert(u"host"_s, !host.isEmpty() ? host : !name.isEmpty() ? name : address);
        if (!name.isEmpty() && !host.isEmpty())
            server.json.insert(u"serverName"_s, name);
        options->ignore(u"SnuE"_s);
        return pluginCertificate(server, *days);
    }
    const auto version = options->take(u'S');
    setWebAddress(&target, options, address, version.has_value());
    const QString minimum = version.value_or(QString()).remove(u'+');
    if (minimum == "1"_L1 || minimum.startsWith("1."_L1))
        target.json.insert(u"tlsMinimum"_s, minimum == "1"_L1 ? u"1.0"_s : minimum);
    setWebRequest(&target, options);
    setWebStatus(&target, options);
    addWebContent(&target, options);
    addPluginCommon(&target, options);
    addPluginTimes(&target, options);
    options->ignore(u"nELD"_s);
    return target;
}

//! What is known of a plugin.
struct KnownPlugin
{
    const char *name;
    PluginResult (*convert)(const QString &, PluginOptions *, const QString &);
    const char *options; //!< see PluginOptions
};

constexpr char kPluginSocket[] = "H:p:s:e:q:r:M:jm:d:D:Sw:c:t:46vEAN: send=s expect=e quit=q refuse=r mismatch=M "
                                 "certificate=D ssl=S escape=E all=A sni=N";
constexpr char kPluginWeb[] = "H:I:p:u:S?C:a:b:e:d:s:P:j:M:T:lr:R:w:c:A:k:Ef:m:t:46LvNnJ:K:Di IP-address=I url=u uri=u ssl=S "
                              "certificate=C authorization=a expect=e string=s post=P method=j content-type=T regex=r eregi=R "
                              "linespan=l useragent=A header=k onredirect=f pagesize=m no-body=N client-cert=J private-key=K "
                              "verify-cert=D header-string=d invert-regex=i sni=n";
constexpr KnownPlugin kKnownPlugins[] = {
    {"check_ping", pingPlugin, "H:w:c:p:t:46nLv packets=p link=L"},
    {"check_icmp", pingPlugin, "H:w:c:n:i:b:l:t:s:I:m:p:46v"},
    {"check_fping", pingPlugin, "H:w:c:n:i:b:T:t:S:I:46v number=n bytes=b interval=i"},
    {"check_http", webPlugin, kPluginWeb},
    {"check_curl", webPlugin, kPluginWeb},
    {"check_tcp", socketPlugin, kPluginSocket},
    {"check_udp", socketPlugin, kPluginSocket},
    {"check_ssh", servicePlugin, "H:p:t:r:P:46v remote-version=r remote-protocol=P"},
    {"check_dns", dnsPlugin, "H:s:q:a:w:c:t:ALnv server=s querytype=q expected-address=a expect-authority=A all=L"},
    {"check_dig", dnsPlugin, "H:p:l:T:a:A:w:c:t:46v query_address=l record_type=T expected_address=a dig-arguments=A"},
    {"check_smtp", loginPlugin,
     "H:p:e:C:f:R:F:D:SA:U:P:qw:c:t:46v expect=e command=C from=f response=R fqdn=F certificate=D "
     "starttls=S authtype=A authuser=U authpass=P"},
    {"check_ntp_time", ntpPlugin, "H:p:w:c:o:qt:46v"},
    {"check_ntp_peer", ntpPlugin, "H:p:w:c:W:C:j:k:m:n:qt:46v swarn=W scrit=C"},
    {"check_ntp", ntpPlugin, "H:w:c:j:k:t:46v"},
    {"check_ldap", loginPlugin, "H:p:a:b:D:P:TS23w:c:W:C:t:46v attr=a base=b bind=D pass=P starttls=T ssl=S ver2=2 ver3=3"},
    {"check_mysql", databasePlugin,
     "H:P:s:d:u:p:f:g:Sw:c:lC:a:k:D:L:nt:v port=P socket=s database=d username=u password=p ssl=l "
     "check-slave=S"},
    {"check_pgsql", databasePlugin, "H:P:d:l:p:o:w:c:t:q:W:C:46v port=P database=d logname=l password=p query=q option=o"},
    {"check_snmp", snmpPlugin,
     "H:o:C:c:w:s:r:R:l:u:t:p:e:P:m:D:nOU:a:A:x:X:L:d:N:46v oid=o community=C string=s ereg=r eregi=R "
     "label=l units=u protocol=P retries=e miblist=m"},
    {"check_nrpe", nrpePlugin, "H:p:c:nut:a:46v23A:C:K:S:L:d:P:D command=c no-ssl=n args=a"},
    {"check_disk", localPlugin,
     "w:c:W:K:p:x:CEefg:klLMmAR:r:I:i:t:u:X:N:v path=p partition=p units=u exclude_device=x "
     "exclude-type=X errors-only=e local=l iwarning=W icritical=K all=A"},
    {"check_load", localPlugin, "w:c:rn:v percpu=r"},
    {"check_swap", localPlugin, "w:c:an:v allswaps=a no-swap=n"},
    {"check_procs", localPlugin,
     "w:c:m:t:Ts:p:z:r:P:u:a:x:C:kv metric=m state=s ppid=p user=u argument-array=a "
     "ereg-argument-array=x command=C"}};

const KnownPlugin *knownPlugin(const QString &plugin)
{
    static constexpr KnownPlugin service{"", servicePlugin, kPluginSocket};
    const QString name = plugin == "check_ssmtp"_L1 ? u"check_smtp"_s : plugin == "check_ldaps"_L1 ? u"check_ldap"_s : plugin;
    for (const KnownPlugin &known : kKnownPlugins) {
        if (name == QLatin1StringView(known.name))
            return &known;
    }
    return pluginService(plugin) ? &service : nullptr;
}

} // namespace

QString pluginOptions(const QString &plugin)
{
    const KnownPlugin *known = knownPlugin(plugin);
    return known ? QString::fromLatin1(known->options) : QString();
}

std::optional<PluginTarget> pluginTarget(const QString &plugin, PluginOptions *options, const QString &address)
{
    const KnownPlugin *known = knownPlugin(plugin);
    return known ? known->convert(plugin, options, address) : PluginResult();
}

} // namespace watchkeeper
