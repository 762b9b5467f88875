// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the steps of a dialogue on one connection, as one check of a service.

#include "checks/base/CheckContext.h"
#include "checks/dialogue/file/Dialogue.h"
#include "checks/dialogue/run/DialogueScope.h"
#include "checks/network/Wire.h"
#include "model/field/Fields.h"

#include <QCoroTask>
#include <QHash>

namespace watchkeeper {

//! Maps names to values that replace the generated values of a dialogue. Used in tests to replace random values.
using DialogueOverrides = QHash<QString, QByteArray>;

//! \brief Runs the check of a dialogue kind. Fulfils the contract of Kind::Run.
//! \param dialogue  must outlive the task
[[nodiscard]] QCoro::Task<Observation> runDialogue(const Dialogue *dialogue, DialogueOverrides overrides, Fields fields,
                                                   CheckContext *context);

//! \brief Runs the steps and builds the observation. Lives in a coroutine's frame.
class DialogueSession
{
public:
    DialogueSession(const Dialogue *dialogue, DialogueOverrides overrides, const Fields &fields, CheckContext *context);

    //! Connects, runs all steps, then the goodbye steps.
    [[nodiscard]] QCoro::Task<> run();
    Observation takeObservation();

private:
    enum class Flow : quint8 { Continue, Stop };

    WireRoute route() const;
    const DialogueTransport &transport() const { return *m_transport; }
    bool hasField(const char *name) const;
    bool flag(const char *name) const;
    QCoro::Task<Flow> runSteps(const QList<DialogueStep> *steps);
    QCoro::Task<Flow> runStep(const DialogueStep *step);
    QCoro::Task<Flow> runLoop(const DialogueStep *step);
    QCoro::Task<Flow> send(const DialogueStep *step);
    QCoro::Task<Flow> startTls();
    QCoro::Task<Flow> read(const DialogueStep *step);
    QCoro::Task<WireReading> readMessage(const DialogueReading *reading);
    QCoro::Task<> sendGoodbye();
    std::optional<MessageBoundary> boundaryOf(const DialogueReading &reading) const;
    std::optional<Milliseconds> readTimeout(const DialogueReading &reading) const;
    Flow handleIncompleteRead(const DialogueStep &step, const WireReading &reading);
    Flow captureValues(const DialogueStep &step);
    Flow evaluateRules(const QList<DialogueRule> &rules);
    //! Applies the verdict of a rule. `type` is the type of the error if the verdict is Down or Unknown.
    Flow applyRule(const DialogueRule &rule, ErrorType type = ErrorType::Condition);
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
    QString m_lastMessage;      //!< user-visible message of the last rule with the verdict Up
    QString m_rejectionMessage; //!< user-visible message of a rule for rejected credentials
    int m_stepsLeft;
    bool m_isRunningGoodbyeSteps = false; //!< true during the goodbye steps, which can't change the verdict
};

} // namespace watchkeeper
