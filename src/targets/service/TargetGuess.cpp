// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/service/TargetGuess.h"

#include "checks/Registry.h"
#include "checks/command/line/CommandPlan.h"
#include "checks/command/line/ShellWords.h"
#include "model/base/Expected.h"
#include "model/base/HostName.h"
#include "model/base/ShortText.h"
#include "model/target/Target.h"
#include "targets/document/TargetKeys.h"
#include "targets/service/Service.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <optional>

namespace watchkeeper {

//! \brief Recognises these lines:
//! - `ping HOST` and `traceroute HOST` without options; as commands, these would run forever or print output that
//!   nothing evaluates
//! - `ping://HOST`, `path://HOST` and `ntp://HOST[:PORT]`
//! - names as in RFC 4501, such as `dns:NAME?type=MX` and `dns://SERVER[:PORT]/NAME`
//!
//! \return the target or an error message; nullopt for any other line
std::optional<Expected<Target, QString>> guessProbe(const QString &line);

namespace {

using GuessedTarget = Expected<Target, QString>;

constexpr qsizetype kMaxName = 60;

class TargetGuessText
{
    Q_DECLARE_TR_FUNCTIONS(TargetGuess)
};

QString bracketed(const QString &host)
{
    return host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
}

//! Shortens a long path to its first and last part, so that it fits into a column.
QString shortPath(const QString &path)
{
    constexpr qsizetype kMaxTextLength = 32;
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (path.size() <= kMaxTextLength || parts.size() < 3)
        return path;
    return QStringLiteral("/%1/%2/%3").arg(parts.first(), QString(QChar(0x2026)), parts.last());
}

//! Returns the host and path of a URL, without scheme, password and query.
QString nameFromUrl(const QUrl &url)
{
    const QString host = url.host();
    QString name = host.contains(QLatin1Char(':')) ? bracketed(host) : QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist);
    if (url.port() > 0)
        name += QLatin1Char(':') + QString::number(url.port());
    return url.path().size() > 1 ? name + shortPath(url.path()) : name;
}

GuessedTarget webPageTarget(const QString &text)
{
    return makeTarget(QStringLiteral("http"), {{QStringLiteral("url"), text}}, nameFromAddress(text));
}

QString invalidPortText(const QString &port)
{
    return TargetGuessText::tr("“%1” isn't a valid port. Ports range from 1 to 65535.").arg(port);
}

GuessedTarget tcpPortTarget(const QString &host, const QString &port)
{
    if (const QString problem = hostProblem(host); !problem.isEmpty())
        return Unexpected(problem);
    bool isNumber = false;
    const int number = port.toInt(&isNumber);
    if (!isNumber || number < 1 || number > 65535)
        return Unexpected(invalidPortText(port));
    return makeTarget(QStringLiteral("tcp"), {{QStringLiteral("host"), host}, {QStringLiteral("port"), number}},
                      bracketed(host) + QLatin1Char(':') + QString::number(number));
}

//! Parses `tcp://host:port` and `tcp://[v6]:port`.
GuessedTarget tcpAddress(const QString &rest)
{
    const qsizetype colon = rest.lastIndexOf(QLatin1Char(':'));
    QString host = rest.first(qMax(colon, qsizetype(0)));
    QString port = rest.sliced(colon + 1);
    if (port.endsWith(QLatin1Char('/')))
        port.chop(1);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.sliced(1, host.size() - 2);
    if (colon < 0)
        return Unexpected(TargetGuessText::tr("The port is missing. Use tcp://host:port."));
    return tcpPortTarget(host, port);
}

//! The host and port in a word, without the path.
struct Authority
{
    QString host;
    QString port; //!< null if the word contains no colon
    bool isBracketed = false;
};

Authority splitAuthority(const QString &text)
{
    static const QRegularExpression brackets(QStringLiteral("^\\[([^\\]]*)\\](?::(.*))?$"));
    if (const auto match = brackets.match(text); match.hasMatch())
        return {match.captured(1), match.captured(2), true};
    if (text.count(QLatin1Char(':')) != 1)
        return {text, QString(), false}; // no port; may be an IPv6 address without brackets
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    return {text.first(colon), text.sliced(colon + 1), false};
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host.startsWith(QLatin1String("127.")) || host == QLatin1String("::1");
}

//! Whether the text looks like a host, such as `a.b`, `localhost` or an address.
bool looksLikeHost(const Authority &authority)
{
    if (authority.isBracketed)
        return true;
    const bool onlyDigitsAndDots =
        std::all_of(authority.host.begin(), authority.host.end(), [](QChar c) { return c.isDigit() || c == QLatin1Char('.'); });
    const bool hasDot = authority.host.contains(QLatin1Char('.'));
    if (hasDot && onlyDigitsAndDots)
        return true; // also for an invalid address, because an error message about the address is more useful
    return (hasDot || isLoopback(authority.host) || authority.host.contains(QLatin1Char(':')))
        && hostProblem(authority.host).isEmpty();
}

//! Whether the text is intended as a port number, as in `host:80` and `host:99999`, but not in `C:\Tools` or `foo::bar`.
bool looksLikePort(const QString &port)
{
    return !port.isEmpty() && std::all_of(port.begin(), port.end(), [](QChar c) { return c.isDigit(); });
}

//! Returns `https` if there is no port or if the port is usual for https, otherwise `http`.
QString webSchemeFor(const Authority &authority)
{
    const bool secure =
        authority.port.isNull() || authority.port == QLatin1String("443") || authority.port == QLatin1String("8443");
    return secure ? QStringLiteral("https://") : QStringLiteral("http://");
}

//! Whether the word looks like the path of a program. The program doesn't have to exist.
bool isProgramPath(const QString &word)
{
    static const QRegularExpression windowsPath(QStringLiteral("^[A-Za-z]:[\\\\/]"));
    if (windowsPath.match(word).hasMatch())
        return true;
    const auto starts = {"/", "./", "../", "~"};
    return std::any_of(starts.begin(), starts.end(),
                       [&word](const char *start) { return word.startsWith(QLatin1String(start)); });
}

//! Whether the line requires a shell, because it contains operators or patterns outside quotes.
bool needsShell(const QString &line)
{
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const QStringView rest = QStringView(line).sliced(i);
        const bool isPlain = quote == QLatin1Char('\'');
        const bool isOperator = quote.isNull() && QStringView(u"|&;<>*?~").contains(c);
        const bool isSubstitution = !isPlain && (c == QLatin1Char('`') || rest.startsWith(QLatin1String("$(")));
        if (isOperator || isSubstitution)
            return true;
        if (!isPlain && c == QLatin1Char('\\'))
            ++i;
        else if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == QLatin1Char('"') || c == QLatin1Char('\''))
            quote = c;
    }
    return false;
}

