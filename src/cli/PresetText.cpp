// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PresetText.h"

#include "cli/CliText.h"
#include "cli/OrderedJson.h"
#include "cli/TableText.h"
#include "cli/TextColumns.h"
#include "targets/service/Preset.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The target made from the preset, with a placeholder for the server.
Target exampleTarget(const Preset &preset)
{
    auto target = makePresetTarget(preset, u"HOST"_s, Schedule());
    Q_ASSERT(target); // the reader accepts only presets that make a valid target
    (*target).id = {};
    return *target;
}

} // namespace

QString presetsTable(const Terminal &terminal)
{
    TableText table({CliText::tr("Preset"), CliText::tr("Checks"), CliText::tr("Description")});
    for (const Preset &preset : presets())
        table.addRow({preset.key, preset.title, preset.help});
    return table.text(terminal);
}

QString presetText(const Preset &preset)
{
    QString text = u"%1: %2\n%3\n"_s.arg(preset.key, preset.title, wrapped(preset.help, kTextColumns).join(u'\n'));
    if (!preset.credentials.isEmpty())
        text += wrapped(CliText::tr("Credentials: %1").arg(preset.credentials), kTextColumns).join(u'\n') + u'\n';
    text += u'\n' + CliText::tr("Add it with: watchkeeper-cli add --preset %1 HOST").arg(preset.key) + u'\n';
    text += CliText::tr("In targets.json (for all fields, see watchkeeper-cli kinds %1):").arg(preset.kind) + u"\n\n"_s;
    return text + QString::fromUtf8(targetText(exampleTarget(preset), Schedule())).trimmed() + u'\n';
}

QByteArray presetJson(const Preset &preset)
{
    QJsonObject object{{u"preset"_s, preset.key},
                       {u"title"_s, preset.title},
                       {u"help"_s, preset.help},
                       {u"target"_s, targetToJson(exampleTarget(preset), Schedule())}};
    if (!preset.words.isEmpty())
        object.insert(u"words"_s, QJsonArray::fromStringList(preset.words));
    if (!preset.credentials.isEmpty())
        object.insert(u"credentials"_s, preset.credentials);
    return orderedJson(object, {u"preset"_s, u"title"_s, u"help"_s, u"words"_s, u"credentials"_s, u"target"_s});
}

} // namespace watchkeeper
