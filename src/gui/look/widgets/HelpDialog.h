// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Help pages that explain a syntax with examples.

#include <QDialog>
#include <QString>

namespace watchkeeper {

//! Builds a help page.
class HelpText
{
public:
    //! Adds a paragraph of plain text.
    void addParagraph(const QString &text);
    //! Adds a heading and begins a table, which ends at the next heading.
    void beginTable(const QString &title);
    void addRow(const QString &example, const QString &meaning);
    QString html();

private:
    void endTable();

    QString m_html;
    bool m_isInTable = false;
};

//! \brief A window with a help page. It can stay open while the user types in another window. Escape closes it.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param html  a page created with HelpText
    HelpDialog(const QString &title, const QString &html, QWidget *parent = nullptr);
};

} // namespace watchkeeper
