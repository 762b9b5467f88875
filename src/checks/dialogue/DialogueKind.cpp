// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueKind.h"

#include "checks/dialogue/DialogueJson.h"
#include "checks/dialogue/DialogueRun.h"
#include "checks/dialogue/DialogueScope.h"
#include "checks/network/WireFields.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

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

} // namespace

Kind dialogueKind(std::shared_ptr<const Dialogue> dialogue)
{
    Kind kind;
    kind.key = dialogue->key;
    // Texts from dialogue files aren't translated.
    kind.title = dialogue->title;
    kind.help = dialogue->help;
    kind.fields = dialogue->allFields;
    kind.words = dialogue->words;
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
    return kind;
}

} // namespace watchkeeper
