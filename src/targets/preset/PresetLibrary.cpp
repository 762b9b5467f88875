// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/preset/PresetLibrary.h"

#include "model/Logging.h"
#include "targets/preset/PresetReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <list>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 1024 * 1024; // beyond, nothing is read
constexpr qsizetype kMostFiles = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("Preset", text);
}

Expected<Preset, QList<Problem>> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            QList<Problem>{Problem(path, 0, QString(), QString(),
                                   say(QT_TRANSLATE_NOOP("Preset", "The file cannot be read: %1.")).arg(file.errorString()))});
    return readPreset(file.read(kLargestFile), path);
}

QList<Preset> loadBuiltIn()
{
    const PresetFolder folder = readPresetFolder(u":/watchkeeper/presets"_s, {});
    for (const Problem &problem : folder.problems) // tests see to it that this does not happen
        qCCritical(lcChecks, "%s", qPrintable(problem.toString()));
    return folder.presets;
}

//! Replaced as a whole: who reads the former one goes on with it.
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
    PresetFolder found;
    QStringList keys = taken;
    const QDir folder(path);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name).mid(0, kMostFiles);
    for (const QString &name : names) {
        const QString file = folder.filePath(name);
        const auto preset = readFile(file);
        if (!preset) {
            found.problems += preset.error();
        } else if (keys.contains(preset->key)) {
            found.problems.append(Problem(file, 0, QString(), u"key"_s, takenPresetKeyText(preset->key)));
        } else {
            keys.append(preset->key);
            found.presets.append(*preset);
        }
    }
    return found;
}

QString takenPresetKeyText(const QString &key)
{
    return say(QT_TRANSLATE_NOOP("Preset", "There is a preset or kind “%1” already. Take another key.")).arg(key);
}

void addPresets(const QList<Preset> &more)
{
    static std::list<QList<Preset>> lists;
    lists.push_back(presets() + more);
    current().store(&lists.back(), std::memory_order_release);
}

} // namespace watchkeeper
