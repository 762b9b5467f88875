// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Helps to name alert rules in the form of a target: offers existing rules, and points out unknown ones.

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <optional>

namespace watchkeeper {

class FieldForm;
class LinesEditor;

//! \brief Reads the rules in the thread pool. An unknown name isn't an error: the rule may be created later.
class RuleSuggestions : public QObject
{
    Q_OBJECT

public:
    //! \param form  outlives it
    //! \param file  alerts.json
    RuleSuggestions(FieldForm *form, QString file, QObject *parent = nullptr);

    //! \brief The form shows other targets, or was built again: shows what is known, and reads the file again.
    void renew();

private:
    void takeRules();
    void show();
    void reportMissing(LinesEditor *editor);

    FieldForm *m_form;
    QString m_file;
    QFutureWatcher<std::optional<QStringList>> m_reading;
    std::optional<QStringList> m_rules; //!< nothing: not read yet, or invalid
};

} // namespace watchkeeper
