// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the pages of channels and of rules have in common: the list, and the form for the one that is chosen in it.

#include "gui/alerts/AlertList.h"
#include "gui/settings/FieldForm.h"
#include "gui/settings/SettingsPane.h"

class QLabel;
class QVBoxLayout;

namespace watchkeeper {

//! \brief What is typed goes to the draft at once.
class AlertItemPage : public SettingsPane
{
    Q_OBJECT

public:
    bool isDirty() override;
    bool showProblems() override;
    QList<Secret> secrets() const override;
    void setHasKeychain(bool hasKeychain, const QString &why) override;
    //! One of the pages does it for both.
    void apply() override { m_draft->apply(); }
    bool isApplying() const override { return m_draft->isApplying(); }
    int setFilter(const QString &text) override { return m_list->setFilter(text); }

protected:
    //! \param draft  outlives the page
    AlertItemPage(AlertsDraft *draft, AlertPart part, const AlertList::Texts &texts, AlertList::Detail detail, QWidget *parent);

    AlertsDraft *draft() const { return m_draft; }
    FieldForm *form() const { return m_form; }
    //! Of what is chosen; 0: nothing is.
    int shownId() const { return m_shown; }
    //! Stands below the form, where something is chosen.
    void setBelow(QWidget *widget);
    //! Shows the form of what is chosen; needed once when the page is made.
    void showChosen();
    //! A new one, ready to be filled in.
    void addItem(const FormValues &values);

    virtual QList<SectionFields> sections(const FormValues &values) const = 0;
    //! What to do where there is none.
    virtual QString emptyText() const = 0;
    //! Asked before it is removed; empty: nothing depends on it.
    virtual QString removalText(int id) const = 0;
    virtual QString removalTitle() const = 0;
    virtual void askForNew() = 0;
    //! Another edit of this field makes the form another one.
    virtual bool isOfForm(const QString &) const { return false; }
    //! The form shows something else, or was edited.
    virtual void formChanged() { }

private:
    void fieldEdited(const QString &name);
    void listChanged();
    void takeEdit(AlertPart part, int id);
    void askToRemove();
    void tellOutsideEdit(const QStringList &conflicts);

    AlertsDraft *m_draft;
    AlertPart m_part;
    AlertList *m_list;
    QLabel *m_heading;
    FieldForm *m_form;
    QVBoxLayout *m_side;
    QWidget *m_below = nullptr;
    int m_shown = 0;
};

} // namespace watchkeeper
