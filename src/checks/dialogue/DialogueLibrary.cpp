// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueLibrary.h"

#include "checks/dialogue/DialogueKind.h"
#include "checks/dialogue/DialogueReader.h"
#include "model/Logging.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using KindPointer = std::shared_ptr<const Kind>;

template<DialogueAuthor author>
Expected<KindPointer, QList<DialogueFileProblem>> readKind(const QByteArray &json, const QString &file)
{
    auto dialogue = readDialogue(json, author);
    if (dialogue)
        return KindPointer(
            std::make_shared<const Kind>(dialogueKind(std::make_shared<const Dialogue>(std::move(dialogue.value())))));
    QList<DialogueFileProblem> problems;
    for (const DialogueProblem &problem : dialogue.error())
        problems.append({file, problem});
    return Unexpected(problems);
}

template<DialogueAuthor author>
DialogueFolder readFolder(const QString &path, const QStringList &taken)
{
    const LibraryFormat<KindPointer, DialogueFileProblem> format{
        .read = &readKind<author>,
        .keyOf = [](const KindPointer &kind) { return kind->key; },
        .takenText = &takenDialogueKeyText,
        .problem =
            [](const QString &file, const QString &place, const QString &sentence) {
                return DialogueFileProblem{file, {0, place, sentence}};
            },
    };
    return readLibraryFolder(path, taken, format);
}

QList<const Kind *> loadBuiltIn()
{
    static const DialogueFolder folder = readFolder<DialogueAuthor::Us>(u":/watchkeeper/dialogues"_s, {});
    for (const auto &[file, problem] : folder.problems) // tests make sure that this doesn't happen
        qCCritical(lcChecks, "%s:%d: %s: %s", qPrintable(file), problem.line, qPrintable(problem.place),
                   qPrintable(problem.text));
    QList<const Kind *> kinds;
    for (const KindPointer &kind : folder.elements)
        kinds.append(kind.get());
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
    return readFolder<DialogueAuthor::Anybody>(path, taken);
}

QString takenDialogueKeyText(const QString &key)
{
    return dialogueText(QT_TRANSLATE_NOOP("Dialogue", "Kind “%1” already exists. Use another key.")).arg(key);
}

} // namespace watchkeeper
