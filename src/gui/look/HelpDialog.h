// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Pages that say how something is written, by examples and what they mean.

#include <QDialog>
#include <QString>

namespace watchkeeper {

//! Builds such a page.
class HelpText
{
public:
    //! A paragraph of plain text.
    void say(const QString &text);
    //! A heading, and the table under it, until the next one.
    void begin(const QString &title);
    void row(const QString &example, const QString &meaning);
    QString html();

private:
    void endTable();

    QString m_html;
    bool m_isInTable = false;
};

//! \brief Stays open beside the window while people write; closed by Escape.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param html  as HelpText makes it
    HelpDialog(const QString &title, const QString &html, QWidget *parent = nullptr);
};

} // namespace watchkeeper
