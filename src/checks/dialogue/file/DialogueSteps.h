// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the steps of a dialogue file.

#include "checks/dialogue/file/DialogueExpressions.h"

#include <QSet>

namespace watchkeeper {

//! \brief Reads the steps of a dialogue file and reports problems to a DialogueJson.
class DialogueSteps
{
public:
    //! \param secrets  names of fields that must not be revealed
    DialogueSteps(DialogueJson *json, const QSet<QString> &secrets)
        : m_json(json)
        , m_expressions(json)
        , m_secrets(secrets)
    {
    }

    QList<DialogueStep> read(const JsonLocation &list);
    //! Whether one of the steps read so far could send a secret in a readable form. Assumes that every branch can be taken.
    //! Ignores the order of steps, because the second iteration of a loop can send a value assigned in the first.
    bool sendsSecrets() const;
    bool startsTls() const { return m_startsTls; }

private:
    DialogueStep readStep(const JsonLocation &spot);
    void readSendStep(const JsonLocation &spot, DialogueStep *step);
    void readReadStep(const JsonLocation &spot, DialogueStep *step);
    void readUntil(const JsonLocation &spot, DialogueReading *reading);
    void readLoopStep(const JsonLocation &spot, DialogueStep *step);
    void readCaptures(const JsonLocation &spot, DialogueStep *step);

    DialogueJson *m_json;
    DialogueExpressions m_expressions;
    QSet<QString> m_secrets; //!< names of secret fields
    QList<DialogueTemplate> m_sentTemplates;
    QList<std::pair<QString, DialogueTemplate>> m_assignedValues; //!< names of values, with the templates they come from
    bool m_startsTls = false;
    int m_loopDepth = 0;
    int m_stepCount = 0;
};

} // namespace watchkeeper
