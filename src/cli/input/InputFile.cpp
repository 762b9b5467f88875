// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/input/InputFile.h"

#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "app/alerting/AlertsStore.h"
#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "checks/dialogue/run/DialogueLibrary.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "model/json/JsonText.h"
#include "targets/service/Preset.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

InputFileProblem unreadableFileProblem(const QFile &file)
{
    const QString path = file.fileName();
    if (!file.exists()) {
        const bool looksLikeUrl = path.contains("://"_L1);
        const QString hint = looksLikeUrl ? CliText::tr(" Use --url %1 to check a page.").arg(path) : QString();
        return {exit_status::kNoInput, CliText::tr("File %1 not found.").arg(path) + hint};
    }
    if (QFileInfo(path).isDir())
        return {exit_status::kNoInput, CliText::tr("%1 is a folder, not a targets.json file.").arg(path)};
    return {exit_status::kNoInput, CliText::tr("%1 couldn't be read: %2.").arg(path, file.errorString())};
}

//! Reads up to `maxSize` bytes. Supports endless files and data that arrives in pieces.
QByteArray readAtMost(QFile &file, qint64 maxSize)
{
    constexpr qint64 kChunkSize = 64 * 1024;
    QByteArray bytes;
    while (bytes.size() < maxSize) {
        const QByteArray piece = file.read(std::min(kChunkSize, maxSize - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

bool isBuiltInKind(const QString &key)
{
    const QList<const Kind *> &all = builtInKinds();
    return std::any_of(all.begin(), all.end(), [&key](const Kind *kind) { return kind->key == key; });
}

//! Returns whether the key belongs to a built-in preset or to a check type. The check types include the user's dialogues,
//! because dialogues are read before presets.
bool isPresetKeyTaken(const QString &key)
{
    const QList<Preset> &all = builtInPresets();
    return findKind(key) || std::any_of(all.begin(), all.end(), [&key](const Preset &preset) { return preset.key == key; });
}

CustomFile readCustomProvider(const QByteArray &bytes, const QString &path)
{
    const auto provider = readProvider(bytes);
    if (!provider)
        return CustomFile{CustomFile::Type::Provider, fileProblems(path, provider.error())};
    const QList<Provider> &all = builtInProviders();
    const bool isDuplicate =
        std::any_of(all.begin(), all.end(), [&provider](const Provider &each) { return each.key == provider->key; });
    const Problem taken(path, 0, QString(), u"key"_s, duplicateProviderKeyText(provider->key));
    return CustomFile{CustomFile::Type::Provider, isDuplicate ? QList<Problem>{taken} : QList<Problem>()};
}

CustomFile readCustomAlerts(const QByteArray &bytes, const QString &path)
{
    const auto document = AlertsDocument::parse(bytes);
    return CustomFile{CustomFile::Type::Alerts, document ? QList<Problem>() : fileProblems(path, document.error())};
}

} // namespace

QString problemLines(const QList<Problem> &problems)
{
    QString lines;
    for (const Problem &problem : problems)
        lines += displayLine(problem.toString()) + u'\n';
    return lines;
}

std::optional<CustomFile> readCustomFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.read(kMaxJsonBytes);
    if (looksLikeAlerts(bytes))
        return readCustomAlerts(bytes, path);
    if (looksLikeProvider(bytes))
        return readCustomProvider(bytes, path);
    if (looksLikePreset(bytes)) {
        const auto preset = readPreset(bytes);
        if (preset && isPresetKeyTaken(preset->key))
            return CustomFile{CustomFile::Type::Preset,
                              {Problem(path, 0, QString(), u"key"_s, duplicatePresetKeyText(preset->key))}};
        return CustomFile{CustomFile::Type::Preset, preset ? QList<Problem>() : fileProblems(path, preset.error())};
    }
    if (!looksLikeDialogue(bytes))
        return std::nullopt;
    CustomFile found{CustomFile::Type::Dialogue, {}};
    if (const auto dialogue = readDialogue(bytes); !dialogue) {
        found.problems = fileProblems(path, dialogue.error());
    } else if (isBuiltInKind(dialogue->key)) {
        found.problems.append(Problem(path, 0, QString(), u"key"_s, duplicateDialogueKeyText(dialogue->key)));
    }
    return found;
}

Expected<TargetsDocument, InputFileProblem> readInputFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Unexpected(unreadableFileProblem(file));
    // Reads one byte more than allowed, so the parser rejects a file that is too long.
    const QByteArray bytes = readAtMost(file, kMaxJsonBytes + 1);
    if (file.error() != QFile::NoError)
        return Unexpected(
            InputFileProblem(exit_status::kInputOutput, CliText::tr("%1 couldn't be read: %2.").arg(path, file.errorString())));
    auto document = TargetsDocument::parse(bytes, path);
    if (document)
        return *std::move(document);
    const QString text = CliText::tr("%1 has %2. Nothing was checked.").arg(path, CliText::errorsText(document.error().size()));
    return Unexpected(InputFileProblem(exit_status::kBadData, text, document.error()));
}

} // namespace watchkeeper
