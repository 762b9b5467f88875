// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the script of a dialogue in one conversation.

#include "checks/CheckContext.h"
#include "checks/dialogue/DialogueRun.h"
#include "checks/dialogue/DialogueScope.h"
#include "checks/network/Wire.h"

namespace watchkeeper {

//! \brief Runs the steps and builds the observation. Lives in a coroutine's frame.
class DialogueSession
{
public:
    DialogueSession(const Dialogue *dialogue, DialogueOverrides pins, const Fields &fields, CheckContext *context);

    //! Connects, runs all steps, then the goodbye steps.
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
    //! Applies the verdict of a rule. If the verdict is an error, `type` is its error type.
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
    QString m_lastMessage; //!< user-visible message from a rule whose verdict is up
    QString m_refusal;     //!< user-visible message from a rule for rejected credentials
    int m_stepsLeft;
    bool m_isClosing = false; //!< the verdict is final
};

} // namespace watchkeeper