//! Returns the command line with only the file name of its program, such as `check_load -w 1`.
QString nameFromCommand(const QString &line)
{
    static const QRegularExpression folder(QStringLiteral("^[/~.][^\\s'\"]*/(?=[^\\s/'\"])"));
    return line.simplified().remove(folder);
}

GuessedTarget command(const QString &line)
{
    QJsonObject fields{{QStringLiteral("command"), line}};
    if (needsShell(line))
        fields.insert(QStringLiteral("shell"), true);
    else if (const auto words = splitShellWords(line); !words)
        return Unexpected(words.error());
    else if (startsPlugin(line))
        fields.insert(QStringLiteral("plugin"), true);
    return makeTarget(QStringLiteral("command"), fields, nameFromCommand(line));
}

GuessedTarget webSocketTarget(const QString &text)
{
    return makeTarget(QStringLiteral("websocket"), {{QStringLiteral("url"), text}}, nameFromAddress(text));
}

GuessedTarget withScheme(const QString &line, const QString &scheme)
{
    if (scheme == QLatin1String("ws") || scheme == QLatin1String("wss"))
        return webSocketTarget(line);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        return webPageTarget(line);
    if (scheme == QLatin1String("tcp"))
        return tcpAddress(line.sliced(6));
    return Unexpected(
        TargetGuessText::tr(
            "Addresses that begin with %1:// aren't supported. Use http, https, ws, wss, tcp, ping, path, ntp or dns.")
            .arg(scheme));
}

