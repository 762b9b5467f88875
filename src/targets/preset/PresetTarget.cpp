// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/preset/PresetTarget.h"

#include "checks/Registry.h"
#include "model/HostName.h"
#include "targets/TargetGuess.h"
#include "targets/preset/PresetLibrary.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Preset", text);
}

//! A place as it was written, taken apart.
struct Place
{
    QString scheme;   //!< empty: not given
    QString userInfo; //!< with its `@`
    QString host;     //!< an IPv6 address in brackets
    QString port;     //!< empty: not given
    QString path;     //!< with the query
};

Expected<Place, QString> takeApart(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*@)?(\\[[^\\]]*\\]|(?:\\$\\{[^}]*\\}|[^/?#:])*|[^/?#]*:[^/?#]*:[^/?#]*)"
        "(?::([0-9]*))?([/?][^#]*)?(?:#.*)?$"_s);
    const auto match = form.match(text);
    Place place{match.captured(1).toLower(), match.captured(2), match.captured(3), match.captured(4), match.captured(5)};
    if (!match.hasMatch() || place.host.isEmpty())
        return Unexpected(say(QT_TRANSLATE_NOOP(
            "Preset", "Say where the server is: host, host:port, or an address that begins with http:// or https://.")));
    if (!place.scheme.isEmpty() && place.scheme != "http"_L1 && place.scheme != "https"_L1)
        return Unexpected(say(QT_TRANSLATE_NOOP("Preset", "A preset is asked by http or https, not by %1.")).arg(place.scheme));
    const int port = place.port.toInt();
    if (!place.port.isEmpty() && (port < 1 || port > 65535))
        return Unexpected(say(QT_TRANSLATE_NOOP("Preset", "“%1” is not a port. Ports go from 1 to 65535.")).arg(place.port));
    const bool isFilledLater = place.host.contains("${"_L1);
    if (place.host.contains(u':') && !place.host.startsWith(u'[') && !isFilledLater)
        place.host = u'[' + place.host + u']';
    const QString bare = place.host.startsWith(u'[') ? place.host.sliced(1, place.host.size() - 2) : place.host;
    if (const QString problem = hostProblem(bare); !problem.isEmpty() && !isFilledLater)
        return Unexpected(problem);
    return place;
}

//! That of the preset, unless the port says otherwise.
QString schemeFor(const Preset &preset, const QString &port)
{
    if (port.isEmpty() || port.toInt() == preset.port)
        return preset.scheme;
    if (port == "443"_L1 || port == "8443"_L1)
        return u"https"_s;
    return port == "80"_L1 ? u"http"_s : preset.scheme;
}

QString portText(const Preset &preset, const Place &place, const QString &scheme)
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
        return Unexpected(say(QT_TRANSLATE_NOOP("Preset",
                                                "Leave out what begins with “?”, as “%1” comes behind this path; or give the "
                                                "whole address."))
                              .arg(preset.path));
    return (before.endsWith(u'/') ? before.chopped(1) : before) + preset.path;
}

bool showsSomething(const Target &target)
{
    const QJsonObject &written = target.fields.written();
    for (const char *name : {"headers", "username", "bearerToken", "oauthTokenUrl", "clientCertificate"}) {
        if (written.contains(QLatin1StringView(name)))
            return true;
    }
    return written.value("url"_L1).toString().contains(u'@');
}

const Preset *presetNamed(const QString &name)
{
    const QString word = name.toLower();
    if (const Preset *preset = findPreset(word))
        return preset;
    const auto isCalled = [&word](const Preset &preset) {
        return preset.title.compare(word, Qt::CaseInsensitive) == 0 || preset.words.contains(word, Qt::CaseInsensitive);
    };
    const QList<Preset> &all = presets();
    const auto found = std::find_if(all.begin(), all.end(), isCalled);
    const bool isOnlyOne = found != all.end() && std::count_if(found, all.end(), isCalled) == 1;
    return isOnlyOne ? &*found : nullptr;
}

} // namespace

Expected<QString, QString> presetAddress(const Preset &preset, const QString &place)
{
    const auto parts = takeApart(place.trimmed());
    if (!parts)
        return Unexpected(parts.error());
    const auto path = pathFor(preset, parts->path);
    if (!path)
        return Unexpected(path.error());
    const QString scheme = parts->scheme.isEmpty() ? schemeFor(preset, parts->port) : parts->scheme;
    return scheme + u"://"_s + parts->userInfo + parts->host + portText(preset, *parts, scheme) + *path;
}

Expected<Target, QString> targetOfPreset(const Preset &preset, const QString &place, const Schedule &defaults)
{
    const auto address = presetAddress(preset, place);
    if (!address)
        return Unexpected(address.error());
    QJsonObject fields = preset.fields;
    fields.insert(u"url"_s, *address);
    const auto parts = takeApart(place.trimmed());
    const QString server = parts->port.isEmpty() ? parts->host : parts->host + u':' + parts->port;
    auto target = makeTarget(preset.kind, fields, preset.title + u' ' + server, preset.mapOrder);
    if (target) {
        (*target).schedule = defaults;
        (*target).conditions = preset.conditions;
    }
    return target;
}

QString credentialsHint(const Preset &preset, const Target &target)
{
    if (preset.credentials.isEmpty() || showsSomething(target))
        return {};
    return say(QT_TRANSLATE_NOOP("Preset", "It may want credentials. %1")).arg(preset.credentials);
}

std::optional<PresetLine> presetLine(const QString &line)
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
    const Preset *preset = presetNamed(match.captured(1));
    if (!preset || (!isAddress && !QStandardPaths::findExecutable(match.captured(1)).isEmpty()))
        return std::nullopt;
    return PresetLine{preset, place};
}

bool matchesWords(const Preset &preset, const QString &text)
{
    const QString all = (QStringList{preset.key, preset.title, preset.help, preset.kind} + preset.words).join(u'\n');
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace watchkeeper
