// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/run/DialogueLibrary.h"

#include "checks/dialogue/file/Dialogue.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "checks/dialogue/run/DialogueScope.h"
#include "checks/dialogue/run/DialogueSession.h"
#include "checks/network/CommonFields.h"

#include <algorithm>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool usesSocketPath(const Dialogue &dialogue, const Fields &fields)
{
    if (dialogue.transports.size() == 1)
        return dialogue.transports.first().over == DialogueTransport::Over::Unix;
    return fields.text(u"transport"_s) == dialogueTransportKey(DialogueTransport::Over::Unix);
}

quint16 portOf(const Dialogue &dialogue, const Fields &fields)
{
    if (fields.has(u"port"_s))
        return static_cast<quint16>(fields.integer(u"port"_s));
    for (const DialogueTransport &transport : dialogue.transports) {
        if (dialogue.transports.size() == 1 || fields.text(u"transport"_s) == dialogueTransportKey(transport.over))
            return transport.port;
    }
    return 0;
}

QString dialogueTargetAddress(const Dialogue &dialogue, const Fields &fields)
{
    if (usesSocketPath(dialogue, fields))
        return fields.text(u"path"_s);
    return hostAndPort(fields.text(u"host"_s), portOf(dialogue, fields));
}

//! Reports fields that the user has set, but that have no effect because another field isn't set.
QList<FieldProblem> unmetRequirements(const Dialogue &dialogue, const Fields &fields)
{
    const QStringList given = providedFields(dialogue, fields);
    QList<FieldProblem> problems;
    for (const Field &field : dialogue.fields) {
        const QString needed = dialogue.needs.value(field.name);
        const QJsonValue written = fields.written().value(field.name);
        const bool isSetByUser = given.contains(field.name) && !written.isUndefined() && written != field.defaultValue;
        if (isSetByUser && !needed.isEmpty() && !given.contains(needed))
            problems.append(
                {field.name,
                 dialogueText(QT_TRANSLATE_NOOP("Dialogue", "“%1” works only together with “%2”. Set both or neither."))
                     .arg(field.name, needed)});
    }
    return problems;
}

QList<FieldProblem> validateDialogue(const Dialogue &dialogue, const Fields &fields)
{
    QList<FieldProblem> problems = unmetRequirements(dialogue, fields);
    const QString place = usesSocketPath(dialogue, fields) ? u"path"_s : u"host"_s;
    if (!fields.has(place))
        problems.prepend({place, dialogueText(QT_TRANSLATE_NOOP("Dialogue", "This field is required."))});
    return problems;
}

bool usesTls(const Dialogue &dialogue, const Fields &fields)
{
    return std::any_of(dialogue.transports.begin(), dialogue.transports.end(), [&](const DialogueTransport &transport) {
        const bool isUsed =
            dialogue.transports.size() == 1 || fields.text(u"transport"_s) == dialogueTransportKey(transport.over);
        return isUsed && transport.supportsTls();
    });
}

void addDialogueExpectations(const Dialogue &dialogue, const Fields &fields, Expectations *expectations)
{
    const bool isRejected = expectations->value(u"authRefused"_s).toBool();
    const bool isTlsTrouble = expectations->failedBy(ErrorType::Tls);
    const bool hasWarning = expectations->hasWarning() && expectations->seen()->warning->type() != ErrorType::Tls;
    ConditionStatus status = hasWarning ? ConditionStatus::Degrades : ConditionStatus::Passes;
    if (expectations->failed())
        status = expectations->seen()->isInconclusive ? ConditionStatus::NotEvaluable : ConditionStatus::Fails;
    const bool isDecided = expectations->seen() && !isTlsTrouble && outcomeOf(*expectations->seen()) != Outcome::Unknown;
    if (usesTls(dialogue, fields))
        addCertificateExpectations(fields, expectations);
    if (fields.flag(u"authIsDown"_s))
        expectations->add(dialogueText(QT_TRANSLATE_NOOP("Dialogue", "The service accepts the credentials")),
                          isDecided ? passOrFail(!isRejected) : ConditionStatus::NotReached);
    expectations->add(dialogueText(QT_TRANSLATE_NOOP("Dialogue", "The service replies as expected")),
                      isRejected      ? ConditionStatus::Passes
                          : isDecided ? status
                                      : ConditionStatus::NotReached);
}

//! Creates the kind for a dialogue. The kind owns the dialogue, and must outlive its running checks.
Kind dialogueKind(std::shared_ptr<const Dialogue> dialogue)
{
    Kind kind;
    kind.key = dialogue->key;
    // Texts from dialogue files aren't translated.
    kind.title = dialogue->title;
    kind.help = dialogue->help;
    kind.fields = dialogue->allFields;
    kind.words = dialogue->words;
    kind.actions = dialogue->actions;
    for (const DialogueTransport &transport : dialogue->transports)
        kind.transports.append({dialogueTransportKey(transport.over), transport.port});
    for (const DialogueValue &value : dialogue->values)
        kind.values.append({value.name, value.unitText, value.help});
    // The lambda isn't a coroutine itself. The parameters live in the frame of runDialogue() (docs/contributing/coroutines.md 2).
    kind.run = [dialogue](Fields fields, CheckContext *context) {
        return runDialogue(dialogue.get(), DialogueOverrides(), std::move(fields), context);
    };
    kind.host = [dialogue](const Fields &fields) {
        return usesSocketPath(*dialogue, fields) ? QString() : fields.text(u"host"_s).toLower();
    };
    kind.address = [dialogue](const Fields &fields) { return dialogueTargetAddress(*dialogue, fields); };
    kind.validate = [dialogue](const Fields &fields) { return validateDialogue(*dialogue, fields); };
    kind.expectations = [dialogue](const Fields &fields, Expectations *expectations) {
        addDialogueExpectations(*dialogue, fields, expectations);
    };
    return kind;
}

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
Expected<KindPointer, QList<JsonProblem>> readKind(const QByteArray &json)
{
    auto dialogue = readDialogue(json, author);
    if (!dialogue)
        return Unexpected(dialogue.error());
    if (author == DialogueAuthor::Watchkeeper)
        return KindPointer(std::make_shared<const Kind>(lazyKind(std::move(dialogue.value()), json)));
    return KindPointer(
        std::make_shared<const Kind>(dialogueKind(std::make_shared<const Dialogue>(std::move(dialogue.value())))));
}

template<DialogueAuthor author>
DialogueFolder readFolder(const QString &path, const QStringList &taken)
{
    const LibraryFormat<KindPointer> format{
        .read = &readKind<author>,
        .keyOf = [](const KindPointer &kind) { return kind->key; },
        .takenText = &duplicateDialogueKeyText,
    };
    return readLibraryFolder(path, taken, format);
}

QList<const Kind *> loadBuiltIn()
{
    static const DialogueFolder folder = readFolder<DialogueAuthor::Watchkeeper>(u":/watchkeeper/dialogues"_s, {});
    logLibraryProblems(folder.problems);
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
