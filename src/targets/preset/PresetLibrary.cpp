// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/preset/PresetLibrary.h"

#include "model/base/Logging.h"
#include "targets/preset/PresetReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <list>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QList<Preset> loadBuiltIn()
{
    const PresetFolder folder = readPresetFolder(u":/watchkeeper/presets"_s, {});
    for (const Problem &problem : folder.problems) // tests ensure that there are none
        qCCritical(lcChecks, "%s", qPrintable(problem.toString()));
    return folder.elements;
}

//! The current list. Replaced as a whole, because other threads may still use the previous list.
std::atomic<const QList<Preset> *> &current()
{
    static std::atomic<const QList<Preset> *> list = &builtInPresets();
    return list;
}

} // namespace

const QList<Preset> &builtInPresets()
{
    static const QList<Preset> builtIn = loadBuiltIn();
    return builtIn;
}

const QList<Preset> &presets()
{
    return *current().load(std::memory_order_acquire);
}

const Preset *findPreset(const QString &key)
{
    const QList<Preset> &all = presets();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const Preset &preset) { return preset.key == key; });
    return found == all.end() ? nullptr : &*found;
}

PresetFolder readPresetFolder(const QString &path, const QStringList &taken)
{
    const LibraryFormat<Preset, Problem> format{
        .read = &readPreset,
        .keyOf = [](const Preset &preset) { return preset.key; },
        .takenText = &presetKeyTakenText,
        .problem = [](const QString &file, const QString &place,
                      const QString &sentence) { return Problem(file, 0, QString(), place, sentence); },
    };
    return readLibraryFolder(path, taken, format);
}

QString presetKeyTakenText(const QString &key)
{
    return QCoreApplication::translate("Preset", "The preset or kind “%1” already exists. Choose another key.").arg(key);
}

void addPresets(const QList<Preset> &more)
{
    static std::list<QList<Preset>> lists;
    lists.push_back(presets() + more);
    current().store(&lists.back(), std::memory_order_release);
}

} // namespace watchkeeper
