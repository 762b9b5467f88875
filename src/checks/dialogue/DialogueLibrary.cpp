// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueLibrary.h"

#include "checks/dialogue/DialogueKind.h"
#include "checks/dialogue/DialogueReader.h"
#include "checks/dialogue/DialogueRun.h"
#include "model/Logging.h"

#include <memory>
#include <mutex>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using KindPointer = std::shared_ptr<const Kind>;

//! \brief A built-in dialogue, read again when its first check needs the steps: the steps of all dialogues take 5 MiB.
class LateDialogue
{
public:
    explicit LateDialogue(QByteArray json)
        : m_json(std::move(json))
    {
    }
    const Dialogue *whole()
    {
        std::call_once(m_read, [this] { m_dialogue = *readDialogue(std::exchange(m_json, {}), DialogueAuthor::Us); });
        return &m_dialogue;
    }

private:
    std::once_flag m_read;
    QByteArray m_json;
    Dialogue m_dialogue;
};

Kind lateKind(Dialogue dialogue, const QByteArray &json)
{
    dialogue.steps.clear();
    dialogue.goodbye.clear();
    dialogue.summaries.clear();
    for (DialogueValue &value : dialogue.values)
        value.from = {};
    Kind kind = dialogueKind(std::make_shared<const Dialogue>(std::move(dialogue)));
    kind.run = [late = std::make_shared<LateDialogue>(json)](Fields fields, CheckContext *context) {
        return runDialogue(late->whole(), DialogueOverrides(), std::move(fields), context);
    };
    return kind;
}

template<DialogueAuthor author>
Expected<KindPointer, QList<DialogueFileProblem>> readKind(const QByteArray &json, const QString &file)
{
    auto dialogue = readDialogue(json, author);
    if (dialogue && author == DialogueAuthor::Us)
        return KindPointer(std::make_shared<const Kind>(lateKind(std::move(dialogue.value()), json)));
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
        .takenText = &duplicateDialogueKeyText,
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
    for (const auto &[file, problem] : folder.problems) // never happens for built-in dialogues, as tests ensure
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

QString duplicateDialogueKeyText(const QString &key)
{
    return dialogueText(QT_TRANSLATE_NOOP("Dialogue", "Kind “%1” already exists. Choose another key.")).arg(key);
}

} // namespace watchkeeper
