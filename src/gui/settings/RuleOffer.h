// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Helps to name alert rules in the form of a target: offers those that there are, and tells of one that there is not.

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <optional>

namespace watchkeeper {

class FieldForm;
class LinesEditor;

//! \brief Reads the rules in the thread pool. A name that is none of them is no error: the rule may be still to be made.
class RuleOffer : public QObject
{
    Q_OBJECT

public:
    //! \param form  outlives it
    //! \param file  alerts.json
    RuleOffer(FieldForm *form, QString file, QObject *parent = nullptr);

    //! \brief The form shows other targets, or was made anew: what is known is shown, and the file is read again.
    void renew();

private:
    void takeRules();
    void show();
    void tellMissing(LinesEditor *editor);

    FieldForm *m_form;
    QString m_file;
    QFutureWatcher<std::optional<QStringList>> m_reading;
    std::optional<QStringList> m_rules; //!< not read yet, or not understood: nothing
};

} // namespace watchkeeper
