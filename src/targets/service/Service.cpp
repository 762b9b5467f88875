// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/service/Service.h"

#include "checks/Registry.h"
#include "model/base/HostName.h"
#include "targets/service/Preset.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString ServerAddress::server() const
{
    return port.isEmpty() ? host : host + u':' + port;
}

QString ServerAddress::bareHost() const
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

Expected<ServerAddress, QString> splitServerAddress(const QString &text, const QString &wanted)
{
    static const QRegularExpression form(
        u"^(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*@)?(\\[[^\\]]*\\]|(?:\\$\\{[^}]*\\}|[^/?#:])*|[^/?#]*:[^/?#]*:[^/?#]*)"
        "(?::([0-9]*))?([/?][^#]*)?(?:#.*)?$"_s);
    const auto match = form.match(text);
    ServerAddress address{match.captured(1).toLower(), match.captured(2), match.captured(3), match.captured(4),
                          match.captured(5)};
    if (!match.hasMatch() || address.host.isEmpty())
        return Unexpected(wanted);
    const int port = address.port.toInt();
    if (!address.port.isEmpty() && (port < 1 || port > 65535))
        return Unexpected(QCoreApplication::translate("ServerAddress", "“%1” isn't a valid port. Ports range from 1 to 65535.")
                              .arg(address.port));
    const bool containsPlaceholder = address.host.contains("${"_L1);
    if (address.host.contains(u':') && !address.host.startsWith(u'[') && !containsPlaceholder)
        address.host = u'[' + address.host + u']';
    if (const QString problem = hostProblem(address.bareHost()); !problem.isEmpty() && !containsPlaceholder)
        return Unexpected(problem);
    return address;
}

namespace {

class DialogueTargetText
{
    Q_DECLARE_TR_FUNCTIONS(Service)
};

bool isSocket(const KindTransport &transport)
{
    return transport.port == 0;
}

//! Returns the transport with this port, or the first with any port; null if the service can be reached only by the path of a
//! socket.
const KindTransport *transportFor(const Kind &kind, int port)
{
    const auto first = [&kind](const auto &test) {
        const auto found = std::find_if(kind.transports.begin(), kind.transports.end(), test);
        return found == kind.transports.end() ? nullptr : &*found;
    };
    if (port > 0) {
        if (const auto *known = first([port](const KindTransport &transport) { return transport.port == port; }))
            return known;
    }
    return first([](const KindTransport &transport) { return !isSocket(transport); });
}

QJsonObject transportField(const Kind &kind, const KindTransport &transport)
{
    const bool isUsual = transport.key == kind.transports.first().key;
    return isUsual ? QJsonObject() : QJsonObject{{u"transport"_s, transport.key}};
}

QString expectedAddressText(const Kind &kind)
{
    const bool hasSocket = std::any_of(kind.transports.begin(), kind.transports.end(), isSocket);
    if (!transportFor(kind, 0))
        return DialogueTargetText::tr("Enter the socket: a path that begins with “/”.");
    return hasSocket
        ? DialogueTargetText::tr("Enter the service: host, host:port, or the path of its socket, which begins with “/”.")
        : DialogueTargetText::tr("Enter the service: host or host:port.");
}

Expected<QJsonObject, QString> socketFields(const Kind &kind, const QString &path)
{
    const auto socket = std::find_if(kind.transports.begin(), kind.transports.end(), isSocket);
    if (socket == kind.transports.end())
        return Unexpected(expectedAddressText(kind));
    QJsonObject fields = transportField(kind, *socket);
    fields.insert(u"path"_s, path);
    return fields;
}

Expected<QJsonObject, QString> hostFields(const Kind &kind, const ServerAddress &place)
{
    const KindTransport *transport = transportFor(kind, place.port.toInt());
    const bool isHostAlone = place.scheme.isEmpty() && place.userInfo.isEmpty() && place.path.isEmpty();
    if (!transport || !isHostAlone)
        return Unexpected(expectedAddressText(kind));
    QJsonObject fields = transportField(kind, *transport);
    fields.insert(u"host"_s, place.bareHost());
    if (!place.port.isEmpty())
        fields.insert(u"port"_s, place.port.toInt());
    return fields;
}

Expected<QJsonObject, QString> fieldsFor(const Kind &kind, const QString &place)
{
    if (place.isEmpty() && isSocket(kind.transports.first()))
        return QJsonObject();
    if (place.startsWith(u'/'))
        return socketFields(kind, place);
    const auto parts = splitServerAddress(place, expectedAddressText(kind));
    return parts ? hostFields(kind, *parts) : Unexpected(parts.error());
}

//! Returns the address shown in a name: `place`, or the default socket if `place` is empty.
QString displayAddress(const Kind &kind, const QString &place)
{
    if (!place.isEmpty())
        return place;
    const auto fields = Fields::fromJson(kind.fields, {});
    return fields ? kind.address(*fields) : QString();
}

} // namespace

