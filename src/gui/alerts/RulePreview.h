// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Previews what a rule would send, and for which targets, while the user edits it.

#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertRule.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace watchkeeper {

//! \brief Describes which targets a rule matches: `Currently matches 3 of 12 targets: A, B, C`.
//! \param now  the current time, [ms] since 1970, UTC
QString matchingTargetsText(const AlertRule &rule, const QList<AlertTarget> &targets, qint64 now);

//! \brief Shows the title and text for one of three samples, filled in like a real alert.
class RulePreview : public QWidget
{
    Q_OBJECT

public:
    explicit RulePreview(QWidget *parent = nullptr);

    //! \param rule     the rule; invalid values are treated as missing
    //! \param matches  the targets that the rule matches, see matchingTargetsText()
    void showRule(const AlertRule &rule, const QString &matches);

signals:
    void helpRequested();
    void backTestRequested();

private:
    void showSample();

    AlertRule m_rule;
    QLabel *m_matchesLabel;
    QComboBox *m_sampleBox;
    QLabel *m_title;
    QPlainTextEdit *m_text;
};

} // namespace watchkeeper
