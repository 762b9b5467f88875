// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One conversation following the script of a dialogue.

#include "checks/CheckContext.h"
#include "checks/dialogue/DialogueRun.h"
#include "checks/dialogue/DialogueScope.h"
#include "checks/network/Wire.h"

namespace watchkeeper {

//! \brief Runs the steps and collects the observation. Lives in a coroutine's frame.
class DialogueSession
{
public:
    DialogueSession(const Dialogue *dialogue, DialogueOverrides pins, const Fields &fields, CheckContext *context);

    //! Connects and runs all steps, then the goodbye steps.
    [[nodiscard]] QCoro::Task<> run();
    Observation takeObservation();

private:
    enum class Flow : quint8 { GoesOn, Ends };

    WireRoute route() const;
    const DialogueTransport &transport() const { return *m_transport; }
    bool hasField(const char *name) const;
    bool flag(const char *name) const;
    QCoro::Task<Flow> play(const QList<DialogueStep> *steps);
    QCoro::Task<Flow> playStep(const DialogueStep *step);
    QCoro::Task<Flow> playLoop(const DialogueStep *step);
    QCoro::Task<Flow> send(const DialogueStep *step);
    QCoro::Task<Flow> startTls();
    QCoro::Task<Flow> read(const DialogueStep *step);
    QCoro::Task<WireReading> readOne(const DialogueReading *reading);
    QCoro::Task<> sendGoodbye();
    std::optional<MessageBoundary> untilOf(const DialogueReading &reading) const;
    std::optional<Milliseconds> patience(const DialogueReading &reading) const;
    Flow settle(const DialogueStep &step, const WireReading &reading);
    Flow capture(const DialogueStep &step);
    Flow judge(const QList<DialogueRule> &rules);
    //! `type`: of the error, if the verdict is one.
    Flow apply(const DialogueRule &rule, ErrorType type = ErrorType::Condition);
    Flow fail(const CheckError &error);
    bool wouldExposeSecret() const;
    void recordTimes();
    void recordConnection();
    void addValues();
    QString summary() const;

    const Dialogue *m_dialogue;
    const DialogueTransport *m_transport;
    DialogueOverrides m_overrides;
    Fields m_fields;
    CheckContext *m_context;
    DialogueScope m_scope;
    Wire m_wire;
    Observation m_observation;
    QString m_lastMessage; //!< for people, from a rule whose verdict is up
    QString m_refusal;     //!< likewise: the server refuses our credentials
    int m_stepsLeft;
    bool m_isClosing = false; //!< nothing that happens now changes the verdict
};

} // namespace watchkeeper
