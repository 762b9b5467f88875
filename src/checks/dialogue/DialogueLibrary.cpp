// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueLibrary.h"

#include "checks/dialogue/DialogueKind.h"
#include "checks/dialogue/DialogueReader.h"
#include "checks/dialogue/DialogueRun.h"
#include "model/base/Logging.h"

#include <memory>
#include <mutex>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using KindPointer = std::shared_ptr<const Kind>;

//! \brief A built-in dialogue whose steps are only loaded for its first check, because the steps of all dialogues take 5 MiB of
//! memory.
class LazyDialogue
{
public:
    explicit LazyDialogue(QByteArray json)
        : m_json(std::move(json))
    {
    }
    const Dialogue *loaded()
    {
        std::call_once(m_loadOnce,
                       [this] { m_dialogue = *readDialogue(std::exchange(m_json, {}), DialogueAuthor::Watchkeeper); });
        return &m_dialogue;
    }

private:
    std::once_flag m_loadOnce;
    QByteArray m_json;
    Dialogue m_dialogue;
};

Kind lazyKind(Dialogue dialogue, const QByteArray &json)
{
    dialogue.steps.clear();
    dialogue.goodbye.clear();
    dialogue.summaries.clear();
    for (DialogueValue &value : dialogue.values)
        value.from = {};
    Kind kind = dialogueKind(std::make_shared<const Dialogue>(std::move(dialogue)));
    kind.run = [lazy = std::make_shared<LazyDialogue>(json)](Fields fields, CheckContext *context) {
        return runDialogue(lazy->loaded(), DialogueOverrides(), std::move(fields), context);
    };
    return kind;
}

template<DialogueAuthor author>
Expected<KindPointer, QList<DialogueFileProblem>> readKind(const QByteArray &json, const QString &file)
{
    auto dialogue = readDialogue(json, author);
    if (dialogue && author == DialogueAuthor::Watchkeeper)
        return KindPointer(std::make_shared<const Kind>(lazyKind(std::move(dialogue.value()), json)));
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
    static const DialogueFolder folder = readFolder<DialogueAuthor::Watchkeeper>(u":/watchkeeper/dialogues"_s, {});
    for (const auto &[file, problem] : folder.problems) // tests ensure that there are none
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
    return readFolder<DialogueAuthor::User>(path, taken);
}

QString duplicateDialogueKeyText(const QString &key)
{
    return dialogueText(QT_TRANSLATE_NOOP("Dialogue", "Kind “%1” already exists. Choose another key.")).arg(key);
}

} // namespace watchkeeper
