// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds all actions and targets with a few typed letters.

#include "gui/palette/PaletteModel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace watchkeeper {

class PaletteModel;

//! \brief Opens at the top of its window and is used only with the keyboard: letters search, arrow keys select, Enter activates, Esc
//! closes.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    //! \param window  the window over which the palette opens
    explicit CommandPalette(QWidget *window);

    //! Opens the palette with these entries and an empty query.
    void showEntries(const QList<PaletteEntry> &entries);

signals:
    //! Emitted for Enter on a target. Ctrl+Enter emits checkRequested(), and Alt+Enter emits editRequested().
    void targetActivated(const watchkeeper::TargetId &id);
    void checkRequested(const watchkeeper::TargetId &id);
    void editRequested(const watchkeeper::TargetId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &query);
    void activateEntry(Qt::KeyboardModifiers modifiers);
    void activateTarget(const TargetId &id, Qt::KeyboardModifiers modifiers);
    void moveBy(int rows);
    void showCurrent();
    void moveToTop();

    PaletteModel *m_model;
    QLineEdit *m_query;
    QListView *m_list;
    QLabel *m_hint;
    QStringList m_recent; //!< the texts of the last activated entries, newest first
};

} // namespace watchkeeper
