// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/preset/PresetTarget.h"

#include "targets/ServerAddress.h"
#include "targets/TargetGuess.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class PresetTargetText
{
    Q_DECLARE_TR_FUNCTIONS(Preset)
};

Expected<ServerAddress, QString> parsePresetServer(const QString &text)
{
    auto place = splitServerAddress(
        text.trimmed(),
        PresetTargetText::tr("Enter the server: host, host:port, or an address that begins with http:// or https://."));
    if (place && !place->scheme.isEmpty() && place->scheme != "http"_L1 && place->scheme != "https"_L1)
        return Unexpected(PresetTargetText::tr("Presets support http and https, not %1.").arg(place->scheme));
    return place;
}

//! The scheme to use with this port: that of the preset, unless the port is typical of the other scheme.
QString presetSchemeFor(const Preset &preset, const QString &port)
{
    if (port.isEmpty() || port.toInt() == preset.port)
        return preset.scheme;
    if (port == "443"_L1 || port == "8443"_L1)
        return u"https"_s;
    return port == "80"_L1 ? u"http"_s : preset.scheme;
}

QString portText(const Preset &preset, const ServerAddress &place, const QString &scheme)
{
    QString port = place.port;
    if (port.isEmpty() && place.scheme.isEmpty())
        port = QString::number(preset.port);
    const QString usual = scheme == "https"_L1 ? u"443"_s : u"80"_s;
    return port.isEmpty() || port == usual ? QString() : u':' + port;
}

Expected<QString, QString> pathFor(const Preset &preset, const QString &given)
{
    if (given.isEmpty() || given == "/"_L1)
        return preset.path;
    const QString own = preset.path.section(u'?', 0, 0);
    const QString before = given.section(u'?', 0, 0);
    if (own == "/"_L1 || before.endsWith(own))
        return given.contains(u'?') ? given : given + preset.path.sliced(own.size());
    if (given.contains(u'?'))
        return Unexpected(
            PresetTargetText::tr(
                "Leave out “?” and everything after it, because “%1” is appended to this path. Or enter the full address.")
                .arg(preset.path));
    return (before.endsWith(u'/') ? before.chopped(1) : before) + preset.path;
}

bool hasCredentials(const Target &target)
{
    const QJsonObject &written = target.fields.written();
    for (const char *name : {"headers", "username", "bearerToken", "oauthTokenUrl", "clientCertificate"}) {
        if (written.contains(QLatin1StringView(name)))
            return true;
    }
    return written.value("url"_L1).toString().contains(u'@');
}

} // namespace

Expected<QString, QString> presetAddress(const Preset &preset, const QString &place)
{
    const auto parts = parsePresetServer(place);
    if (!parts)
        return Unexpected(parts.error());
    const auto path = pathFor(preset, parts->path);
    if (!path)
        return Unexpected(path.error());
    const QString scheme = parts->scheme.isEmpty() ? presetSchemeFor(preset, parts->port) : parts->scheme;
    return scheme + u"://"_s + parts->userInfo + parts->host + portText(preset, *parts, scheme) + *path;
}

Expected<Target, QString> makePresetTarget(const Preset &preset, const QString &place, const Schedule &defaults)
{
    const auto address = presetAddress(preset, place);
    if (!address)
        return Unexpected(address.error());
    QJsonObject fields = preset.fields;
    fields.insert(u"url"_s, *address);
    const auto parts = parsePresetServer(place);
    auto target = makeTarget(preset.kind, fields, preset.title + u' ' + parts->server(), preset.mapOrder);
    if (target) {
        (*target).schedule = defaults;
        (*target).conditions = preset.conditions;
    }
    return target;
}

QString credentialsHint(const Preset &preset, const Target &target)
{
    if (preset.credentials.isEmpty() || hasCredentials(target))
        return {};
    return PresetTargetText::tr("The service may require credentials. %1").arg(preset.credentials);
}

} // namespace watchkeeper