Expected<QJsonObject, QString> dialogueDraft(const Kind &kind, const QString &place)
{
    const QString trimmed = place.trimmed();
    auto draft = fieldsFor(kind, trimmed);
    if (!draft)
        return draft;
    (*draft).insert(u"kind"_s, kind.key);
    (*draft).insert(u"name"_s, QString(kind.key + u' ' + displayAddress(kind, trimmed)).trimmed());
    return draft;
}

QList<Field> fieldsExceptAddress(const Kind &kind)
{
    QList<Field> needed;
    for (const Field &field : kind.fields) {
        if (field.required && field.name != "host"_L1)
            needed.append(field);
    }
    return needed;
}

Expected<Target, QString> makeDialogueTarget(const Kind &kind, const QString &place, const Schedule &defaults)
{
    const auto draft = dialogueDraft(kind, place);
    if (!draft)
        return Unexpected(draft.error());
    QJsonObject fields = *draft;
    fields.remove(u"kind"_s);
    const QString name = fields.take(u"name"_s).toString();
    auto target = makeTarget(kind.key, fields, name);
    if (target)
        (*target).schedule = defaults;
    return target;
}

namespace {

//! Whether the service accepts this address. Presets accept any address, and dialogues accept only addresses without a `/`.
bool acceptsAddress(const Service &service, const QString &place)
{
    return !service.dialogue() || !place.contains(u'/');
}

bool needsMoreThanAddress(const Service &service)
{
    return service.dialogue() && !fieldsExceptAddress(*service.dialogue()).isEmpty();
}

std::optional<Service> findServiceByName(const QString &name, const QString &place)
{
    std::optional<Service> found;
    bool isOnlyOne = true;
    for (const Service &service : services()) {
        if (!acceptsAddress(service, place) || !service.matchesName(name))
            continue;
        if (service.key().compare(name, Qt::CaseInsensitive) == 0)
            return service;
        isOnlyOne = !found;
        found = found ? found : service;
    }
    return isOnlyOne ? found : std::nullopt;
}

} // namespace

const Kind *Service::dialogue() const
{
    const auto *kind = std::get_if<const Kind *>(&m_definition);
    return kind ? *kind : nullptr;
}

QString Service::key() const
{
    return std::visit([](const auto *definition) { return definition->key; }, m_definition);
}

QString Service::title() const
{
    return std::visit([](const auto *definition) { return definition->title; }, m_definition);
}

QString Service::help() const
{
    return std::visit([](const auto *definition) { return definition->help; }, m_definition);
}

QStringList Service::words() const
{
    return std::visit([](const auto *definition) { return definition->words; }, m_definition);
}

QString Service::credentials() const
{
    return dialogue() ? QString() : std::get<const Preset *>(m_definition)->credentials;
}

KindTransport Service::defaultTransport() const
{
    if (const Kind *kind = dialogue())
        return kind->transports.first();
    const Preset *preset = std::get<const Preset *>(m_definition);
    return {preset->scheme, preset->port};
}

bool Service::matches(const QString &text) const
{
    const QString all = (QStringList{key(), title(), help()} + words()).join(u'\n');
    const QStringList wanted = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool Service::matchesName(const QString &name) const
{
    return (QStringList{key(), title()} + words()).contains(name, Qt::CaseInsensitive);
}

Expected<Target, QString> Service::target(const QString &place, const Schedule &defaults) const
{
    if (const Kind *kind = dialogue())
        return makeDialogueTarget(*kind, place, defaults);
    return makePresetTarget(*std::get<const Preset *>(m_definition), place, defaults);
}

QString Service::credentialsHint(const Target &target) const
{
    return dialogue() ? QString() : watchkeeper::credentialsHint(*std::get<const Preset *>(m_definition), target);
}

QList<Service> services()
{
    QList<Service> all;
    for (const Kind *kind : kinds()) {
        if (!kind->transports.isEmpty())
            all.append(Service(kind));
    }
    for (const Preset &preset : presets()) {
        if (!findKind(preset.key))
            all.append(Service(&preset));
    }
    return all;
}

std::optional<ServiceLine> parseServiceLine(const QString &line, const ProgramPredicate &isProgram)
{
    static const QRegularExpression twoWords(u"^(\\S+)\\s+(\\S+)$"_s);
    static const QRegularExpression address(u"^(?:https?://\\S+|\\[[^\\]]*\\](?::\\d+)?(?:/\\S*)?|[^/:]+:\\d+(?:/\\S*)?)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression host(u"^(?:localhost|[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+)\\.?(?:/\\S*)?$"_s);
    const auto match = twoWords.match(line);
    const QString place = match.captured(2);
    const bool isAddress = address.match(place).hasMatch();
    if (!isAddress && !host.match(place).hasMatch())
        return std::nullopt;
    const auto service = findServiceByName(match.captured(1), place);
    if (!service || needsMoreThanAddress(*service) || (!isAddress && isProgram(match.captured(1))))
        return std::nullopt;
    return ServiceLine{*service, place};
}

} // namespace watchkeeper
