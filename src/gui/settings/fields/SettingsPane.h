// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The pages in the settings dialog: their interface, a page generated from the rows of the settings table, and the list of pages,
//! which the target editor has too.

#include "app/profile/SettingsTable.h"
#include "gui/settings/fields/FieldEditor.h"
#include "gui/settings/fields/FieldForm.h"

#include <QIcon>
#include <QListWidget>
#include <QWidget>

namespace watchkeeper {

// The interface of the pages in the settings dialog.

class SettingsPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! Returns the title for the list of pages.
    virtual QString title() const = 0;
    //! Returns the icon for the list of pages.
    virtual QIcon icon() const = 0;
    virtual bool isDirty() = 0;
    //! Shows errors and focuses the first. \return whether everything is valid
    virtual bool showProblems() = 0;
    //! Returns the secrets typed for the keychain.
    virtual QList<Secret> secrets() const = 0;
    //! \param reason  an error message if there is no keychain
    virtual void setHasKeychain(bool hasKeychain, const QString &reason) = 0;
    //! Applies the edits. Called only if all pages are valid and the secrets are stored.
    virtual void apply() = 0;
    //! Returns whether applying is still in progress. If so, applied() will be emitted.
    virtual bool isApplying() const { return false; }
    //! Shows only matching items, or everything if the text is empty. \return the number of matches
    virtual int setFilter(const QString &text) = 0;

signals:
    void edited();
    //! \param problem  an error message about edits that couldn't be saved and are still shown; empty if everything was saved
    void applied(const QString &problem);
    //! Emitted with a message for the user.
    void noticed(const QString &text);
};

// A page generated from the rows of the settings table.

class Settings;

//! \brief A form with the settings of one page. apply() writes the edits to the settings.
class SettingsFormPage : public SettingsPane
{
    Q_OBJECT

public:
    //! \param settings  must outlive the page
    //! \param more      sections below the rows of the table
    SettingsFormPage(Settings *settings, SettingsPage page, const QList<SectionFields> &more = {}, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    bool isDirty() override { return m_form->isDirty() || m_form->isUnfinished(); }
    bool showProblems() override { return m_form->showProblems(); }
    QList<Secret> secrets() const override { return m_form->secrets(); }
    void setHasKeychain(bool hasKeychain, const QString &reason) override { m_form->setHasKeychain(hasKeychain, reason); }
    void apply() override;
    int setFilter(const QString &text) override { return m_form->setFilter(text); }

    FieldForm *form() const { return m_form; }
    bool has(const QString &name) const { return m_form->editor(name) != nullptr; }
    void focusField(const QString &name) { m_form->focusField(name); }
    //! Shows the current settings.
    void reload();
    //! Shows these values of the settings table as unapplied edits.
    void propose(const QJsonObject &values);

protected:
    //! \param sections  all sections of the page, with those of the table
    SettingsFormPage(Settings *settings, SettingsPage page, QWidget *parent, const QList<SectionFields> &sections);

    //! Returns the sections of the table for this page.
    static QList<SectionFields> tableSections(SettingsPage page);
    //! Returns the values of the fields that aren't in the table.
    virtual FormValues extraValues() const { return {}; }
    virtual QList<FieldProblem> extraProblems(const FormValues &) const { return {}; }

private:
    void updateEnabled();
    QList<FieldProblem> problems(const FormValues &values) const;

    Settings *m_settings;
    SettingsPage m_page;
    FieldForm *m_form;
};

//! \brief One row per page, with an icon. The list is at least as wide as its longest title.
class PageList : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    void insertPage(int row, const QString &title, const QIcon &icon);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), QListWidget::minimumSizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitRows();
};

} // namespace watchkeeper
