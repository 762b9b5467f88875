// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Texts with placeholders: `{{name}} is {{state}}`. Pure.

#include "alerts/alert/Alert.h"
#include "model/base/Expected.h"

#include <QList>
#include <QString>
#include <QTimeZone>

namespace watchkeeper {

//! A placeholder of a template and its description.
struct AlertPlaceholder
{
    QString word;
    QString meaning; //!< translated, only a few words
};

//! Returns the placeholders in display order: name, others, count, state, was, event and so on.
const QList<AlertPlaceholder> &alertPlaceholders();

//! A problem in a template, with its position.
struct AlertTemplateError
{
    QString text;         //!< user-visible message that contains the column
    qsizetype column = 1; //!< column of the invalid placeholder
};

//! \brief Text with `{{placeholders}}`, parsed once. `{{{{` represents a literal `{{`.
class AlertTemplate
{
public:
    AlertTemplate() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static Expected<AlertTemplate, AlertTemplateError> parse(const QString &text);
    bool isEmpty() const { return m_templateText.isEmpty(); }
    const QString &written() const { return m_templateText; }

    //! \param now   [ms] since 1970, UTC; end of the reported duration
    //! \param zone  time zone of times in the text
    QString filled(const Alert &alert, qint64 now, const QTimeZone &zone) const;
    friend bool operator==(const AlertTemplate &a, const AlertTemplate &b) { return a.m_templateText == b.m_templateText; }

private:
    struct Part
    {
        QString text; //!< literal text or name of a placeholder
        bool isPlaceholder = false;
    };

    QString m_templateText;
    QList<Part> m_parts;
};

} // namespace watchkeeper
