// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddRow.h"

#include "app/monitor/Monitor.h"
#include "checks/Registry.h"
#include "checks/command/line/CommandPlan.h"
#include "gui/add/AddModel.h"
#include "targets/service/TargetGuess.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AddRowText
{
    Q_DECLARE_TR_FUNCTIONS(AddRow)
};

QString passCriteriaText(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    return kind && kind->successText ? kind->successText(target.fields, humanDuration(double(target.schedule.timeout.count())))
                                     : QString();
}

QStringList conditionsOf(const Target &target)
{
    QStringList texts;
    for (const TargetCondition &condition : target.conditions)
        texts.append(condition.otherwise == Outcome::Degraded ? AddRowText::tr("%1, else degraded").arg(condition.text)
                                                              : condition.text);
    return texts;
}

//! Returns `target` with the kind and the fields of `other`.
Target withCheckOf(Target target, const Target &other)
{
    target.kind = other.kind;
    target.fields = other.fields;
    return target;
}

//! Whether the check sends a payload or performs an action. Only checks whether such fields are set, for all kinds. Includes
//! `topic`, because an MQTT broker delivers a message.
bool sendsPayload(const Target &target)
{
    static const QStringList sent{u"send"_s,  u"sendHex"_s,       u"steps"_s,   u"body"_s,   u"form"_s,
                                  u"files"_s, u"oauthTokenUrl"_s, u"command"_s, u"script"_s, u"topic"_s};
    const QJsonObject &written = target.fields.written();
    const Kind *kind = findKind(target.kind);
    const QStringList fields = kind ? sent + kind->actions : sent;
    return std::any_of(fields.begin(), fields.end(), [&written](const QString &field) { return written.contains(field); });
}

Expected<Target, QString> withFields(const Target &target, const QString &kind, const QJsonObject &fields)
{
    const auto made = makeTarget(kind, fields, target.name);
    if (!made)
        return Unexpected(made.error());
    return withCheckOf(target, *made);
}

QString notTestedReason(const Target &target)
{
    if (runsCommand(target.kind))
        return AddRowText::tr("Commands run only when you click “Test all”.");
    if (target.fields.needsExpansion())
        return AddRowText::tr("A placeholder may contain a secret, so this target is tested only when you click “Test all”.");
    return AddRowText::tr(
        "Sending data may change something on the server, so this target is tested only when you click “Test all”.");
}

//! Recognises only addresses, not commands, so that PATH isn't searched for programs in this thread.
Expected<Target, QString> targetFromAddress(const QString &address)
{
    return guessTarget(address, Schedule(), [](const QString &) { return false; });
}

} // namespace

bool isSafeToTry(const Target &target)
{
    static const QStringList reading{u"GET"_s, u"HEAD"_s, u"OPTIONS"_s};
    if (runsCommand(target.kind) || target.fields.needsExpansion() || sendsPayload(target))
        return false;
    const QJsonObject &written = target.fields.written();
    // without a URL, `method` means something else, such as the packet type of a route
    return !written.contains("url"_L1) || reading.contains(written.value(u"method"_s).toString(u"GET"_s));
}

QString resultPlaceholderText(const AddRow &row)
{
    const Target &target = row.target();
    if (!row.found.isTarget())
        return row.found.problem;
    if (row.trial == Trial::Running)
        return AddRowText::tr("Testing…");
    if (row.trial == Trial::Waiting)
        return AddRowText::tr("Queued");
    if (!row.isTicked && !row.found.duplicateOf.isEmpty())
        return row.found.isInProfile ? AddRowText::tr("Already monitored as %1").arg(row.found.duplicateOf)
                                     : AddRowText::tr("Same as %1").arg(row.found.duplicateOf);
    if (runsCommand(target.kind))
        return AddRowText::tr("Not tested yet: runs a command");
    if (target.fields.needsExpansion())
        return AddRowText::tr("Not tested yet: contains a placeholder");
    if (!isSafeToTry(target))
        return AddRowText::tr("Not tested yet: sends data");
    return AddRowText::tr("Not tested yet");
}

QStringList rowRemarks(const AddRow &row, const Target &target)
{
    QStringList sentences;
    if (!row.found.isTarget())
        return {row.found.problem};
    if (row.result && row.result->observation.error)
        sentences.append(row.result->observation.error->message());
    else if (row.result && row.result->observation.warning)
        sentences.append(row.result->observation.warning->message());
    if (!row.found.duplicateOf.isEmpty())
        sentences.append(row.found.isInProfile
                             ? AddRowText::tr("Already monitored as %1. Tick it to add it anyway.").arg(row.found.duplicateOf)
                             : AddRowText::tr("Same as %1 above. Tick it to add it anyway.").arg(row.found.duplicateOf));
    if (row.isAdded() && row.trial == Trial::None && !isSafeToTry(row.target()))
        sentences.append(notTestedReason(row.target()));
    sentences += row.found.remarks;
    if (const QString criteria = passCriteriaText(target); !criteria.isEmpty())
        sentences.append(criteria);
    if (!target.conditions.isEmpty())
        sentences.append(AddRowText::tr("Conditions: %1.").arg(conditionsOf(target).join(u", "_s)));
    return sentences;
}