//! Guesses the target for a single word without a scheme. Calls `isProgram` only if the result depends on it.
GuessedTarget word(const QString &line, const ProgramPredicate &isProgram)
{
    if (isProgramPath(line))
        return command(line);
    static const QRegularExpression pathBegin(QStringLiteral("[/?#]"));
    const qsizetype path = line.indexOf(pathBegin);
    const Authority authority = splitAuthority(path < 0 ? line : line.first(path));
    if (path < 0 && looksLikePort(authority.port))
        return tcpPortTarget(authority.host, authority.port);
    if (!looksLikeHost(authority) || authority.host.isEmpty() || isProgram(line))
        return command(line);
    if (const QString problem = hostProblem(authority.host); !problem.isEmpty())
        return Unexpected(problem);
    if (!authority.port.isNull() && !looksLikePort(authority.port))
        return Unexpected(invalidPortText(authority.port));
    if (!authority.port.isNull() && (authority.port.toInt() < 1 || authority.port.toInt() > 65535))
        return Unexpected(invalidPortText(authority.port));
    const QString host = bracketed(authority.host);
    const QString port = authority.port.isNull() ? QString() : QLatin1Char(':') + authority.port;
    return webPageTarget(webSchemeFor(authority) + host + port + (path < 0 ? QStringLiteral("/") : line.sliced(path)));
}

GuessedTarget targetFromLine(const QString &line, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    if (line.isEmpty())
        return Unexpected(
            TargetGuessText::tr("Enter a web address, host:port, or a command, such as https://example.org or df -h /."));
    for (const QChar c : line) {
        if (c == QChar::Null || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            return Unexpected(TargetGuessText::tr("Line breaks and null characters aren't allowed here."));
    }
    if (line.startsWith(QLatin1Char('-')))
        return Unexpected(TargetGuessText::tr("A host or a command can't begin with a hyphen."));
    if (const auto probe = guessProbe(line))
        return *probe;
    if (const auto known = parseServiceLine(line, isProgram))
        return known->service.target(known->place, defaults);
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*)://"));
    const auto match = scheme.match(line);
    if (match.hasMatch())
        return withScheme(line, match.captured(1).toLower());
    const bool isOneWord = std::none_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
    return isOneWord ? word(line, isProgram) : command(line);
}

} // namespace

Expected<Target, QString> makeTarget(const QString &kindKey, const QJsonObject &fields, const QString &name,
                                     const QHash<QString, QStringList> &mapOrder)
{
    const Kind *kind = findKind(kindKey);
    Q_ASSERT(kind);
    auto read = Fields::fromJson(kind->fields, fields, mapOrder);
    if (!read)
        return Unexpected(read.error().first().text);
    if (kind->validate) {
        if (const QList<FieldProblem> problems = kind->validate(*read); !problems.isEmpty())
            return Unexpected(problems.first().text);
    }
    Target target;
    target.id = QUuid::createUuid();
    target.kind = kind->key;
    target.fields = *read;
    target.name = shortened(name, kMaxName);
    if (const QString problem = nameProblem(target.name); !problem.isEmpty())
        return Unexpected(problem);
    return target;
}

QString nameFromAddress(const QString &address)
{
    static const QRegularExpression userInfo(QStringLiteral("//[^/@]*@"));
    const QUrl url(address);
    // An address with placeholders can't be parsed, so its text is used without the credentials.
    return url.host().isEmpty() ? QString(address).replace(userInfo, QStringLiteral("//")) : nameFromUrl(url);
}

bool isOnPath(const QString &word)
{
    return !QStandardPaths::findExecutable(word).isEmpty();
}

Expected<Target, QString> guessTarget(const QString &line, const Schedule &defaults, const ProgramPredicate &isProgram)
{
    auto target = targetFromLine(line.trimmed(), defaults, isProgram);
    if (target)
        (*target).schedule = defaults;
    return target;
}

