// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CareCommand.h"

#include "app/CareInHistory.h"
#include "app/CareJson.h"
#include "app/CareText.h"
#include "app/DisplayText.h"
#include "app/RequestCall.h"
#include "async/WhenDone.h"
#include "cli/ChosenTargets.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/GivenFile.h"
#include "cli/Moment.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

CareCommand::CareCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_lock(m_profile)
    , m_store(m_profile.targetsFile())
{
    m_store.setSavesMereIds(false);
    connect(&m_store, &TargetsStore::loaded, this, [this] {
        if (!std::exchange(m_isLoaded, true))
            choose();
    });
    connect(&m_store, &TargetsStore::loadFailed, this, [this](const QList<Problem> &problems) {
        this->console().err.write(problemLines(problems));
        fail(m_store.isUnreadable() ? exit_status::kNoInput : exit_status::kBadData,
             CliText::tr("%1 could not be read.").arg(m_store.file()));
    });
}

void CareCommand::start()
{
    if (!arguments().until.isEmpty())
        m_until = *parseLater(arguments().until, QDateTime::currentDateTimeUtc());
    if (arguments().runFor)
        m_until = QDateTime::currentDateTimeUtc().addMSecs(arguments().runFor->count());
    if (!QFileInfo(m_profile.folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("There is no profile in %1.").arg(m_profile.folder()));
    m_store.load();
}

void CareCommand::stop(int status)
{
    if (m_isWriting)
        finishSoon(status);
    else
        finish(status);
}

void CareCommand::choose()
{
    const auto targets = chosenTargets(m_store.document().targets, arguments(), CliText::tr("nothing was changed"));
    if (!targets)
        return fail(exit_status::kUsage, targets.error());
    for (const Target &target : *targets)
        m_names.insert(target.id, target.name);
    CareOrder wanted = order();
    for (const Target &target : *targets)
        wanted.targets.append(target.id);
    if (m_lock.tryLock())
        takeOver(wanted);
    else
        ask(wanted);
}

//! Nobody watches: the next who does finds it in the history.
void CareCommand::takeOver(const CareOrder &order)
{
    m_isWriting = true;
    const auto job = [file = m_profile.historyFile(), order] {
        return takeCareInHistory(file, order, QDateTime::currentDateTimeUtc());
    };
    whenDone(QtConcurrent::run(job), this, [this](const Expected<CareAnswer, HistoryError> &answer) {
        m_isWriting = false;
        if (answer)
            tell(*answer);
        else
            fail(exit_status::kInputOutput, answer.error().sentence());
    });
}

CareOrder CareCommand::order() const
{
    CareOrder order;
    if (arguments().action == Action::Snooze) {
        order.what = CareOrder::What::Snooze;
        order.until = m_until;
        return order;
    }
    order.what = arguments().isTakenBack ? CareOrder::What::Unacknowledge : CareOrder::What::Acknowledge;
    order.acknowledgement.by = arguments().by.isEmpty() ? ownName() : arguments().by;
    order.acknowledgement.comment = arguments().comment;
    order.acknowledgement.sticky = arguments().isSticky;
    if (m_until.isValid())
        order.acknowledgement.until = m_until;
    return order;
}

void CareCommand::ask(const CareOrder &order)
{
    auto *call = new RequestCall(m_profile.folder(), careRequestName(order.what), careRequest(order), this);
    connect(call, &RequestCall::answered, this, [this](const QJsonObject &reply) { tell(careAnswer(reply)); });
    connect(call, &RequestCall::refused, this, [this](const QString &sentence) { fail(exit_status::kInputOutput, sentence); });
    connect(call, &RequestCall::unanswered, this,
            [this] { fail(exit_status::kInputOutput, CliText::tr("%1 It does not answer.").arg(m_lock.explanation())); });
    call->start();
}

void CareCommand::tell(const CareAnswer &answer)
{
    bool isAllDone = true;
    for (const CareAnswer::One &one : answer.targets) {
        const QString name = displayLine(m_names.value(one.target));
        isAllDone = isAllDone && one.outcome == CareOutcome::Done;
        if (one.outcome == CareOutcome::Done)
            console().out.write(doneText(name) + u'\n');
        else
            console().say(careRefusal(one.outcome, name));
    }
    finish(isAllDone ? exit_status::kUp : exit_status::kBadData);
}

QString CareCommand::doneText(const QString &name) const
{
    if (arguments().action == Action::Acknowledge)
        return arguments().isTakenBack ? CliText::tr("No longer acknowledged: %1").arg(name)
                                       : CliText::tr("Acknowledged: %1").arg(name);
    return m_until.isValid() ? CliText::tr("Snoozed: %1").arg(name) : CliText::tr("No longer snoozed: %1").arg(name);
}

} // namespace watchkeeper
