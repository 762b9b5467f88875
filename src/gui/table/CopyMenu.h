// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu that copies the selected rows in one of several formats.

#include "gui/table/RowsText.h"

#include <QMenu>

namespace watchkeeper {

class ResultsView;

//! \brief Copies the selected rows with the shown columns. Secrets are masked, and placeholders are kept.
class CopyMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu
    explicit CopyMenu(ResultsView *view, QWidget *parent = nullptr);

    //! Sets the default from the settings for targets that don't specify whether to verify TLS certificates.
    void setVerifiesTls(bool verifies) { m_verifiesTls = verifies; }

    //! Returns the action that copies as text, for Ctrl+C.
    QAction *copyAction() const { return m_copy; }

private:
    QAction *add(const QString &text, const QString &name, QString (CopyMenu::*content)() const);
    void updateActions();
    QString asText() const { return rowsIn(RowsFormat::Text); }
    QString asMarkdown() const { return rowsIn(RowsFormat::Markdown); }
    QString asCsv() const { return rowsIn(RowsFormat::Csv); }
    QString addresses() const;
    QString curlCommands() const;
    QString targetsAsJson() const;
    QString rowsIn(RowsFormat format) const;

    ResultsView *m_view;
    QAction *m_copy;
    QAction *m_curl;
    bool m_verifiesTls = true;
};

} // namespace watchkeeper
