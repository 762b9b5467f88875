// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The windows of the Help menu: the manual, and information about the program.

#include <QDialog>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QTextDocument;
class QToolButton;
namespace Ui {
class AboutDialog;
}

namespace watchkeeper {

// The single list of the libraries that the program uses.

//! \brief A library.
struct Component
{
    QString name;
    QString version; //!< version at run time if it can be queried, otherwise the version at build time
    QString licence; //!< SPDX identifier
    QString purpose; //!< what the library is used for; translated
    QString home;
};

QList<Component> components();

//! Returns details for bug reports in English: versions, system and libraries, one per line. Contains no personal data.
QString systemReport();

// The About dialog: version, licence, components, and details for a bug report.

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
    ~AboutDialog() override;

private:
    void fillComponents();
    void fillLicence();
    void addCopyButton();

    std::unique_ptr<Ui::AboutDialog> m_ui;
};

//! \brief Shows the pages of `docs/`, which are built into the program: a list of pages, the page, and a search through all
//! pages. Nothing is downloaded. Links to the web open in the desktop's browser.
class ManualWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);

    //! \param page  a file name with an optional heading: `states.md#maintenance`
    void showPage(const QString &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Direction : quint8 { Forward, Backward };

    void fillPages();
    void buildBar(QLayout *bar);
    void followLink(const QUrl &link);
    void showVisited(qsizetype position);
    void scrollTo(const QString &heading);
    //! Goes to the next match on this page, or to the first match on the pages after it. Continues at the first page after the
    //! last one.
    void search(Direction direction);

    QStringList m_visited;     //!< pages as passed to showPage()
    qsizetype m_position = -1; //!< index into m_visited
    QListWidget *m_pages;
    QTextBrowser *m_text;
    QTextDocument *m_document = nullptr; //!< visible document; a child of m_text
    QLineEdit *m_search;
    QLabel *m_searchMessage;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
};

} // namespace watchkeeper
