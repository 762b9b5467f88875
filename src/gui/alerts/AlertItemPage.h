// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class of the settings pages for alert channels and for alert rules: a list, and a form for the selected item.

#include "gui/alerts/AlertsDraft.h"
#include "gui/settings/fields/FieldForm.h"
#include "gui/settings/fields/SettingsPane.h"

#include <QWidget>

class QHBoxLayout;
class QListWidget;
class QListWidgetItem;
class QToolButton;
class QLabel;
class QVBoxLayout;

namespace watchkeeper {

// The list of channels or rules at the side of a page, with its buttons.

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

    //! Returns the ID of the selected item, or 0 if none is selected.
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

// The base class of the settings pages for alert channels and for alert rules: a list, and a form for the selected item.

//! \brief A page for channels or for rules. It writes each edit to the draft immediately.
class AlertItemPage : public SettingsPane
{
    Q_OBJECT

public:
    QIcon icon() const override;
    bool isDirty() override;
    bool showProblems() override;
    QList<Secret> secrets() const override;
    void setHasKeychain(bool hasKeychain, const QString &reason) override;
    //! Applies both pages, because they share the draft.
    void apply() override { m_draft->apply(); }
    bool isApplying() const override { return m_draft->isApplying(); }
    int setFilter(const QString &text) override { return m_list->setFilter(text); }
    //! Selects an item of the draft.
    void select(int id) { m_list->select(id); }

protected:
    //! \param draft  must outlive the page
    AlertItemPage(AlertsDraft *draft, AlertItemKind kind, const AlertList::Texts &texts, AlertList::Detail detail,
                  QWidget *parent);

    AlertsDraft *draft() const { return m_draft; }
    FieldForm *form() const { return m_form; }
    //! Returns the ID of the selected item, or 0 if none is selected.
    int shownId() const { return m_shownId; }
    //! Sets a widget to show below the form while an item is selected.
    void setFooterWidget(QWidget *widget);
    //! Sets a widget to show below the text of an empty list.
    void setEmptyWidget(QWidget *widget);
    //! Shows the form of the selected item. Must be called once after construction.
    void showSelected();
    //! Adds a new item with these values and selects it for editing.
    void addItem(const FormValues &values);

    virtual QList<SectionFields> sections(const FormValues &values) const = 0;
    //! Returns the text to show if there are no items; explains what to do.
    virtual QString emptyText() const = 0;
    //! Returns the question to ask before an item is removed, or an empty string if nothing depends on the item.
    virtual QString removalText(int id) const = 0;
    virtual QString removalTitle() const = 0;
    virtual void askForNewItem() = 0;
    //! Returns whether an edit to this field changes which form is shown.
    virtual bool isFormField(const QString &) const { return false; }
    //! Called when the form shows another item or was edited.
    virtual void formChanged() { }

private:
    void fieldEdited(const QString &name);
    void listChanged();
    void applyEdit(AlertItemKind kind, int id);
    void askToRemove();
    void showExternalEdit(const QStringList &conflicts);

    AlertsDraft *m_draft;
    AlertItemKind m_kind;
    AlertList *m_list;
    QLabel *m_heading;
    FieldForm *m_form;
    QVBoxLayout *m_sideLayout;
    QWidget *m_footer = nullptr;
    QWidget *m_emptyWidget = nullptr;
    int m_shownId = 0;
};

} // namespace watchkeeper
