// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A dialog for renaming and removing named filters.

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

class SavedFilters;

//! \brief Changes take effect immediately. F2 or a double click renames a filter, Delete removes it.
class FiltersDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param filters  must outlive the dialog
    explicit FiltersDialog(SavedFilters *filters, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void edit();
    void remove();
    bool isUpToDate() const;
    void fill();
    void rename(QTreeWidgetItem *item);
    void updateButtons();

    SavedFilters *m_filters;
    QTreeWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace watchkeeper
