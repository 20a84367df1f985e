#include "app/common/look.h"

#include "core/drawing/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace rolewright {

namespace {

constexpr int bodySize = 13;

QPalette palette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(theme::canvas));
    palette.setColor(QPalette::WindowText, QColor(theme::text));
    palette.setColor(QPalette::Base, QColor(theme::paper));
    palette.setColor(QPalette::AlternateBase, QColor(theme::sidebar));
    palette.setColor(QPalette::Text, QColor(theme::text));
    palette.setColor(QPalette::PlaceholderText, QColor(theme::quietText));
    palette.setColor(QPalette::Button, QColor(theme::paper));
    palette.setColor(QPalette::ButtonText, QColor(theme::text));
    palette.setColor(QPalette::Highlight, QColor(theme::accent));
    palette.setColor(QPalette::HighlightedText, QColor(theme::paper));
    palette.setColor(QPalette::ToolTipBase, QColor(theme::ink));
    palette.setColor(QPalette::ToolTipText, QColor(theme::paper));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(theme::strongLine));
    return palette;
}

/// The style sheet, with `@name` for colours of the theme.
constexpr const char *sheet = R"(
QMainWindow, QDialog { background: @canvas; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenuBar { background: @paper; border-bottom: 1px solid @line; padding: 1px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hoverFill; }
QMenu { background: @paper; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @accentFill; color: @ink; }
QMenu::item:disabled { color: @strongLine; }
QMenu::separator { height: 1px; background: @line; margin: 5px 6px; }
QToolTip { background: @ink; color: @paper; border: 0; padding: 5px 7px; }

QPushButton, QToolButton { background: @paper; border: 1px solid @line; border-radius: 6px;
    padding: 5px 12px; min-height: 16px; color: @text; }
QToolButton { padding: 5px 7px; }
QPushButton:hover, QToolButton:hover { background: @hoverFill; }
QPushButton:pressed, QToolButton:pressed { background: @accentFill; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @strongLine; background: @canvas; }
QPushButton:default, QPushButton[role="primary"], QToolButton[role="primary"] {
    background: @accent; color: @paper; border-color: @accent; font-weight: 500; }
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: @accentText; }
QPushButton:default:disabled, QPushButton[role="primary"]:disabled,
QToolButton[role="primary"]:disabled {
    background: @strongLine; border-color: @strongLine; color: @paper; }
