// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the parts of a dialogue file that steps consist of: templates, picks, conditions and rules.

#include "checks/dialogue/Dialogue.h"
#include "checks/dialogue/DialogueJson.h"

namespace watchkeeper {

//! \brief Reads with one DialogueJson, which collects the problems.
class DialogueExpressions
{
public:
    explicit DialogueExpressions(DialogueJson *json)
        : m_json(json)
    {
    }

    DialogueTemplate makeTemplate(const JsonSpot &spot);
    DialoguePick makePick(const JsonSpot &spot);
    DialogueCondition makeCondition(const JsonSpot &spot);
    DialogueRule makeRule(const JsonSpot &spot);
    QList<DialogueRule> makeRules(const JsonSpot &spot);
    //! The condition at `key`, if there is one.
    std::optional<DialogueCondition> conditionAt(const JsonSpot &object, const char *key);
    std::optional<DialogueTemplate> templateAt(const JsonSpot &object, const char *key);
    //! The number form at `key`; nothing, and a problem, if it isn't valid.
    std::optional<NumberForm> formAt(const JsonSpot &object, const char *key);
    QRegularExpression patternAt(const JsonSpot &object, const char *key);

private:
    DialogueTemplate textTemplate(const JsonSpot &spot, const QString &text, bool isHex);
    DialogueTemplate objectTemplate(const JsonSpot &spot);
    DialogueTemplate callTemplate(const JsonSpot &spot);
    void readTest(const JsonSpot &spot, DialogueCondition *condition);
    DialogueTemplate numberTemplate(const JsonSpot &spot);
    QList<std::pair<qint64, qint64>> rangesAt(const JsonSpot &object, const char *key);
    DialoguePick pickIn(const JsonSpot &spot, bool isTest);

    DialogueJson *m_json;
};

} // namespace watchkeeper
