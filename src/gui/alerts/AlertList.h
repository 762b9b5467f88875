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
        QString add;  //!< label of the Add button; the labels of the other buttons follow
        QString duplicate;
        QString remove;
    };
    using Detail = QString (*)(const FormValues &values);

    //! \param draft   must outlive the list
    //! \param detail  returns the second line of an item
    AlertList(AlertsDraft *draft, AlertItemKind kind, const Texts &texts, Detail detail, QWidget *parent = nullptr);

    //! The ID of the selected item, or 0 if none is selected.
    int selectedId() const;
    void select(int id);
    //! Shows only matching items. \return the number of matching items
    int setFilter(const QString &text);

signals:
    //! Emitted when the selection has changed to another item or to none.
    void selectionChanged();
    void addRequested();
    void duplicateRequested();
    void removeRequested();

private:
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text);
    void buildButtons(const Texts &texts);
    void fill();
    void fillItem(QListWidgetItem *item, const AlertItem &shown) const;
    void refresh();
    void moveBy(int rows);
    void updateButtons();
    QListWidgetItem *itemOf(int id) const;

    AlertsDraft *m_draft;
    AlertItemKind m_kind;
    Detail m_detail;
    QListWidget *m_list;
    QHBoxLayout *m_buttons;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    int m_selectedId = 0; //!< selected ID, kept while the list is rebuilt
    bool m_isFilling = false;
};

} // namespace watchkeeper
