// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the steps of a dialogue file.

#include "checks/dialogue/file/Dialogue.h"
#include "checks/dialogue/file/DialogueReader.h"

#include <QSet>

namespace watchkeeper {

//! \brief Reads templates, extractions, conditions and rules, and reports problems to a DialogueJson.
class DialogueExpressions
{
public:
    explicit DialogueExpressions(DialogueJson *json)
        : m_json(json)
    {
    }

    DialogueTemplate makeTemplate(const JsonLocation &location);
    DialogueExtraction makeExtraction(const JsonLocation &location);
    DialogueCondition makeCondition(const JsonLocation &location);
    DialogueRule makeRule(const JsonLocation &location);
    QList<DialogueRule> makeRules(const JsonLocation &location);
    //! Reads the condition at `key`; nullopt if the key doesn't exist.
    std::optional<DialogueCondition> optionalCondition(const JsonLocation &object, const char *key);
    std::optional<DialogueTemplate> optionalTemplate(const JsonLocation &object, const char *key);
    //! Reads the number encoding at `key`. Reports a problem and returns nullopt if it isn't valid.
    std::optional<NumberEncoding> requiredEncoding(const JsonLocation &object, const char *key);
    QRegularExpression requiredPattern(const JsonLocation &object, const char *key);

private:
    DialogueTemplate textTemplate(const JsonLocation &location, const QString &text, bool isHex);
    DialogueTemplate objectTemplate(const JsonLocation &location);
    DialogueTemplate callTemplate(const JsonLocation &location);
    void readTest(const JsonLocation &location, DialogueCondition *condition);
    DialogueTemplate numberTemplate(const JsonLocation &location);
    QList<std::pair<qint64, qint64>> requiredRanges(const JsonLocation &object, const char *key);
    DialogueExtraction makeExtractionPart(const JsonLocation &location, bool isTest);

    DialogueJson *m_json;
};

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
    DialogueStep readStep(const JsonLocation &location);
    void readSendStep(const JsonLocation &location, DialogueStep *step);
    void readReadStep(const JsonLocation &location, DialogueStep *step);
    void readUntil(const JsonLocation &location, DialogueReading *reading);
    void readLoopStep(const JsonLocation &location, DialogueStep *step);
    void readCaptures(const JsonLocation &location, DialogueStep *step);

    DialogueJson *m_json;
    DialogueExpressions m_expressions;
    QSet<QString> m_secrets; //!< names of secret fields
    QList<DialogueTemplate> m_sentTemplates;
    QList<std::pair<QString, DialogueTemplate>> m_assignedValues; //!< names of values, with the templates they come from
    bool m_startsTls = false;
    int m_loopDepth = 0;
    int m_stepCount = 0;
};

//! \brief Reads the list `fields` of a dialogue file.
QList<Field> readDialogueFields(DialogueJson *json, const JsonLocation &list);

//! \brief Returns the fields in display order: the address, the fields declared by the file, then the fields that its
//! transports require, such as those for TLS.
QList<Field> allDialogueFields(const Dialogue &dialogue);

} // namespace watchkeeper