QStringList parseTags(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

QStringList possibleKinds(const Target &target)
{
    const Kind *own = findKind(target.kind);
    if (!own || target.fields.needsExpansion())
        return {target.kind};
    QStringList keys;
    for (const Kind *kind : kinds()) {
        if (kind == own || (own->alternatives.contains(kind->key) && kindRefusal(*kind).isEmpty()))
            keys.append(kind->key);
    }
    return keys;
}

Expected<Target, QString> withKind(const Target &target, const QString &kind)
{
    if (kind == target.kind)
        return target;
    if (!possibleKinds(target).contains(kind))
        return Unexpected(AddRowText::tr("This type of check isn't possible for this entry."));
    return withFields(target, kind, findKind(target.kind)->alternatives.value(kind)(target.fields));
}

Expected<Target, QString> withAddress(const Target &target, const QString &address)
{
    const QString plain = address.simplified();
    QJsonObject fields = target.fields.written();
    if (runsCommand(target.kind)) {
        const QString line = address.trimmed();
        if (startsPlugin(line) != startsPlugin(target.fields.text(u"command"_s)))
            fields.insert(u"plugin"_s, startsPlugin(line));
        fields.insert(u"command"_s, line);
        return withFields(target, target.kind, fields);
    }
    const auto guessed = targetFromAddress(plain);
    const bool isSameKind = guessed && guessed->kind == target.kind;
    if (fields.contains(u"url"_s)) {
        fields.insert(u"url"_s, isSameKind ? guessed->fields.written().value(u"url"_s) : QJsonValue(plain));
        return withFields(target, target.kind, fields);
    }
    if (!guessed)
        return Unexpected(guessed.error());
    if (!isSameKind)
        return Unexpected(AddRowText::tr("Enter a host and a port, such as db.example:5432."));
    fields.insert(u"host"_s, guessed->fields.text(u"host"_s));
    fields.insert(u"port"_s, guessed->fields.integer(u"port"_s));
    return withFields(target, target.kind, fields);
}

QString editableAddress(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    if (kind && kind->page) // the displayed address omits the credentials
        return target.fields.written().value("url"_L1).toString();
    return kind && kind->address ? kind->address(target.fields) : QString();
}

AddTrials::AddTrials(Monitor *monitor, AddModel *model, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_model(model)
{
    connect(monitor, &Monitor::testRunFinished, this, &AddTrials::handleResult);
    connect(model, &QAbstractItemModel::modelReset, this, &AddTrials::dropStaleRows);
    connect(model, &AddModel::trialInputChanged, this, &AddTrials::retryRow);
}

AddTrials::~AddTrials()
{
    for (const TargetId &id : std::as_const(m_running))
        m_monitor->cancelTestRun(id);
}

void AddTrials::startTrials(int first, int last)
{
    for (int i = std::max(first, 0); i <= std::min(last, m_model->rowCount() - 1); ++i) {
        const AddRow &row = m_model->row(i);
        if (row.isAdded() && row.trial == Trial::None && isSafeToTry(row.target()))
            enqueue(i);
    }
    startPendingTrials();
}

void AddTrials::tryAll()
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const AddRow &row = m_model->row(i);
        if (row.isAdded() && (row.trial == Trial::None || row.trial == Trial::Done))
            enqueue(i);
    }
    startPendingTrials();
}

void AddTrials::startTrial(int row)
{
    if (!m_model->row(row).found.isTarget())
        return;
    enqueue(row);
    startPendingTrials();
}

void AddTrials::cancelAll()
{
    for (const TargetId &id : std::as_const(m_running))
        m_monitor->cancelTestRun(id);
    const QList<TargetId> dropped = std::exchange(m_waiting, {}) + std::exchange(m_running, {}).values();
    for (const TargetId &id : dropped) {
        if (const int row = m_model->rowOf(id); row >= 0)
            m_model->setTrial(row, Trial::None);
    }
    emit changed();
}

void AddTrials::enqueue(int row)
{
    const TargetId id = m_model->row(row).target().id;
    if (m_running.remove(id))
        m_monitor->cancelTestRun(id);
    m_waiting.removeOne(id);
    m_waiting.append(id);
    m_model->setTrial(row, Trial::Waiting);
}

void AddTrials::startPendingTrials()
{
    while (m_running.size() < kConcurrencyLimit && !m_waiting.isEmpty()) {
        const TargetId id = m_waiting.takeFirst();
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        m_running.insert(id);
        m_model->setTrial(row, Trial::Running);
        m_monitor->testRun(m_model->targetOf(m_model->row(row)));
    }
    emit changed();
}

void AddTrials::handleResult(const Result &result)
{
    if (!m_running.remove(result.targetId))
        return; // a test run started by another part of the window
    if (const int row = m_model->rowOf(result.targetId); row >= 0)
        m_model->setResult(row, result);
    startPendingTrials();
}

void AddTrials::dropStaleRows()
{
    const QSet<TargetId> running = m_running;
    for (const TargetId &id : running) {
        if (m_model->rowOf(id) >= 0)
            continue;
        m_running.remove(id);
        m_monitor->cancelTestRun(id);
    }
    startPendingTrials();
}

void AddTrials::retryRow(int row)
{
    const TargetId id = m_model->row(row).target().id;
    if (isSafeToTry(m_model->row(row).target()))
        return startTrial(row);
    if (m_running.remove(id))
        m_monitor->cancelTestRun(id);
    m_waiting.removeOne(id);
    m_model->setTrial(row, Trial::None);
}

} // namespace watchkeeper

#include "moc_AddRow.cpp"