QPushButton[role="segment"] { border-radius: 0; border-right-width: 0; padding: 5px 13px; }
QPushButton[role="segment"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[role="segment"][place="last"] { border-top-right-radius: 6px;
    border-bottom-right-radius: 6px; border-right-width: 1px; }
QPushButton[role="segment"][place="alone"] { border-radius: 6px; border-right-width: 1px; }
QPushButton[role="segment"]:checked { background: @accentFill; color: @accentText; font-weight: 600; }
QPushButton[role="link"] { background: transparent; border: 0; padding: 2px 0; color: @accent;
    text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { text-decoration: underline; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QPlainTextEdit {
    background: @paper; border: 1px solid @line; border-radius: 6px; padding: 5px 8px;
    selection-background-color: @accent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QPlainTextEdit:focus {
    border-color: @accent; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
    border: 0; width: 20px; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/rolewright/icons/chevron-up.svg);
    width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/rolewright/icons/chevron-down.svg);
    width: 12px; height: 12px; }
QLineEdit > QToolButton { padding: 0; border: 0; min-height: 0; background: transparent; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/rolewright/icons/chevron-down.svg); width: 14px; height: 14px; }
QAbstractSpinBox { padding-right: 22px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border;
    border: 0; width: 22px; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 3px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 3px; }
QAbstractSpinBox::up-arrow { image: url(:/rolewright/icons/chevron-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/rolewright/icons/chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView, QListView { background: @paper; border: 1px solid @line; outline: 0; }
QListView::item { padding: 5px 8px; border: 0; background: transparent; }
QListView::item:selected { background: @accentFill; color: @ink; }
QListView::indicator, QTableView[role="boxed"]::indicator { width: 13px; height: 13px; background: @paper;
    border: 1px solid @strongLine; border-radius: 3px; }
QListView::indicator:checked, QTableView[role="boxed"]::indicator:checked {
    border-color: @accent; image: url(:/rolewright/icons/check.svg); }

#choicePopup { background: @paper; border: 1px solid @line; }

QScrollArea { border: 0; background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @strongLine; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @quietText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

#topBar { background: @paper; border-bottom: 1px solid @line; }
#statusLine { background: @paper; border-top: 1px solid @line; }
#statusLine QLabel, #statusLine QPushButton { font-size: 12px; }
#navigation { background: @sidebar; border-right: 1px solid @line; }
#inspector { background: @paper; border-left: 1px solid @line; }
#inspector > QWidget > QWidget { background: @paper; }
QSplitter::handle { background: transparent; }
QPushButton[role="navigation"] { background: transparent; border: 1px solid transparent;
    text-align: left; padding: 6px 9px; }
QPushButton[role="navigation"]:hover { background: @hoverFill; }
QPushButton[role="navigation"]:checked { background: @accentFill; color: @accentText; font-weight: 600; }
QPushButton[role="navigation"]:focus { border-color: @accent; }

QPushButton[role="card"] { border-radius: 8px; padding: 0; text-align: left; }
QPushButton[role="card"]:hover { border-color: @strongLine; }
QPushButton[role="card"]:focus { border-color: @accent; }
QPushButton[role="card"]:checked { background: @accentFill; border-color: @accent; }
QPushButton[role="row"] { background: transparent; border: 1px solid transparent; padding: 0; }
QPushButton[role="row"]:hover { background: @hoverFill; }
QPushButton[role="row"]:focus { border-color: @accent; }
#noticeBar { background: @warningFill; border-bottom: 1px solid @line; }
#noticeBar QLabel { color: @warningText; }
#noteBar { background: @accentFill; border-bottom: 1px solid @line; }
#noteBar QLabel { color: @ink; }
QFrame[role="card"] { background: @paper; border: 1px solid @line; border-radius: 8px; }
QFrame[role="warning-card"] { background: @warningFill; border: 1px solid @line; border-radius: 8px; }

QTableView { background: @paper; border: 0; selection-background-color: @accentFill;
    selection-color: @ink; outline: 0; }
QTableWidget, QTableView[role="boxed"] { border: 1px solid @line; border-radius: 6px;
    gridline-color: @line; }
QTableWidget::item { padding: 0 5px; }
QTableView[role="boxed"]::item { padding: 0 5px; border: 0; background: transparent; }
QTableView[role="boxed"]::item:selected { background: @accentFill; }
#people QHeaderView, #people QHeaderView::section { background: @paper; }
#people QHeaderView::section { padding: 0 10px; font-size: 12px; font-weight: 500; }
#people QHeaderView::section:hover { color: @text; }
QHeaderView::up-arrow { image: url(:/rolewright/icons/chevron-up.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right; right: 4px; }
QHeaderView::down-arrow { image: url(:/rolewright/icons/chevron-down.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right; right: 4px; }
#cellEditor { border: 1px solid @accent; border-radius: 0; padding: 0 8px; font-size: 12px; }
#cellProblem { background: @paper; color: @bad; border: 1px solid @bad; border-radius: 4px;
    padding: 5px 8px; font-size: 12px; }
QProgressBar { background: @line; border: 0; border-radius: 3px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QTabWidget::pane { border: 0; top: 6px; }
QTabWidget::tab-bar { left: 0; }
QTabBar::tab { background: transparent; border: 0; border-bottom: 2px solid transparent;
    padding: 5px 2px; margin-right: 18px; color: @quietText; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accentText; border-bottom-color: @accent; font-weight: 600; }
QHeaderView::section { background: @sidebar; color: @quietText; border: 0;
    border-bottom: 1px solid @line; padding: 5px 8px; font-weight: 600; }

QLabel { background: transparent; }
QLabel[role="count"] { color: @quietText; font-size: 12px; }
QLabel[role="title"] { font-size: 18px; font-weight: 600; color: @ink; }
QLabel[role="heading"] { font-size: 11px; font-weight: 600; color: @quietText; }
QLabel[role="product"] { font-size: 28px; font-weight: 600; color: @ink; }
QLabel[role="name"] { font-weight: 600; color: @ink; }
QLabel[role="quiet"] { color: @quietText; }
QLabel[role="chip"] { background: @chipFill; border-radius: 9px; padding: 2px 9px; font-size: 12px; }
QLabel[role="warning-chip"] { background: @warningFill; color: @warningText; border-radius: 9px;
    padding: 2px 9px; font-size: 12px; }
QLabel[role="good"] { color: @good; font-weight: 500; }
QLabel[role="middling"] { color: @middling; font-weight: 500; }
QLabel[role="bad"] { color: @bad; font-weight: 500; }
)";

QString filledIn(QString text)
{
    // Longer names first, so that none is read as another one with a rest.
    const std::pair<const char *, QRgb> colours[] = {{"@accentFill", theme::accentFill},
                                                     {"@accentText", theme::initialsText},
                                                     {"@hoverFill", theme::hoverFill},
                                                     {"@chipFill", theme::chipFill},
                                                     {"@warningFill", theme::warningFill},
                                                     {"@warningText", theme::warningText},
                                                     {"@strongLine", theme::strongLine},
                                                     {"@quietText", theme::quietText},
                                                     {"@middling", theme::middling},
                                                     {"@sidebar", theme::sidebar},
                                                     {"@canvas", theme::canvas},
                                                     {"@accent", theme::accent},
                                                     {"@paper", theme::paper},
                                                     {"@good", theme::good},
                                                     {"@line", theme::line},
                                                     {"@text", theme::text},
                                                     {"@bad", theme::bad},
                                                     {"@ink", theme::ink}};
    for (const auto &[name, colour] : colours)
        text.replace(QLatin1String(name), QColor(colour).name());
    return text;
}

} // namespace

Result<void> applyLook(QApplication &application)
{
    const auto fonts = loadFonts();
    if (!fonts)
        return fonts;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(palette());
    application.setFont(theme::font(bodySize));
    application.setStyleSheet(filledIn(QString::fromLatin1(sheet)));
    return {};
}

} // namespace rolewright
