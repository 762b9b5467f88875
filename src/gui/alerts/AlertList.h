// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of channels or rules at the side of a page, with its buttons.

#include "gui/alerts/AlertsDraft.h"

#include <QWidget>

class QHBoxLayout;
class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace watchkeeper {

//! \brief Shows two lines per item: its name and a summary. Exactly one item is selected unless the list is empty.
class AlertList : public QWidget
{
    Q_OBJECT

public:
    struct Texts
    {
        QString name; //!< accessible name of the list
        QString add;  //!< labels of the buttons
        QString duplicate;
        QString remove;
    };
    using Detail = QString (*)(const FormValues &values);

    //! \param draft   must outlive the list
    //! \param detail  returns the second line of an item
    AlertList(AlertsDraft *draft, AlertItemKind part, const Texts &texts, Detail detail, QWidget *parent = nullptr);

    //! The ID of the selected item, or 0 if none is selected.
    int chosen() const;
    void choose(int id);
    //! Shows only matching items. \return the number of matching items
    int setFilter(const QString &text);

signals:
    //! Emitted when another item or no item is selected.
    void chosenChanged();
    void addRequested();
    void duplicateRequested();
    void removeRequested();

private:
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text);
    void buildButtons(const Texts &texts);
    void fill();
    void describe(QListWidgetItem *item, const AlertItem &shown) const;
    void refresh();
    void moveBy(int rows);
    void updateButtons();
    QListWidgetItem *itemOf(int id) const;

    AlertsDraft *m_draft;
    AlertItemKind m_part;
    Detail m_detail;
    QListWidget *m_list;
    QHBoxLayout *m_buttons;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    int m_chosen = 0; //!< selected ID, kept while the list is rebuilt
    bool m_isFilling = false;
};

} // namespace watchkeeper
