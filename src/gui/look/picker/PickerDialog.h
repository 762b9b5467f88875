// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Chooses one of many items by name or by group, and one of the well-known services to monitor.

#include "targets/service/Service.h"

#include <QDialog>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace watchkeeper {

struct PickerEntry
{
    QString key;
    QString title;
    QString detail; //!< muted, at the end of the row
    QString help;   //!< shown below the list while the entry is selected
};

struct PickerGroup
{
    QString title; //!< if empty, the entries aren't grouped
    QString icon;  //!< see actionIcon(); may be empty
    QList<PickerEntry> entries;
};

//! \brief A searchable list and a description of the selected entry. Arrow keys move through the list while the user types, Enter chooses.
class PickerDialog : public QDialog
{
    Q_OBJECT

public:
    struct Texts
    {
        QString windowTitle;
        QString searchHint;
        QString button;
        QString hint; //!< shown while nothing is selected
        QString notFound;
    };
    //! Returns how well the entry with this key matches the text; higher is better, and negative if it doesn't match.
    //! Each entry matches an empty text.
    using Rank = std::function<int(const QString &key, const QString &text)>;

    PickerDialog(const Texts &texts, const QList<PickerGroup> &groups, Rank rank, QWidget *parent = nullptr);

    void accept() override;

signals:
    //! Emitted once, before the dialog closes.
    void chosen(const QString &key);
    //! Emitted after the button was enabled or disabled for the new selection.
    void selectionChanged();

protected:
    //! Called when the user presses Enter in the search or the list, or double-clicks an entry.
    virtual void choose() { accept(); }
    //! Returns the key of the selected entry; empty if there is none.
    QString selectedKey() const;
    //! Adds a widget above the buttons.
    void addWidget(QWidget *widget);
    QPushButton *chooseButton() const { return m_choose; }
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void fill(const QList<PickerGroup> &groups);
    void updateColours();
    void filter();
    void showSelected();

    Texts m_texts;
    Rank m_rank;
    QList<QTreeWidgetItem *> m_entries; //!< owned by the list
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_help;
    QPushButton *m_choose;
    QVBoxLayout *m_layout;
};

//! \brief Services for the same purpose, in alphabetical order.
struct ServiceFamily
{
    QString title;
    QString icon; //!< see actionIcon()
    QList<Service> services;
};

//! Returns the families that contain any of these services. A service in no family of ours, such as the user's own, is in the last one.
QList<ServiceFamily> serviceFamilies(const QList<Service> &services);

class ServicePicker : public PickerDialog
{
    Q_OBJECT

public:
    explicit ServicePicker(QWidget *parent = nullptr);

signals:
    //! Emitted once, before the dialog closes.
    void serviceChosen(const watchkeeper::Service &service);

protected:
    std::optional<Service> selectedService() const;
};

} // namespace watchkeeper
