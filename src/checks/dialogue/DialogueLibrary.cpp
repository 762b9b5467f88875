// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueLibrary.h"

#include "checks/dialogue/DialogueKind.h"
#include "checks/dialogue/DialogueReader.h"
#include "model/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 1024 * 1024; // beyond, nothing is read
constexpr qsizetype kMostFiles = 500;

Expected<Dialogue, QList<DialogueProblem>> readFile(const QString &path, DialogueAuthor author)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(QList<DialogueProblem>{
            {0, QString(),
             dialogueText(QT_TRANSLATE_NOOP("Dialogue", "The file cannot be read: %1.")).arg(file.errorString())}});
    return readDialogue(file.read(kLargestFile), author);
}

QList<const Kind *> loadBuiltIn()
{
    static std::vector<std::unique_ptr<const Kind>> owned;
    QList<const Kind *> kinds;
    const QDir folder(u":/watchkeeper/dialogues"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        auto dialogue = readFile(folder.filePath(name), DialogueAuthor::Us);
        if (!dialogue) { // tests see to it that this does not happen
            for (const DialogueProblem &problem : dialogue.error())
                qCCritical(lcChecks, "%s:%d: %s: %s", qPrintable(name), problem.line, qPrintable(problem.place),
                           qPrintable(problem.text));
            continue;
        }
        owned.push_back(
            std::make_unique<const Kind>(dialogueKind(std::make_shared<const Dialogue>(std::move(dialogue.value())))));
        kinds.append(owned.back().get());
    }
    return kinds;
}

} // namespace

const QList<const Kind *> &builtInDialogues()
{
    static const QList<const Kind *> kinds = loadBuiltIn();
    return kinds;
}

DialogueFolder readDialogueFolder(const QString &path, const QStringList &taken)
{
    DialogueFolder found;
    QStringList keys = taken;
    const QDir folder(path);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name).mid(0, kMostFiles);
    for (const QString &name : names) {
        const QString file = folder.filePath(name);
        auto dialogue = readFile(file, DialogueAuthor::Anybody);
        if (!dialogue) {
            for (const DialogueProblem &problem : dialogue.error())
                found.problems.append({file, problem});
        } else if (keys.contains(dialogue->key)) {
            found.problems.append({file, {0, u"key"_s, takenDialogueKeyText(dialogue->key)}});
        } else {
            keys.append(dialogue->key);
            found.kinds.append(
                std::make_shared<const Kind>(dialogueKind(std::make_shared<const Dialogue>(std::move(dialogue.value())))));
        }
    }
    return found;
}

QString takenDialogueKeyText(const QString &key)
{
    return dialogueText(QT_TRANSLATE_NOOP("Dialogue", "There is a kind “%1” already. Take another key.")).arg(key);
}

} // namespace watchkeeper
