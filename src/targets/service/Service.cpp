// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/service/Service.h"

#include "checks/Registry.h"
#include "targets/preset/PresetLibrary.h"
#include "targets/preset/PresetTarget.h"
#include "targets/service/DialogueTarget.h"

#include <QRegularExpression>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! Whether the service can have this address. Presets accept any address, dialogues none that contains a `/`.
bool acceptsAddress(const Service &service, const QString &place)
{
    return !service.dialogue() || !place.contains(u'/');
}

bool needsMoreThanAddress(const Service &service)
{
    return service.dialogue() && !fieldsBesideAddress(*service.dialogue()).isEmpty();
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