namespace {

using namespace Qt::StringLiterals;
using GuessedProbe = Expected<Target, QString>;

class ProbeGuessText
{
    Q_DECLARE_TR_FUNCTIONS(ProbeGuess)
};

QString withoutBrackets(const QString &host)
{
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    return isBracketed ? host.sliced(1, host.size() - 2) : host;
}

GuessedProbe forHost(const QString &kind, const QString &host, QJsonObject fields, const QString &name)
{
    if (const QString problem = hostProblem(host); !problem.isEmpty())
        return Unexpected(problem);
    fields.insert(u"host"_s, host);
    return makeTarget(kind, fields, name);
}

//! Parses `host`, `host:port` or `[v6]:port`. Returns the host and stores the port in `fields`.
std::optional<QString> parseHost(const QString &authority, const QString &portField, QJsonObject *fields)
{
    static const QRegularExpression form(u"^(\\[[^\\]]*\\]|[^:]*)(?::([0-9]{1,5}))?$"_s);
    const auto match = form.match(authority);
    if (!match.hasMatch())
        return std::nullopt;
    if (!match.captured(2).isEmpty())
        fields->insert(portField, match.captured(2).toInt());
    return withoutBrackets(match.captured(1));
}

//! Parses a DNS URI (RFC 4501, section 4). Only the internet class is supported.
GuessedProbe dnsUri(const QString &rest)
{
    static const QRegularExpression form(u"^(?://([^/]*)/)?([^/?]*)(?:\\?(.*))?$"_s);
    const auto match = form.match(rest);
    QJsonObject fields;
    const auto server = parseHost(match.captured(1), u"port"_s, &fields);
    if (!match.hasMatch() || !server)
        return Unexpected(ProbeGuessText::tr(
            "This isn't a valid DNS query. Use a form like dns:example.org or dns://192.0.2.53/example.org?type=MX."));
    if (!server->isEmpty())
        fields.insert(u"server"_s, *server);
    const QUrlQuery query(match.captured(3).toLower().replace(u';', u'&'));
    const QString type = query.queryItemValue(u"type"_s).toUpper();
    if (!type.isEmpty())
        fields.insert(u"type"_s, type);
    const QString name = QUrl::fromPercentEncoding(match.captured(2).toUtf8());
    fields.insert(u"query"_s, name);
    return makeTarget(u"dns"_s, fields, u"%1 %2"_s.arg(name, type.isEmpty() ? u"A"_s : type));
}

GuessedProbe probeForScheme(const QString &scheme, QString rest)
{
    if (rest.endsWith(u'/'))
        rest.chop(1);
    QJsonObject fields;
    const std::optional<QString> host = scheme == "ntp"_L1 ? parseHost(rest, u"port"_s, &fields) : withoutBrackets(rest);
    return forHost(scheme, host.value_or(rest), fields, u"%1 %2"_s.arg(scheme, rest));
}

} // namespace

std::optional<Expected<Target, QString>> guessProbe(const QString &line)
{
    static const QRegularExpression command(u"^(ping|traceroute|tracert)\\s+([^\\s-]\\S*)$"_s);
    if (const auto match = command.match(line); match.hasMatch()) {
        const QString kind = match.captured(1) == "ping"_L1 ? u"ping"_s : u"path"_s;
        const QString host = withoutBrackets(match.captured(2));
        if (!hostProblem(host).isEmpty())
            return std::nullopt; // needs a shell, as in `ping $GATEWAY`
        return forHost(kind, host, {}, u"%1 %2"_s.arg(kind, host));
    }
    // Numbers are excluded: `dns:53` is port 53 of a host named `dns`.
    static const QRegularExpression dns(u"^dns:(?![0-9]+$)(\\S+)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = dns.match(line); match.hasMatch())
        return dnsUri(match.captured(1));
    static const QRegularExpression scheme(u"^(ping|path|ntp)://(\\S*)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = scheme.match(line); match.hasMatch())
        return probeForScheme(match.captured(1).toLower(), match.captured(2));
    return std::nullopt;
}

} // namespace watchkeeper
