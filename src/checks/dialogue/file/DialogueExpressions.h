// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the elements of steps in a dialogue file: templates, extractions, conditions and rules.

#include "checks/dialogue/file/Dialogue.h"
#include "checks/dialogue/file/DialogueJson.h"

namespace watchkeeper {

//! \brief Reads templates, extractions, conditions and rules, and reports problems to a DialogueJson.
class DialogueExpressions
{
public:
    explicit DialogueExpressions(DialogueJson *json)
        : m_json(json)
    {
    }

    DialogueTemplate makeTemplate(const JsonLocation &spot);
    DialogueExtraction makeExtraction(const JsonLocation &spot);
    DialogueCondition makeCondition(const JsonLocation &spot);
    DialogueRule makeRule(const JsonLocation &spot);
    QList<DialogueRule> makeRules(const JsonLocation &spot);
    //! Reads the condition at `key`; nullopt if the key doesn't exist.
    std::optional<DialogueCondition> optionalCondition(const JsonLocation &object, const char *key);
    std::optional<DialogueTemplate> optionalTemplate(const JsonLocation &object, const char *key);
    //! Reads the number encoding at `key`. Reports a problem and returns nullopt if it isn't valid.
    std::optional<NumberEncoding> requiredEncoding(const JsonLocation &object, const char *key);
    QRegularExpression requiredPattern(const JsonLocation &object, const char *key);

private:
    DialogueTemplate textTemplate(const JsonLocation &spot, const QString &text, bool isHex);
    DialogueTemplate objectTemplate(const JsonLocation &spot);
    DialogueTemplate callTemplate(const JsonLocation &spot);
    void readTest(const JsonLocation &spot, DialogueCondition *condition);
    DialogueTemplate numberTemplate(const JsonLocation &spot);
    QList<std::pair<qint64, qint64>> requiredRanges(const JsonLocation &object, const char *key);
    DialogueExtraction makeExtractionPart(const JsonLocation &spot, bool isTest);

    DialogueJson *m_json;
};

} // namespace watchkeeper
