// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/ProbeGuess.h"

#include "model/base/HostName.h"
#include "targets/TargetGuess.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrlQuery>

namespace watchkeeper {

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
    // except for numbers: `dns:53` is port 53 of a host named `dns`
    static const QRegularExpression dns(u"^dns:(?![0-9]+$)(\\S+)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = dns.match(line); match.hasMatch())
        return dnsUri(match.captured(1));
    static const QRegularExpression scheme(u"^(ping|path|ntp)://(\\S*)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = scheme.match(line); match.hasMatch())
        return probeForScheme(match.captured(1).toLower(), match.captured(2));
    return std::nullopt;
}

} // namespace watchkeeper
