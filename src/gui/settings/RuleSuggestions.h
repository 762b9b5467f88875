// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Offers the existing alert rules in the form of a target and points out unknown rule names.

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
    //! \param form  must outlive this object
    //! \param file  the path of alerts.json
    RuleSuggestions(FieldForm *form, QString file, QObject *parent = nullptr);

    //! \brief Call it after the form was rebuilt or shows other targets.
    //! Shows the known rules immediately, and reads the file again.
    void refresh();

private:
    void handleRules();
    void showSuggestions();
    void noteMissingRules(LinesEditor *editor);

    FieldForm *m_form;
    QString m_file;
    QFutureWatcher<std::optional<QStringList>> m_readWatcher;
    std::optional<QStringList> m_rules; //!< nullopt if the file hasn't been read yet or is invalid
};

} // namespace watchkeeper
