// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From what happens to targets to alerts that are sent: holds the rules against it, has both kept, and sends.

#include "alerts/AlertsDocument.h"
#include "alerts/Verdict.h"
#include "alerts/rules/AlertOutbox.h"
#include "alerts/rules/AlertRouter.h"
#include "app/LatestRead.h"
#include "app/MissingRules.h"
#include "async/TaskGroup.h"
#include "engine/Clock.h"
#include "engine/ConnectivityNews.h"
#include "engine/EngineNews.h"
#include "history/values/StoredAlerts.h"
#include "model/Target.h"
#include "targets/FileWatch.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

class FoundAlerts;

//! \brief Lives in the main thread and never waits. Nothing happens before start().
//!
//! An alert is written down together with the change that it tells, and sent once it is on the disk: whoever stops the program at whatever
//! moment loses none, and one that was being sent may be sent twice, with the same id. Where the disk takes nothing, it is sent all the same.
//! What has not arrived is tried again, also by the next run, until it is too old.
class AlertDesk : public QObject
{
    Q_OBJECT

public:
    //! One round, see Deliverer; it ends soon after the token fires.
    using Deliver = std::function<QCoro::Task<Verdict>(AlertChannel channel, Alert alert, CancelToken token)>;

    //! \param file  alerts.json; rules and channels are those of it, as it changes
    AlertDesk(QString file, Deliver deliver, OutboxPatience patience = {}, Clock clock = {}, QObject *parent = nullptr);
    //! After stop(), or where it never sent anything. What is under way all the same ends with the process.
    ~AlertDesk() override;

    void start();
    //! It has read its file, whatever came of that, and knows what was kept.
    bool isReady() const { return m_stored && m_hasRead; }
    void setTargets(const QList<Target> &targets);
    //! \brief What an earlier run left. Best before anything happens: after that, what rules remembered is forgotten, and only what had not
    //! arrived is sent.
    void restore(const StoredAlerts &stored);

    //! \brief Who stands otherwise. \return what is to be kept with that, in one transaction
    AlertChanges take(const QList<Transition> &transitions, const QList<KeptStanding> &standings);
    void takeStandings(const QList<StandingChange> &changes);
    void takeRecalled(const QList<KeptStanding> &standings);
    void takeResults(const QList<Result> &results);
    void takeLink(const ConnectivityNews &news);
    //! Changes up to this number are on the disk, or it takes nothing: see HistoryRecorder::alertsTried().
    void send(quint64 number);

    //! \brief Sends no more and cancels what is under way; stopped() follows, unless a delivery does not end. What happens afterwards
    //! is still taken and kept.
    void stop();
    bool isStopped() const { return m_isStopped; }

signals:
    void ready();
    //! To be kept soon, where take() did not return it.
    void changesToKeep(const watchkeeper::AlertChanges &changes);
    //! \brief Alerts do not arrive by this channel, and why, as a sentence; once, and again where that is another one. An empty
    //! text when they do again, and when the channel is gone or paused. Without a channel: the file itself is gone or is not
    //! understood, or targets name rules that it does not have.
    void faultChanged(const QString &channel, const QString &text);
    void stopped();

private:
    struct Booked
    {
        quint64 number;
        qint64 latest; //!< then it is sent though nobody has said that it is kept
        OutboxEntry entry;
    };
    struct Look
    {
        TargetId target;
        qint64 at;
        Outcome outcome;
    };

    struct Fault
    {
        QString kind; //!< empty: there is none
        QString text;
        friend bool operator==(const Fault &, const Fault &) = default;
    };

    qint64 lookAtClock();
    void clockSetBack(qint64 now, qint64 by);
    void readFile();
    void takeFile(const FoundAlerts &found);
    void tellMissingRules();
    void takeRules(const AlertsDocument &document);
    void forgetFaults();
    void settle();
    void settleIfKnown();
    void restoreRouter();
    void recall(const QList<KeptStanding> &standings);
    void note(const QList<KeptStanding> &standings);
    void flushLooks();
    AlertChanges book(const QList<AlertDecision> &decisions, qint64 now);
    void keep(const QList<AlertDecision> &decisions, qint64 now);
    void enter(const Booked &booked, AlertChanges *changes);
    void turn();
    void schedule();
    QList<RouterPart> takeParts();
    void expire(qint64 now, AlertChanges *changes);
    QCoro::Task<> sendOne(OutboxEntry entry);
    void ended(const OutboxEntry &entry, const Verdict &verdict);
    void tell(const QString &channel, const QString &kind, const QString &text);

    QString m_file;
    Deliver m_deliver;
    FileWatch m_watch;
    AlertsDocument m_document;
    QList<NamedRule> m_named; //!< by targets
    AlertRouter m_router;
    std::chrono::milliseconds m_longestRest;
    AlertOutbox m_outbox;
    Clock m_clock;
    MonotonicTime m_steady;           //!< at the last look at it
    std::chrono::milliseconds m_wall; //!< likewise
    QList<Booked> m_booked;           //!< on the way to the disk
    quint64 m_number = 0;
    std::optional<StoredAlerts> m_stored; //!< until settle()
    QList<KeptStanding> m_recalled;       //!< likewise
    QList<RouterPart> m_untold;           //!< kept parts that were restored before there were rules
    QHash<QString, QByteArray> m_parts;   //!< what is kept of the router
    QHash<TargetId, Outcome> m_hard;      //!< of whom it is certain
    MonotonicTime m_newsFrom{0};          //!< until then, what quiet hours hold is not written again
    QList<Look> m_looks;                  //!< of the last batch: rules hear of its changes first
    QHash<QString, Fault> m_faults;       //!< by channel
    bool m_isStarted = false;
    bool m_hasRead = false;
    LatestRead m_reading;
    bool m_hasRules = false; //!< the file was sound once: until then nothing is sent, and what was kept stays as it is
    bool m_hasTargets = false;
    bool m_isSettled = false;
    bool m_isStopping = false;
    bool m_isStopped = false;
    QTimer m_turn;
    QTimer m_afterLooks;
    std::unique_ptr<TaskGroup> m_tasks = std::make_unique<TaskGroup>();
};

} // namespace watchkeeper
