// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Help pages that explain a syntax with examples and their meaning.

#include <QDialog>
#include <QString>

namespace watchkeeper {

//! Builds a help page.
class HelpText
{
public:
    //! A paragraph of plain text.
    void say(const QString &text);
    //! A heading, and the table under it, up to the next heading.
    void begin(const QString &title);
    void row(const QString &example, const QString &meaning);
    QString html();

private:
    void endTable();

    QString m_html;
    bool m_isInTable = false;
};

//! \brief Stays open next to the window while the user types; Escape closes it.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param html  as created by HelpText
    HelpDialog(const QString &title, const QString &html, QWidget *parent = nullptr);
};

} // namespace watchkeeper
